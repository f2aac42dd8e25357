package dev.backstitch.processor.nest;

/** How a kernel reads an operand of a formula. */
public enum Reading {
  /** One element for each column. */
  COLUMNS,
  /** One element for all columns of a row. */
  REPEATED
}
