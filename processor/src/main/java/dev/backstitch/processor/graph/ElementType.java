package dev.backstitch.processor.graph;

/** What the elements of a value are. */
public enum ElementType {
  /** Real numbers, in the precision of the network. */
  REAL,
  /** Whole numbers: classes, categories, positions. */
  INT
}
