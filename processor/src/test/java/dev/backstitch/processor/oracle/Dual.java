package dev.backstitch.processor.oracle;

/** A number that carries its partial derivatives by a handful of chosen variables. */
final class Dual {
  private static final double[] NONE = {};

  private final double value;
  private final double[] partials;

  private Dual(double value, double[] partials) {
    this.value = value;
    this.partials = partials;
  }

  /** A number that depends on no variable. */
  static Dual constant(double value) {
    return new Dual(value, NONE);
  }

  /** The variable {@code index} of {@code count}. */
  static Dual variable(double value, int index, int count) {
    double[] partials = new double[count];
    partials[index] = 1;
    return new Dual(value, partials);
  }

  /** A number that moves by {@code slope} with the only variable. */
  static Dual along(double value, double slope) {
    return new Dual(value, new double[] {slope});
  }

  double value() {
    return this.value;
  }

  /** The derivative by one variable. */
  double partial(int index) {
    return this.varies() ? this.partials[index] : 0;
  }

  /** Whether it was computed from any of the variables. */
  boolean varies() {
    return this.partials.length > 0;
  }

  /** The result of a function of this number, by the chain rule. */
  Dual through(double result, double slope) {
    if (!this.varies()) {
      return constant(result);
    }
    double[] scaled = new double[this.partials.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = this.partials[i] * slope;
    }
    return new Dual(result, scaled);
  }

  /** The result of a function of two numbers, by the chain rule. */
  static Dual of(double result, Dual left, double leftSlope, Dual right, double rightSlope) {
    if (!right.varies()) {
      return left.through(result, leftSlope);
    }
    if (!left.varies()) {
      return right.through(result, rightSlope);
    }
    double[] sum = new double[left.partials.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = left.partials[i] * leftSlope + right.partials[i] * rightSlope;
    }
    return new Dual(result, sum);
  }

  @Override
  public String toString() {
    return this.value + " " + java.util.Arrays.toString(this.partials);
  }
}
