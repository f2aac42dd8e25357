package dev.backstitch.processor.formula;

/** A number in a formula. */
record Constant(double value) implements Formula {
  static final Constant ZERO = new Constant(0);
  static final Constant ONE = new Constant(1);

  static boolean is(Formula formula, double value) {
    return formula instanceof Constant(double own) && own == value;
  }
}
