package dev.backstitch.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How instructions are said in Java, the same ones for a value and for a vector of them. */
class DialectTest {
  private final InstructionArithmetic code = new InstructionArithmetic(Precision.FLOAT);
  private final Instruction x = this.code.local("x");
  private final Instruction y = this.code.local("y");
  private final Instruction two = this.code.constant(2);
  private final Instruction bits = this.code.toBits(this.x);
  private final Instruction others = this.code.toBits(this.y);

  private static Expression express(Dialect dialect, Instruction instruction) {
    return instruction.opcode() == Opcode.LOCAL
        ? Expression.atom(String.valueOf(instruction.name()))
        : dialect.express(
            instruction,
            instruction.operands().stream().map(operand -> express(dialect, operand)).toList());
  }

  private static void assertScalar(String text, Instruction instruction) {
    assertEquals(text, express(new ScalarDialect(Precision.FLOAT), instruction).text());
  }

  private static void assertVector(String text, Instruction instruction) {
    assertEquals(text, express(new VectorDialect(Precision.FLOAT), instruction).text());
  }

  @Test
  void sumsAndProductsGoFromLeftToRight() {
    assertScalar("x - y + x", this.code.add(this.code.subtract(this.x, this.y), this.x));
    assertScalar("x - (y + x)", this.code.subtract(this.x, this.code.add(this.y, this.x)));
    assertScalar("x / y * x", this.code.multiply(this.code.divide(this.x, this.y), this.x));
    assertScalar("x * (x / y)", this.code.multiply(this.x, this.code.divide(this.x, this.y)));
    assertScalar("(x + y) * x", this.code.multiply(this.code.add(this.x, this.y), this.x));
    assertScalar("-(x + y)", this.code.negate(this.code.add(this.x, this.y)));
  }

  /** The arithmetic makes one number of the two signs; it would be a decrement otherwise. */
  @Test
  void signsDoNotMeet() {
    assertScalar("-(-2f)", negated(this.code.constant(-2)));
    assertScalar("-2f", negated(this.two));
    assertScalar("-0f", negated(this.code.constant(0)));
  }

  private static Instruction negated(Instruction number) {
    return new Instruction(Opcode.NEGATE, List.of(number), 0, 0, null);
  }

  @Test
  void whatWorksOnBitsIsInParentheses() {
    String raw = "Float.floatToRawIntBits(x)";
    String other = "Float.floatToRawIntBits(y)";
    Instruction either = this.code.orBits(this.bits, this.others);
    assertScalar("(" + raw + " | " + other + ") & " + raw, this.code.andBits(either, this.bits));
    assertScalar("(" + raw + " | " + other + ") | " + raw, this.code.orBits(either, this.bits));
    assertScalar(raw + " >>> 3", this.code.shiftRight(this.bits, 3));
    Instruction sum = this.code.addBits(this.bits, this.others);
    assertScalar("(" + raw + " + " + other + ") << 2", this.code.shiftLeft(sum, 2));
    assertScalar(raw + " + 0xff", this.code.addBits(this.bits, this.code.bits(255)));
  }

  @Test
  void depthIsThatOfTheDeepestOperand() {
    Instruction sum = this.code.add(this.x, this.y);
    assertDepth(1, sum);
    assertDepth(2, this.code.negate(sum));
    assertDepth(2, this.code.max(sum, this.x));
    assertDepth(3, this.code.fused(this.x, this.y, this.code.root(sum)));
    assertDepth(2, this.code.shiftLeft(this.bits, 1));
    assertDepth(3, this.code.where(Comparison.LESS, sum, this.x, this.x, this.y));
  }

  private static void assertDepth(int depth, Instruction instruction) {
    assertEquals(depth, express(new ScalarDialect(Precision.FLOAT), instruction).depth());
    assertEquals(depth, express(new VectorDialect(Precision.FLOAT), instruction).depth());
  }

  @Test
  void vectorsComeBeforeNumbers() {
    assertVector("x.add(2f)", this.code.add(this.two, this.x));
    assertVector("x.add(2f)", this.code.add(this.x, this.two));
    assertVector("x.add(y)", this.code.add(this.x, this.y));
    String broadcast = "FloatVector.broadcast(SPECIES, 2f)";
    assertVector(broadcast + ".add(3f)", this.code.add(this.two, this.code.constant(3)));
    assertVector(broadcast + ".sub(x)", this.code.subtract(this.two, this.x));
    assertVector(broadcast + ".sqrt()", this.code.root(this.two));
  }

  @Test
  void aFusedVectorTakesTwoNumbersOrNone() {
    String broadcast = "FloatVector.broadcast(SPECIES, 2f)";
    assertVector("x.fma(y, x)", this.code.fused(this.x, this.y, this.x));
    assertVector("x.fma(" + broadcast + ", y)", this.code.fused(this.two, this.x, this.y));
    assertVector("x.fma(" + broadcast + ", y)", this.code.fused(this.x, this.two, this.y));
    assertVector("x.fma(y, " + broadcast + ")", this.code.fused(this.x, this.y, this.two));
    assertVector("x.fma(2f, 2f)", this.code.fused(this.x, this.two, this.two));
    assertVector("x.fma(2f, 2f)", this.code.fused(this.two, this.x, this.two));
  }

  @Test
  void bitsOfVectorsAreReinterpreted() {
    String ints = "x.reinterpretAsInts()";
    Instruction five = this.code.bits(5);
    assertVector(ints + ".add(0x5)", this.code.addBits(this.bits, five));
    assertVector(ints + ".sub(0x5)", this.code.subtractBits(this.bits, five));
    assertVector(ints + ".neg().add(0x5)", this.code.subtractBits(five, this.bits));
    assertVector(ints + ".reinterpretAsFloats()", this.code.fromBits(this.bits));
    assertVector(ints + ".lanewise(VectorOperators.LSHR, 3)", this.code.shiftRight(this.bits, 3));
  }

  @Test
  void longsHaveTheirSuffix() {
    InstructionArithmetic wide = new InstructionArithmetic(Precision.DOUBLE);
    Instruction sum = wide.addBits(wide.toBits(wide.local("x")), wide.bits(255));
    assertEquals(
        "x.reinterpretAsLongs().add(0xffL)",
        express(new VectorDialect(Precision.DOUBLE), sum).text());
    assertEquals(
        "Double.doubleToRawLongBits(x) + 0xffL",
        express(new ScalarDialect(Precision.DOUBLE), sum).text());
  }

  /** By a power of two a quotient is a product with the same bits, unless it may be denormal. */
  @Test
  void dividesByMultiplyingWherePossible() {
    assertScalar("x * 0.125f", this.code.divide(this.x, this.code.constant(8)));
    assertScalar("x * -0.25f", this.code.divide(this.x, this.code.constant(-4)));
    assertScalar("x / 6f", this.code.divide(this.x, this.code.constant(6)));
    assertScalar("x / y", this.code.divide(this.x, this.y));
    assertScalar("x * 1.5777218E-30f", this.code.divide(this.x, this.code.constant(0x1p99)));
    assertScalar("x / 1.2676506E30f", this.code.divide(this.x, this.code.constant(0x1p100)));
    assertScalar("-2f", this.code.negate(this.two));
  }
}
