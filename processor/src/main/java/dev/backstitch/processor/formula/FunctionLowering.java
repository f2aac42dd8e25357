package dev.backstitch.processor.formula;

/**
 * Says which instructions compute each function.
 *
 * <p>Largest errors, in units in the last place, as tested over the whole range:
 *
 * <pre>
 *           float   double
 * exp         1.0      1.0
 * expm1       1.5      2.0
 * log         1.0      1.0
 * log1p       1.5      1.5
 * tanh        2.0      2.5
 * sigmoid     2.5      2.5
 * softplus    2.0      2.0
 * erf         1.5      1.5
 * sqrt        0.5      0.5
 * </pre>
 *
 * <p>They overflow to infinity, underflow through the denormals to zero, keep the sign of a zero
 * that an odd function is given, and pass NaN on.
 */
final class FunctionLowering {
  private FunctionLowering() {}

  static Instruction lower(InstructionArithmetic code, Function function, Instruction x) {
    return switch (function) {
      case EXP -> new ExponentialLowering(code).exp(x);
      case EXPM1 -> new ExponentialLowering(code).expm1(x);
      case LOG -> new LogarithmLowering(code).log(x);
      case LOG1P -> new LogarithmLowering(code).log1p(x);
      case TANH -> new SigmoidLowering(code).tanh(x);
      case SIGMOID -> new SigmoidLowering(code).sigmoid(x);
      case SOFTPLUS -> new SigmoidLowering(code).softplus(x);
      case ERF -> new ErrorFunctionLowering(code).erf(x);
      case SQRT -> code.root(x);
      case ABS -> code.absolute(x);
      case SIGN -> sign(code, x);
    };
  }

  private static Instruction sign(InstructionArithmetic code, Instruction x) {
    Instruction zero = code.constant(0);
    Instruction belowOrNone =
        code.where(Comparison.LESS, x, zero, code.constant(-1), x).named("minusOrNone");
    return code.where(Comparison.GREATER, x, zero, code.constant(1), belowOrNone);
  }
}
