package dev.backstitch.processor.plan;

import java.util.Optional;

/**
 * One number of a pass in straight lines.
 *
 * @param local that holds it; empty where it is read and written where it lies
 * @param place of its value; empty where no array holds it
 * @param at how many elements behind the start of its value it lies
 */
public record Element(String local, Optional<Place> place, int at) {
  static Element inArray(Place place, int at) {
    return new Element("", Optional.of(place), at);
  }

  /** Whether a local holds it. */
  public boolean isLocal() {
    return !this.local.isEmpty();
  }

  /** The place of its value, where an array holds it. */
  public Place where() {
    return this.place.orElseThrow(() -> new IllegalStateException(this.local + " has no place"));
  }
}
