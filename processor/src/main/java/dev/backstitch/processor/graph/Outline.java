package dev.backstitch.processor.graph;

import java.util.List;

/**
 * A layer as users know it.
 *
 * @param name the method that declares it
 * @param kind what it is made of: {@code Dense Tanh}
 * @param value its result
 * @param parameters what it learns
 */
public record Outline(String name, String kind, Value value, List<Parameter> parameters) {
  public Outline {
    parameters = List.copyOf(parameters);
  }
}
