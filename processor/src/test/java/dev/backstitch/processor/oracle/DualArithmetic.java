package dev.backstitch.processor.oracle;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Function;

/**
 * Reads formulas as numbers with their derivatives, each rule written by hand.
 *
 * <p>At kinks, as PyTorch: {@code abs'(0) = 0}; {@code max} and {@code min} of equal numbers have
 * slope 0 if one of them does not vary (so {@code relu'(0) = 0}) and share it evenly otherwise; a
 * choice between what is exactly equal has slope 0 if one branch does not vary, and otherwise that
 * of the branch below the tie.
 */
final class DualArithmetic implements Arithmetic<Dual> {
  static final DualArithmetic INSTANCE = new DualArithmetic();

  private DualArithmetic() {}

  @Override
  public Dual constant(double value) {
    return Dual.constant(value);
  }

  @Override
  public Dual add(Dual left, Dual right) {
    return Dual.of(left.value() + right.value(), left, 1, right, 1);
  }

  @Override
  public Dual subtract(Dual left, Dual right) {
    return Dual.of(left.value() - right.value(), left, 1, right, -1);
  }

  @Override
  public Dual multiply(Dual left, Dual right) {
    return Dual.of(left.value() * right.value(), left, right.value(), right, left.value());
  }

  @Override
  public Dual divide(Dual left, Dual right) {
    double quotient = left.value() / right.value();
    return Dual.of(quotient, left, 1 / right.value(), right, -quotient / right.value());
  }

  @Override
  public Dual max(Dual left, Dual right) {
    return extreme(Math.max(left.value(), right.value()), left, right);
  }

  @Override
  public Dual min(Dual left, Dual right) {
    return extreme(Math.min(left.value(), right.value()), left, right);
  }

  private static Dual extreme(double result, Dual left, Dual right) {
    if (left.value() == right.value()) {
      double share = left.varies() && right.varies() ? 0.5 : 0;
      return Dual.of(result, left, share, right, share);
    }
    if (Double.isNaN(result)) {
      return Dual.of(result, left, Double.NaN, right, Double.NaN);
    }
    return left.value() == result ? left : right;
  }

  @Override
  public Dual negate(Dual value) {
    return value.through(-value.value(), -1);
  }

  @Override
  public boolean holds(Comparison comparison, Dual left, Dual right) {
    return comparison.holds(left.value(), right.value());
  }

  @Override
  public Dual where(Comparison comparison, Dual left, Dual right, Dual then, Dual otherwise) {
    Dual chosen = this.holds(comparison, left, right) ? then : otherwise;
    boolean tied = left.value() == right.value() && (left.varies() || right.varies());
    if (!tied) {
      return chosen;
    }
    if (!then.varies() || !otherwise.varies()) {
      return Dual.constant(chosen.value());
    }
    boolean thenIsBelow =
        switch (comparison) {
          case LESS, LESS_OR_EQUAL -> true;
          case GREATER, GREATER_OR_EQUAL -> false;
        };
    return (thenIsBelow ? then : otherwise).through(chosen.value(), 1);
  }

  @Override
  public Dual apply(Function function, Dual argument) {
    double x = argument.value();
    return switch (function) {
      case EXP -> argument.through(StrictMath.exp(x), StrictMath.exp(x));
      case EXPM1 -> argument.through(StrictMath.expm1(x), StrictMath.exp(x));
      case LOG -> argument.through(StrictMath.log(x), 1 / x);
      case LOG1P -> argument.through(StrictMath.log1p(x), 1 / (1 + x));
      case TANH -> argument.through(StrictMath.tanh(x), 4 * bell(2 * x));
      case SIGMOID -> argument.through(sigmoid(x), bell(x));
      case SOFTPLUS -> argument.through(softplus(x), sigmoid(x));
      case ERF ->
          argument.through(errorFunction(x), 2 / StrictMath.sqrt(Math.PI) * StrictMath.exp(-x * x));
      case SQRT -> argument.through(Math.sqrt(x), 0.5 / Math.sqrt(x));
      case ABS -> argument.through(Math.abs(x), Math.signum(x));
      case SIGN -> Dual.constant(Math.signum(x));
    };
  }

  /** {@code 1 / (1 + exp(-x))}, from the side where the power does not overflow. */
  static double sigmoid(double x) {
    return x < 0 ? StrictMath.exp(x) / (1 + StrictMath.exp(x)) : 1 / (1 + StrictMath.exp(-x));
  }

  /** {@code log(1 + exp(x))}. */
  static double softplus(double x) {
    return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
  }

  /** The slope of the sigmoid; of tanh it is four times that at {@code 2 x}. */
  private static double bell(double x) {
    double power = StrictMath.exp(-Math.abs(x));
    return power / ((1 + power) * (1 + power));
  }

  /**
   * {@code erf x = 2 / sqrt(pi) * integral 0..x: exp(-t^2)}, by Simpson's rule with 4,000 parts:
   * the error is below 1e-14 up to 6, where erf is 1 to the last bit.
   */
  static double errorFunction(double x) {
    if (!(Math.abs(x) < 6)) {
      return Math.signum(x);
    }
    int parts = 4000;
    double width = x / parts;
    double sum = 1 + StrictMath.exp(-x * x);
    for (int k = 1; k < parts; k++) {
      double t = k * width;
      sum += (k % 2 == 1 ? 4 : 2) * StrictMath.exp(-t * t);
    }
    return 2 / StrictMath.sqrt(Math.PI) * sum * width / 3;
  }
}
