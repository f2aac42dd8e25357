package dev.backstitch.processor.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** Reads formulas as numbers of eighty digits, from textbook series. */
final class BigArithmetic implements Arithmetic<BigDecimal> {
  static final MathContext DIGITS = new MathContext(80);

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TINY = new BigDecimal("1e-90");
  private static final BigDecimal PI =
      new BigDecimal(
          "3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986");

  @Override
  public BigDecimal constant(double value) {
    return new BigDecimal(value);
  }

  @Override
  public BigDecimal add(BigDecimal left, BigDecimal right) {
    return left.add(right, DIGITS);
  }

  @Override
  public BigDecimal subtract(BigDecimal left, BigDecimal right) {
    return left.subtract(right, DIGITS);
  }

  @Override
  public BigDecimal multiply(BigDecimal left, BigDecimal right) {
    return left.multiply(right, DIGITS);
  }

  @Override
  public BigDecimal divide(BigDecimal left, BigDecimal right) {
    return left.divide(right, DIGITS);
  }

  @Override
  public BigDecimal max(BigDecimal left, BigDecimal right) {
    return left.max(right);
  }

  @Override
  public BigDecimal min(BigDecimal left, BigDecimal right) {
    return left.min(right);
  }

  @Override
  public BigDecimal negate(BigDecimal value) {
    return value.negate();
  }

  @Override
  public boolean holds(Comparison comparison, BigDecimal left, BigDecimal right) {
    return comparison.holds(left.compareTo(right), 0);
  }

  @Override
  public BigDecimal apply(Function function, BigDecimal x) {
    return switch (function) {
      case EXP -> exp(x);
      case EXPM1 -> exp(x).subtract(ONE, DIGITS);
      case LOG -> log(x);
      case LOG1P -> log(ONE.add(x));
      case TANH -> {
        BigDecimal square = exp(x.add(x));
        yield divide(square.subtract(ONE), square.add(ONE));
      }
      case SIGMOID -> divide(ONE, ONE.add(exp(x.negate())));
      case SOFTPLUS -> log(ONE.add(exp(x)));
      case ERF -> erf(x);
      case SQRT -> x.sqrt(DIGITS);
      case ABS -> x.abs();
      case SIGN -> new BigDecimal(x.signum());
    };
  }

  private BigDecimal exp(BigDecimal x) {
    int halvings = 20;
    BigDecimal small = x.divide(new BigDecimal(1L << halvings), new MathContext(100));
    BigDecimal term = ONE;
    BigDecimal sum = ONE;
    for (int n = 1; term.abs().compareTo(TINY) > 0; n++) {
      term = term.multiply(small).divide(new BigDecimal(n), new MathContext(100));
      sum = sum.add(term);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, new MathContext(100));
    }
    return sum.round(DIGITS);
  }

  /** Newton's steps on {@code exp(y) = x}, each doubling the digits. */
  private BigDecimal log(BigDecimal x) {
    BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
    for (int i = 0; i < 4; i++) {
      y = y.add(divide(x, exp(y)).subtract(ONE), DIGITS);
    }
    return y;
  }

  /** {@code 2 / sqrt(pi) * (x - x^3 / 3 + x^5 / (2! 5) - ...)}. */
  private BigDecimal erf(BigDecimal x) {
    BigDecimal minusSquare = x.multiply(x).negate();
    BigDecimal power = x;
    BigDecimal sum = x;
    for (int n = 1; power.abs().compareTo(TINY) > 0; n++) {
      power = power.multiply(minusSquare).divide(new BigDecimal(n), new MathContext(120));
      sum = sum.add(power.divide(new BigDecimal(2 * n + 1), new MathContext(120)));
    }
    return divide(sum.add(sum), PI.sqrt(DIGITS));
  }
}
