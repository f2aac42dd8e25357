package dev.backstitch.wall;

import java.util.ArrayList;
import java.util.List;

/**
 * An annotation as a user writes it.
 *
 * @param name {@code Elu}
 * @param attributes as written, {@code alpha = 0.7}; the one called value also without its name
 */
public record Mark(String name, List<String> attributes) {
  public Mark {
    attributes = List.copyOf(attributes);
  }

  /** An annotation with some attributes. */
  public static Mark of(String name, String... attributes) {
    return new Mark(name, List.of(attributes));
  }

  /** The same annotation without one of its attributes. */
  public Mark without(int attribute) {
    List<String> others = new ArrayList<>(this.attributes);
    others.remove(attribute);
    return new Mark(this.name, others);
  }

  /** The same annotation with another text of one of its attributes. */
  public Mark with(int attribute, String text) {
    List<String> others = new ArrayList<>(this.attributes);
    others.set(attribute, text);
    return new Mark(this.name, others);
  }

  /** {@code @Elu(alpha = 0.7)}. */
  @Override
  public String toString() {
    return "@"
        + this.name
        + (this.attributes.isEmpty() ? "" : "(" + String.join(", ", this.attributes) + ")");
  }
}
