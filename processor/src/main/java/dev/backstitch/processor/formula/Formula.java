package dev.backstitch.processor.formula;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A real-valued expression of named real variables, such as {@code x < 0 ? 0 : x}.
 *
 * <p>Immutable; two formulas are equal when they are written alike. Nothing is simplified unless
 * asked for, so a formula computes exactly what was written, in the order written.
 */
public sealed interface Formula
    permits Constant, Variable, Operation, Negation, Application, Choice {

  /** A number. */
  static Formula constant(double value) {
    return new Constant(value);
  }

  /** A variable; the name is an ASCII Java identifier. */
  static Formula variable(String name) {
    return new Variable(name);
  }

  /** The sum of this and another. */
  default Formula plus(Formula other) {
    return new Operation(Operator.ADD, this, other);
  }

  /** This less another. */
  default Formula minus(Formula other) {
    return new Operation(Operator.SUBTRACT, this, other);
  }

  /** The product of this and another. */
  default Formula times(Formula other) {
    return new Operation(Operator.MULTIPLY, this, other);
  }

  /** This divided by another. */
  default Formula dividedBy(Formula other) {
    return new Operation(Operator.DIVIDE, this, other);
  }

  /** This with the other sign. */
  default Formula negate() {
    return new Negation(this);
  }

  /** The larger of two; NaN passes. By a tie with what does not vary, its slope is zero. */
  static Formula max(Formula left, Formula right) {
    return new Operation(Operator.MAX, left, right);
  }

  /** The smaller of two; NaN passes. By a tie with what does not vary, its slope is zero. */
  static Formula min(Formula left, Formula right) {
    return new Operation(Operator.MIN, left, right);
  }

  /** e to the power of the argument. */
  static Formula exp(Formula argument) {
    return Function.EXP.of(argument);
  }

  /** {@code exp(argument) - 1}, exact near zero. */
  static Formula expm1(Formula argument) {
    return Function.EXPM1.of(argument);
  }

  /** The natural logarithm. */
  static Formula log(Formula argument) {
    return Function.LOG.of(argument);
  }

  /** {@code log(1 + argument)}, exact near zero. */
  static Formula log1p(Formula argument) {
    return Function.LOG1P.of(argument);
  }

  /** The hyperbolic tangent. */
  static Formula tanh(Formula argument) {
    return Function.TANH.of(argument);
  }

  /** {@code 1 / (1 + exp(-argument))}, stable on both sides. */
  static Formula sigmoid(Formula argument) {
    return Function.SIGMOID.of(argument);
  }

  /** {@code log(1 + exp(argument))}, stable on both sides; never cut to the identity. */
  static Formula softplus(Formula argument) {
    return Function.SOFTPLUS.of(argument);
  }

  /** The error function. */
  static Formula erf(Formula argument) {
    return Function.ERF.of(argument);
  }

  /** The square root. */
  static Formula sqrt(Formula argument) {
    return Function.SQRT.of(argument);
  }

  /** The absolute value; its slope at zero is zero. */
  static Formula abs(Formula argument) {
    return Function.ABS.of(argument);
  }

  /** -1, 0 or 1; zeros keep their sign and NaN passes. */
  static Formula sign(Formula argument) {
    return Function.SIGN.of(argument);
  }

  /**
   * {@code then} where the comparison of left with right holds, otherwise {@code otherwise}, also
   * when one of the two is NaN. How its slope is chosen where they are equal: see {@link
   * #derivative}.
   */
  static Formula where(
      Comparison comparison, Formula left, Formula right, Formula then, Formula otherwise) {
    return new Choice(comparison, left, right, then, otherwise);
  }

  /** The names of the variables, in order of first appearance. */
  default Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    Structure.collectVariables(this, names);
    return names;
  }

  /**
   * The derivative by a variable, simplified.
   *
   * <p>At kinks, as PyTorch and Keras: the slope of {@code abs} at zero is zero; {@code max} and
   * {@code min} of equal arguments have slope zero if one of them does not vary, and the mean of
   * both slopes otherwise; a choice whose compared sides are equal and vary has slope zero if one
   * of its branches does not vary, and otherwise the slope of the branch for the smaller left side.
   * So ReLU has slope 0 at zero, and ELU and its kin the left one, however they are written.
   */
  default Formula derivative(String variable) {
    return Derivative.of(this, variable).simplified();
  }

  /**
   * An equal formula that is shorter to read: constants folded, neutral elements and double signs
   * removed. Where this one is NaN, so is the simplified one.
   */
  default Formula simplified() {
    return Simplifier.simplified(this);
  }

  /** This formula with another one in place of a variable. */
  default Formula substitute(String variable, Formula by) {
    return Structure.substitute(this, variable, by);
  }

  /**
   * The value in some arithmetic.
   *
   * @throws IllegalArgumentException if a variable of the formula has no value
   */
  default <T> T evaluate(Arithmetic<T> arithmetic, Map<String, T> variables) {
    return Structure.evaluate(this, arithmetic, variables);
  }

  /**
   * Whether it is at most eight additions, multiplications, divisions, comparisons and their like,
   * without a function, so that it may run in the registers of a product's epilogue.
   */
  default boolean cheap() {
    return Structure.cheap(this);
  }

  /** ASCII with as few parentheses as possible: {@code hidden * (1 - hidden)}. */
  default String text() {
    return FormulaText.of(this);
  }
}
