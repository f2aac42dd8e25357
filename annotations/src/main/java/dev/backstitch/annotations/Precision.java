package dev.backstitch.annotations;

/** The floating-point type in which a network keeps its parameters and computes. */
public enum Precision {
  /** 32-bit {@code float}: the default. Losses are still summed and reported as {@code double}. */
  FLOAT,
  /** 64-bit {@code double}: half as many numbers in a vector, twice the memory. */
  DOUBLE
}
