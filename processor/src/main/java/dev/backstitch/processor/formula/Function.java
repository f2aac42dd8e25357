package dev.backstitch.processor.formula;

import java.util.Locale;

/**
 * A function of one variable: its name, its derivative and its value in double.
 *
 * <p>{@link FunctionLowering} says how each is computed in Java.
 */
public enum Function {
  /** e to the power of x. */
  EXP,
  /** {@code exp(x) - 1}, exact near zero. */
  EXPM1,
  /** The natural logarithm. */
  LOG,
  /** {@code log(1 + x)}, exact near zero. */
  LOG1P,
  /** The hyperbolic tangent. */
  TANH,
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID,
  /** {@code log(1 + exp(x))}. */
  SOFTPLUS,
  /** The error function. */
  ERF,
  /** The square root. */
  SQRT,
  /** The absolute value. */
  ABS,
  /** -1, 0 or 1; zeros keep their sign. */
  SIGN;

  private static final double TWO_OVER_ROOT_PI = 1.1283791670955126;

  /** The function of a formula. */
  public Formula of(Formula argument) {
    return new Application(this, argument);
  }

  /** Its name in texts, such as {@code log1p}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its value in double by {@link StrictMath}, within a few units in the last place. */
  public double reference(double x) {
    return switch (this) {
      case EXP -> StrictMath.exp(x);
      case EXPM1 -> StrictMath.expm1(x);
      case LOG -> StrictMath.log(x);
      case LOG1P -> StrictMath.log1p(x);
      case TANH -> StrictMath.tanh(x);
      case SIGMOID -> ReferenceFunctions.sigmoid(x);
      case SOFTPLUS -> ReferenceFunctions.softplus(x);
      case ERF -> ReferenceFunctions.erf(x);
      case SQRT -> StrictMath.sqrt(x);
      case ABS -> StrictMath.abs(x);
      case SIGN -> StrictMath.signum(x);
    };
  }

  /** The derivative of the function, at a formula; {@code abs} has slope 0 at 0. */
  public Formula slopeAt(Formula x) {
    Formula one = Constant.ONE;
    return switch (this) {
      case EXP, EXPM1 -> EXP.of(x);
      case LOG -> one.dividedBy(x);
      case LOG1P -> one.dividedBy(one.plus(x));
      case TANH -> one.minus(of(x).times(of(x)));
      case SIGMOID -> of(x).times(one.minus(of(x)));
      case SOFTPLUS -> SIGMOID.of(x);
      case ERF -> Formula.constant(TWO_OVER_ROOT_PI).times(EXP.of(x.times(x).negate()));
      case SQRT -> Formula.constant(0.5).dividedBy(of(x));
      case ABS -> SIGN.of(x);
      case SIGN -> Constant.ZERO;
    };
  }

  /** Whether it costs no more than an addition or two. */
  boolean cheap() {
    return this == ABS || this == SIGN;
  }
}
