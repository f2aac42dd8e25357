package dev.backstitch.metric;

/** How figures of single classes become one; the words are scikit-learn's. */
public enum Average {
  /** The plain mean over the classes that were observed or predicted. */
  MACRO,
  /** One figure from the counts of all classes together. */
  MICRO,
  /** The mean over classes, each by how much of it was observed. */
  WEIGHTED;

  String label() {
    return switch (this) {
      case MACRO -> "macro ";
      case MICRO -> "micro ";
      case WEIGHTED -> "weighted ";
    };
  }
}
