package dev.backstitch.processor.formula;

/** Gives an odd function the sign of its argument, zeros included, by its bits. */
final class Signs {
  private Signs() {}

  /** A result that is not negative, with the sign of {@code signed}. */
  static Instruction copied(InstructionArithmetic code, Instruction size, Instruction signed) {
    long mask = code.precision() == Precision.FLOAT ? Integer.MIN_VALUE : Long.MIN_VALUE;
    Instruction sign = code.andBits(code.toBits(signed), code.bits(mask)).named("sign");
    return code.fromBits(code.orBits(code.toBits(size), sign));
  }
}
