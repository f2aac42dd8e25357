package dev.backstitch.processor.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One operation on the results of earlier ones; two are equal only if they are the same. */
final class Instruction {
  private final Opcode opcode;
  private final List<Instruction> operands;
  private final double number;
  private final long bits;
  private @Nullable String name;
  private boolean kept;

  /**
   * An instruction.
   *
   * @param number what a {@code NUMBER} is
   * @param bits what a {@code BITS_NUMBER} is, or by how much is shifted
   * @param name what a {@code LOCAL} is called; otherwise a wish for the name of the result
   */
  Instruction(
      Opcode opcode, List<Instruction> operands, double number, long bits, @Nullable String name) {
    this.opcode = opcode;
    this.operands = List.copyOf(operands);
    this.number = number;
    this.bits = bits;
    this.name = name;
  }

  Opcode opcode() {
    return opcode;
  }

  List<Instruction> operands() {
    return operands;
  }

  Instruction operand(int index) {
    return operands.get(index);
  }

  double number() {
    return number;
  }

  long bits() {
    return bits;
  }

  @Nullable String name() {
    return name;
  }

  /** Whether the result becomes a local in any case. */
  boolean kept() {
    return kept;
  }

  /** Names the result, which becomes a local; the first name stays. */
  Instruction named(String wish) {
    kept = !opcode.given();
    return called(wish);
  }

  /** Says how to call the result if it becomes a local; the first name stays. */
  Instruction called(String wish) {
    if (name == null && !opcode.given()) {
      name = wish;
    }
    return this;
  }
}
