package dev.backstitch.processor.formula;

import java.util.List;

/**
 * Says instructions as Java for a vector of values: {@code y.mul(FloatVector.broadcast(SPECIES,
 * 1f).sub(y))}.
 *
 * <p>A number is handed over as a scalar where the Vector API has a method for it.
 */
record VectorDialect(Precision precision) implements Dialect {
  @Override
  public String type(Opcode.Kind kind) {
    return switch (kind) {
      case REAL -> precision.vectorName();
      case BITS -> precision.bitsVectorName();
      case MASK -> "VectorMask<" + precision.boxName() + ">";
    };
  }

  @Override
  public String constant(double value) {
    return precision.vectorName() + ".broadcast(SPECIES, " + precision.literal(value) + ")";
  }

  @Override
  public Expression express(Instruction instruction, List<Expression> operands) {
    return switch (instruction.opcode()) {
      case LOCAL -> throw new IllegalStateException("a local is known by its name");
      case NUMBER -> Expression.atom(precision.literal(instruction.number()));
      case BITS_NUMBER -> Expression.atom(bitsLiteral(instruction.bits()));
      case ADD -> commutative(instruction, "add", operands);
      case SUBTRACT -> ordered(instruction, "sub", operands);
      case MULTIPLY -> commutative(instruction, "mul", operands);
      case DIVIDE -> ordered(instruction, "div", operands);
      case MAX -> commutative(instruction, "max", operands);
      case MIN -> commutative(instruction, "min", operands);
      case NEGATE -> method(vector(instruction, operands, 0), "neg", List.of());
      case ABSOLUTE -> method(vector(instruction, operands, 0), "abs", List.of());
      case ROOT -> method(vector(instruction, operands, 0), "sqrt", List.of());
      case FUSED -> fused(instruction, operands);
      case SELECT -> select(instruction, operands);
      case FROM_BITS -> method(operands.get(0), "reinterpretAs" + realsName(), List.of());
      case TO_BITS ->
          method(
              vector(instruction, operands, 0),
              "reinterpretAs" + precision.bitsBoxName() + "s",
              List.of());
      case ADD_BITS -> commutative(instruction, "add", operands);
      case SUBTRACT_BITS -> subtractBits(instruction, operands);
      case AND_BITS -> commutative(instruction, "and", operands);
      case OR_BITS -> commutative(instruction, "or", operands);
      case SHIFT_LEFT -> shift(operands.get(0), "LSHL", instruction.bits());
      case SHIFT_RIGHT -> shift(operands.get(0), "LSHR", instruction.bits());
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> compare(instruction, operands);
    };
  }

  private String realsName() {
    return precision.boxName() + "s";
  }

  private String bitsLiteral(long value) {
    return precision == Precision.FLOAT
        ? "0x" + Integer.toHexString((int) value)
        : "0x" + Long.toHexString(value) + "L";
  }

  private static boolean isNumber(Instruction instruction, int operand) {
    Opcode opcode = instruction.operand(operand).opcode();
    return opcode == Opcode.NUMBER || opcode == Opcode.BITS_NUMBER;
  }

  /** An operand as a vector, also if it is a number. */
  private Expression vector(Instruction instruction, List<Expression> operands, int index) {
    return isNumber(instruction, index)
        ? Expression.atom(constant(instruction.operand(index).number()))
        : operands.get(index);
  }

  private Expression commutative(Instruction instruction, String name, List<Expression> operands) {
    return isNumber(instruction, 0) && !isNumber(instruction, 1)
        ? method(operands.get(1), name, operands.subList(0, 1))
        : ordered(instruction, name, operands);
  }

  private Expression ordered(Instruction instruction, String name, List<Expression> operands) {
    return method(vector(instruction, operands, 0), name, operands.subList(1, 2));
  }

  private Expression fused(Instruction instruction, List<Expression> operands) {
    int receiver = isNumber(instruction, 0) ? 1 : 0;
    int factor = 1 - receiver;
    if (isNumber(instruction, factor) && isNumber(instruction, 2)) {
      return method(
          vector(instruction, operands, receiver),
          "fma",
          List.of(operands.get(factor), operands.get(2)));
    }
    return method(
        vector(instruction, operands, receiver),
        "fma",
        List.of(vector(instruction, operands, factor), vector(instruction, operands, 2)));
  }

  private Expression select(Instruction instruction, List<Expression> operands) {
    return method(
        vector(instruction, operands, 2), "blend", List.of(operands.get(1), operands.get(0)));
  }

  private Expression compare(Instruction instruction, List<Expression> operands) {
    Comparison comparison = instruction.opcode().comparison();
    Expression operator = Expression.atom("VectorOperators." + comparison.vectorOperator());
    return method(vector(instruction, operands, 0), "compare", List.of(operator, operands.get(1)));
  }

  /** From a number by the other sign, as a whole number has no species here to be a vector of. */
  private static Expression subtractBits(Instruction instruction, List<Expression> operands) {
    return isNumber(instruction, 0)
        ? method(method(operands.get(1), "neg", List.of()), "add", operands.subList(0, 1))
        : method(operands.get(0), "sub", operands.subList(1, 2));
  }

  private static Expression shift(Expression bits, String operator, long count) {
    return method(
        bits,
        "lanewise",
        List.of(
            Expression.atom("VectorOperators." + operator), Expression.atom(Long.toString(count))));
  }

  private static Expression method(Expression receiver, String name, List<Expression> arguments) {
    String text =
        receiver.text()
            + "."
            + name
            + "("
            + String.join(", ", arguments.stream().map(Expression::text).toList())
            + ")";
    int depth = arguments.stream().mapToInt(Expression::depth).max().orElse(0);
    return new Expression(text, Expression.ATOM, 1 + Math.max(depth, receiver.depth()));
  }
}
