package dev.backstitch.processor.formula;

import java.util.List;
import java.util.Locale;

/** Says instructions as Java for one value: {@code y * (1f - y)}. */
record ScalarDialect(Precision precision) implements Dialect {
  private static final int CHOICE = 1;
  private static final int OR = 4;
  private static final int AND = 5;
  private static final int COMPARISON = 7;
  private static final int SHIFT = 8;
  private static final int SUM = 9;
  private static final int PRODUCT = 10;
  private static final int SIGNED = 11;

  @Override
  public String type(Opcode.Kind kind) {
    return switch (kind) {
      case REAL -> precision.javaName();
      case BITS -> precision.bitsName();
      case MASK -> "boolean";
    };
  }

  @Override
  public String constant(double value) {
    return precision.literal(value);
  }

  @Override
  public Expression express(Instruction instruction, List<Expression> operands) {
    String box = precision.boxName();
    String bitsBox = precision.bitsBoxName();
    return switch (instruction.opcode()) {
      case LOCAL -> throw new IllegalStateException("a local is known by its name");
      case NUMBER -> number(instruction.number());
      case BITS_NUMBER -> Expression.atom(bitsLiteral(instruction.bits()));
      case ADD, ADD_BITS -> infix(operands, "+", SUM, false);
      case SUBTRACT, SUBTRACT_BITS -> infix(operands, "-", SUM, false);
      case MULTIPLY -> infix(operands, "*", PRODUCT, false);
      case DIVIDE -> infix(operands, "/", PRODUCT, false);
      case MAX, MIN -> call("Math." + lower(instruction.opcode()), operands);
      case NEGATE -> negation(operands.getFirst());
      case ABSOLUTE -> call("Math.abs", operands);
      case ROOT -> root(operands);
      case FUSED -> call("fma", operands);
      case SELECT -> choice(operands);
      case FROM_BITS -> call(box + "." + lower(bitsBox) + "BitsTo" + box, operands);
      case TO_BITS -> call(box + "." + lower(box) + "ToRaw" + bitsBox + "Bits", operands);
      case AND_BITS -> infix(operands, "&", AND, true);
      case OR_BITS -> infix(operands, "|", OR, true);
      case SHIFT_LEFT -> shift(operands.getFirst(), "<<", instruction.bits());
      case SHIFT_RIGHT -> shift(operands.getFirst(), ">>>", instruction.bits());
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          infix(operands, instruction.opcode().comparison().symbol(), COMPARISON, true);
    };
  }

  private static String lower(Object name) {
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private Expression number(double value) {
    return new Expression(precision.literal(value), value < 0 ? SIGNED : Expression.ATOM, 0);
  }

  /** A whole number in the form that shows its bits. */
  private String bitsLiteral(long value) {
    return precision == Precision.FLOAT
        ? "0x" + Integer.toHexString((int) value)
        : "0x" + Long.toHexString(value) + "L";
  }

  private static Expression infix(
      List<Expression> operands, String symbol, int strength, boolean strict) {
    Expression left = operands.get(0);
    Expression right = operands.get(1);
    String text =
        inside(left, strict ? strength + 1 : strength)
            + " "
            + symbol
            + " "
            + inside(right, strength + 1);
    return new Expression(text, strength, 1 + Math.max(left.depth(), right.depth()));
  }

  private static Expression shift(Expression value, String symbol, long count) {
    return new Expression(
        inside(value, SIGNED) + " " + symbol + " " + count, SHIFT, 1 + value.depth());
  }

  private static Expression negation(Expression value) {
    return new Expression("-" + inside(value, Expression.ATOM), SIGNED, 1 + value.depth());
  }

  /** {@code Math.sqrt} of a float, narrowed, is the float root rounded once. */
  private Expression root(List<Expression> operands) {
    Expression root = call("Math.sqrt", operands);
    return precision == Precision.DOUBLE
        ? root
        : new Expression("(float) " + root.text(), SIGNED, root.depth());
  }

  private static Expression choice(List<Expression> operands) {
    String text =
        inside(operands.get(0), CHOICE + 1)
            + " ? "
            + inside(operands.get(1), CHOICE + 1)
            + " : "
            + inside(operands.get(2), CHOICE + 1);
    return new Expression(text, CHOICE, 1 + depth(operands));
  }

  private static Expression call(String function, List<Expression> operands) {
    String arguments = String.join(", ", operands.stream().map(Expression::text).toList());
    return new Expression(function + "(" + arguments + ")", Expression.ATOM, 1 + depth(operands));
  }

  private static int depth(List<Expression> operands) {
    return operands.stream().mapToInt(Expression::depth).max().orElse(0);
  }

  private static String inside(Expression expression, int least) {
    return expression.strength() < least ? "(" + expression.text() + ")" : expression.text();
  }
}
