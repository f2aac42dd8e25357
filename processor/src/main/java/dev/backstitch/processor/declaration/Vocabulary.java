package dev.backstitch.processor.declaration;

import java.util.Set;

/**
 * The annotations of a layer, by simple name and by what they are for.
 *
 * @param sources say what is computed
 * @param applied change the result, in the order written
 * @param losses judge the result
 * @param marks may stand anywhere
 */
public record Vocabulary(
    Set<String> sources, Set<String> applied, Set<String> losses, Set<String> marks) {
  /** The package of the annotations. */
  static final String PACKAGE = "dev.backstitch.annotations";

  /** The annotation of a network. */
  public static final String NETWORK = PACKAGE + ".NeuralNetwork";

  public Vocabulary {
    sources = Set.copyOf(sources);
    applied = Set.copyOf(applied);
    losses = Set.copyOf(losses);
    marks = Set.copyOf(marks);
  }
}
