package dev.backstitch.processor.formula;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * A function of one variable: its name, its derivative and its value in double.
 *
 * <p>{@link FunctionLowering} says how each is computed in Java.
 */
public enum Function {
  /** e to the power of x. */
  EXP(StrictMath::exp, Formula::exp),
  /** {@code exp(x) - 1}, exact near zero. */
  EXPM1(StrictMath::expm1, Formula::exp),
  /** The natural logarithm. */
  LOG(StrictMath::log, x -> Constant.ONE.dividedBy(x)),
  /** {@code log(1 + x)}, exact near zero. */
  LOG1P(StrictMath::log1p, x -> Constant.ONE.dividedBy(Constant.ONE.plus(x))),
  /** The hyperbolic tangent. */
  TANH(StrictMath::tanh, x -> Constant.ONE.minus(Formula.tanh(x).times(Formula.tanh(x)))),
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID(
      ReferenceFunctions::sigmoid,
      x -> Formula.sigmoid(x).times(Constant.ONE.minus(Formula.sigmoid(x)))),
  /** {@code log(1 + exp(x))}. */
  SOFTPLUS(ReferenceFunctions::softplus, Formula::sigmoid),
  /** The error function. */
  ERF(
      ReferenceFunctions::erf,
      x -> Formula.constant(2 / StrictMath.sqrt(Math.PI)).times(Formula.exp(x.times(x).negate()))),
  /** The square root. */
  SQRT(StrictMath::sqrt, x -> Formula.constant(0.5).dividedBy(Formula.sqrt(x))),
  /** The absolute value. */
  ABS(Math::abs, Formula::sign),
  /** -1, 0 or 1; zeros keep their sign. */
  SIGN(Math::signum, _ -> Constant.ZERO);

  private final DoubleUnaryOperator reference;
  private final UnaryOperator<Formula> slope;

  Function(DoubleUnaryOperator reference, UnaryOperator<Formula> slope) {
    this.reference = reference;
    this.slope = slope;
  }

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
    return reference.applyAsDouble(x);
  }

  /** The derivative of the function, at a formula. */
  public Formula slopeAt(Formula argument) {
    return slope.apply(argument);
  }

  /** Whether it costs no more than an addition or two. */
  boolean cheap() {
    return this == ABS || this == SIGN;
  }
}
