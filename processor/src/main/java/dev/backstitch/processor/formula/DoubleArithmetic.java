package dev.backstitch.processor.formula;

/** Reads formulas as numbers in double, by {@link StrictMath}. */
public final class DoubleArithmetic implements Arithmetic<Double> {
  /** The one instance; it has no state. */
  public static final DoubleArithmetic INSTANCE = new DoubleArithmetic();

  /** Another one, no different. */
  public DoubleArithmetic() {}

  @Override
  public Double constant(double value) {
    return value;
  }

  @Override
  public Double add(Double left, Double right) {
    return left + right;
  }

  @Override
  public Double subtract(Double left, Double right) {
    return left - right;
  }

  @Override
  public Double multiply(Double left, Double right) {
    return left * right;
  }

  @Override
  public Double divide(Double left, Double right) {
    return left / right;
  }

  @Override
  public Double max(Double left, Double right) {
    return Math.max(left, right);
  }

  @Override
  public Double min(Double left, Double right) {
    return Math.min(left, right);
  }

  @Override
  public Double negate(Double value) {
    return -value;
  }

  @Override
  public Double apply(Function function, Double argument) {
    return function.reference(argument);
  }

  @Override
  public boolean holds(Comparison comparison, Double left, Double right) {
    return comparison.holds(left, right);
  }
}
