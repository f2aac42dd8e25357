package dev.backstitch.processor.formula;

/**
 * The functions that saturate, each from one exponential that cannot overflow.
 *
 * <pre>
 * sigmoid(x)  = (x &lt; 0 ? e : 1) / (1 + e)        with e = exp(-|x|)
 * softplus(x) = max(x, 0) + log1p(e)
 * tanh(x)     = sign(x) * (1 - d) / (1 + d)       with d = exp(-2 |x|)
 * </pre>
 */
final class SigmoidLowering {
  private final InstructionArithmetic code;
  private final ExponentialLowering exponential;

  SigmoidLowering(InstructionArithmetic code) {
    this.code = code;
    this.exponential = new ExponentialLowering(code);
  }

  Instruction sigmoid(Instruction x) {
    Instruction one = code.constant(1);
    Instruction decaying = decaying(x);
    Instruction numerator =
        code.where(Comparison.LESS, x, code.constant(0), decaying, one).named("numerator");
    return code.divide(numerator, code.add(one, decaying)).named("sigmoid");
  }

  Instruction softplus(Instruction x) {
    Instruction zero = code.constant(0);
    Instruction linear = code.where(Comparison.LESS, x, zero, zero, x).named("linear");
    Instruction rest = new LogarithmLowering(code).log1pOfUnit(decaying(x));
    return code.add(linear, rest).named("softplus");
  }

  Instruction tanh(Instruction x) {
    boolean single = code.precision() == Precision.FLOAT;
    Instruction size = code.absolute(x).named("size");
    Instruction limit = code.constant(single ? 10 : 20);
    Instruction clamped = code.where(Comparison.GREATER, size, limit, limit, size).named("clamped");
    Instruction twice = code.multiply(code.constant(-2), clamped).named("twice");
    Instruction ratio = exponential.tanhOfMinusHalf(twice);
    return Signs.copied(code, ratio.named("ratio"), x).named("tanh");
  }

  private Instruction decaying(Instruction x) {
    Instruction minusSize = code.negate(code.absolute(x)).named("minusSize");
    return exponential.expBelow(minusSize);
  }
}
