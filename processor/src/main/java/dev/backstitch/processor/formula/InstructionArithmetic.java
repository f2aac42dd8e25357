package dev.backstitch.processor.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula as instructions, each different one once, in an order in which they can run.
 *
 * <p>All of them are defined to the last bit by IEEE 754 and the Java language: sums, products,
 * quotients, roots, fused multiply-add, comparisons, and whole-number operations on bits.
 */
final class InstructionArithmetic implements Arithmetic<Instruction> {
  /** Names for powers of a polynomial's argument, each the square of the one before. */
  private static final List<String> POWERS = List.of("square", "fourth", "eighth", "sixteenth");

  private final Precision precision;
  private final Map<Key, Instruction> instructions = new LinkedHashMap<>();

  private record Key(
      Opcode opcode, List<Instruction> operands, long number, long bits, @Nullable String name) {}

  InstructionArithmetic(Precision precision) {
    this.precision = precision;
  }

  Precision precision() {
    return precision;
  }

  /** All instructions so far, operands before their users. */
  List<Instruction> instructions() {
    return new ArrayList<>(instructions.values());
  }

  Instruction local(String name) {
    return instruction(Opcode.LOCAL, List.of(), 0, 0, name);
  }

  @Override
  public Instruction constant(double value) {
    return instruction(Opcode.NUMBER, List.of(), precision.round(value), 0, null);
  }

  @Override
  public Instruction add(Instruction left, Instruction right) {
    return instruction(Opcode.ADD, left, right);
  }

  @Override
  public Instruction subtract(Instruction left, Instruction right) {
    return instruction(Opcode.SUBTRACT, left, right);
  }

  @Override
  public Instruction multiply(Instruction left, Instruction right) {
    return instruction(Opcode.MULTIPLY, left, right);
  }

  /** The quotient; by a power of two a product, which has the same bits. */
  @Override
  public Instruction divide(Instruction left, Instruction right) {
    if (right.opcode() == Opcode.NUMBER && isMildPowerOfTwo(right.number())) {
      return multiply(left, constant(1 / right.number()));
    }
    return instruction(Opcode.DIVIDE, left, right);
  }

  private static boolean isMildPowerOfTwo(double number) {
    return Math.abs(Math.getExponent(number)) < 100
        && Math.abs(number) == Math.scalb(1.0, Math.getExponent(number));
  }

  @Override
  public Instruction max(Instruction left, Instruction right) {
    return instruction(Opcode.MAX, left, right);
  }

  @Override
  public Instruction min(Instruction left, Instruction right) {
    return instruction(Opcode.MIN, left, right);
  }

  @Override
  public Instruction negate(Instruction value) {
    return switch (value.opcode()) {
      case NUMBER -> constant(-value.number());
      case NEGATE -> value.operand(0);
      default -> instruction(Opcode.NEGATE, value);
    };
  }

  @Override
  public Instruction apply(Function function, Instruction argument) {
    return FunctionLowering.lower(this, function, argument);
  }

  /** Never called: what holds is known only when the Java runs. */
  @Override
  public boolean holds(Comparison comparison, Instruction left, Instruction right) {
    throw new IllegalStateException("instructions compare nothing before they run");
  }

  @Override
  public Instruction where(
      Comparison comparison,
      Instruction left,
      Instruction right,
      Instruction then,
      Instruction otherwise) {
    Instruction mask = instruction(Opcode.of(comparison), left, right);
    return instruction(Opcode.SELECT, mask, then, otherwise);
  }

  Instruction absolute(Instruction value) {
    boolean signOnly = value.opcode() == Opcode.NEGATE || value.opcode() == Opcode.ABSOLUTE;
    return instruction(Opcode.ABSOLUTE, signOnly ? value.operand(0) : value);
  }

  Instruction root(Instruction value) {
    return instruction(Opcode.ROOT, value);
  }

  /** {@code left * right + addend}, rounded once. */
  Instruction fused(Instruction left, Instruction right, Instruction addend) {
    return instruction(Opcode.FUSED, left, right, addend);
  }

  /** The same with a number, which takes over the sign of what is negated. */
  Instruction fused(Instruction left, double right, Instruction addend) {
    return left.opcode() == Opcode.NEGATE
        ? fused(left.operand(0), constant(-right), addend)
        : fused(left, constant(right), addend);
  }

  /**
   * The polynomial with these coefficients, the constant one first.
   *
   * <p>Horner's rule takes one or two operations less, but each of them waits for the one before.
   * So coefficients are joined in pairs, pairs in fours, and so on, which is Estrin's scheme. Only
   * the constant, mostly the largest, comes alone and last: then as little is rounded as by
   * Horner's rule.
   */
  Instruction polynomial(Instruction x, double... coefficients) {
    List<Instruction> terms = Arrays.stream(coefficients).mapToObj(this::constant).toList();
    return polynomialOf(terms.getFirst(), terms.subList(1, terms.size()), x);
  }

  private Instruction polynomialOf(Instruction first, List<Instruction> others, Instruction x) {
    boolean oneMoreThanPairUp = others.size() > 1 && Integer.bitCount(others.size() - 1) == 1;
    Instruction rest =
        oneMoreThanPairUp
            ? polynomialOf(others.getFirst(), others.subList(1, others.size()), x)
            : paired(others, x);
    return fused(rest, x, first).called("polynomial");
  }

  private Instruction paired(List<Instruction> terms, Instruction x) {
    List<Instruction> left = terms;
    Instruction power = x;
    for (int level = 0; left.size() > 1; level++) {
      if (level > 0) {
        power = multiply(power, power).called(POWERS.get(level - 1));
      }
      left = joined(left, power);
    }
    return left.getFirst();
  }

  private List<Instruction> joined(List<Instruction> terms, Instruction power) {
    List<Instruction> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < terms.size(); i += 2) {
      pairs.add(fused(terms.get(i + 1), power, terms.get(i)).called("polynomial"));
    }
    if (terms.size() % 2 == 1) {
      pairs.add(terms.getLast());
    }
    return pairs;
  }

  Instruction toBits(Instruction real) {
    return instruction(Opcode.TO_BITS, real);
  }

  Instruction fromBits(Instruction bits) {
    return instruction(Opcode.FROM_BITS, bits);
  }

  Instruction bits(long value) {
    return instruction(Opcode.BITS_NUMBER, List.of(), 0, value, null);
  }

  Instruction addBits(Instruction left, Instruction right) {
    return instruction(Opcode.ADD_BITS, left, right);
  }

  Instruction subtractBits(Instruction left, Instruction right) {
    return instruction(Opcode.SUBTRACT_BITS, left, right);
  }

  Instruction andBits(Instruction left, Instruction right) {
    return instruction(Opcode.AND_BITS, left, right);
  }

  Instruction orBits(Instruction left, Instruction right) {
    return instruction(Opcode.OR_BITS, left, right);
  }

  Instruction shiftLeft(Instruction bits, int count) {
    return instruction(Opcode.SHIFT_LEFT, List.of(bits), 0, count, null);
  }

  Instruction shiftRight(Instruction bits, int count) {
    return instruction(Opcode.SHIFT_RIGHT, List.of(bits), 0, count, null);
  }

  private Instruction instruction(Opcode opcode, Instruction... operands) {
    return instruction(opcode, List.of(operands), 0, 0, null);
  }

  private Instruction instruction(
      Opcode opcode, List<Instruction> operands, double number, long bits, @Nullable String name) {
    Key key = new Key(opcode, operands, Double.doubleToRawLongBits(number), bits, name);
    return instructions.computeIfAbsent(
        key, _ -> new Instruction(opcode, operands, number, bits, name));
  }
}
