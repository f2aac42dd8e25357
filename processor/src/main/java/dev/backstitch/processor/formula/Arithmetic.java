package dev.backstitch.processor.formula;

/**
 * A way of reading formulas: what each operation means for values of one kind (numbers, dual
 * numbers, lines of Java).
 *
 * @param <T> what a formula is read as
 */
public interface Arithmetic<T> {
  /** The value of a constant. */
  T constant(double value);

  /** The sum. */
  T add(T left, T right);

  /** The difference. */
  T subtract(T left, T right);

  /** The product. */
  T multiply(T left, T right);

  /** The quotient. */
  T divide(T left, T right);

  /** The larger one, as {@link Math#max(double, double)}: NaN passes, and 0 is above -0. */
  T max(T left, T right);

  /** The smaller one, as {@link Math#min(double, double)}: NaN passes, and -0 is below 0. */
  T min(T left, T right);

  /** The same with the other sign. */
  T negate(T value);

  /** A function of one variable. */
  T apply(Function function, T argument);

  /** Whether a comparison holds; false where NaN is involved. */
  boolean holds(Comparison comparison, T left, T right);

  /**
   * {@code then} where the comparison holds, otherwise {@code otherwise}. A reading that cannot
   * decide yet (such as lines of Java) overrides this and never calls {@link #holds}.
   */
  default T where(Comparison comparison, T left, T right, T then, T otherwise) {
    return holds(comparison, left, right) ? then : otherwise;
  }
}
