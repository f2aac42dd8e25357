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
    Instruction minusSize = minusSize(x);
    Instruction decaying = exponential.expBelow(minusSize);
    Instruction numerator =
        code.where(Comparison.LESS, x, code.constant(0), decaying, code.constant(1));
    return code.divide(numerator.named("numerator"), exponential.onePlusExpBelow(minusSize))
        .named("sigmoid");
  }

  Instruction softplus(Instruction x) {
    Instruction zero = code.constant(0);
    Instruction linear = code.where(Comparison.LESS, x, zero, zero, x).named("linear");
    Instruction rest = new LogarithmLowering(code).log1pOfUnit(exponential.expBelow(minusSize(x)));
    return code.add(linear, rest).named("softplus");
  }

  Instruction tanh(Instruction x) {
    boolean single = code.precision() == Precision.FLOAT;
    Instruction size = code.absolute(x).named("size");
    Instruction limit = code.constant(single ? 10 : 20);
    Instruction ratio = exponential.tanh(size).named("ratio");
    Instruction limited =
        code.where(Comparison.GREATER, size, limit, code.constant(1), ratio).named("limited");
    return Signs.copied(code, limited, x).named("tanh");
  }

  private Instruction minusSize(Instruction x) {
    return code.negate(code.absolute(x)).named("minusSize");
  }
}
