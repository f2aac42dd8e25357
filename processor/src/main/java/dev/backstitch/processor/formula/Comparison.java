package dev.backstitch.processor.formula;

/** How two scalars are compared; every comparison with NaN is false. */
public enum Comparison {
  /** {@code left < right}. */
  LESS("<", "LT"),
  /** {@code left <= right}. */
  LESS_OR_EQUAL("<=", "LE"),
  /** {@code left > right}. */
  GREATER(">", "GT"),
  /** {@code left >= right}. */
  GREATER_OR_EQUAL(">=", "GE");

  private final String symbol;
  private final String vectorOperator;

  Comparison(String symbol, String vectorOperator) {
    this.symbol = symbol;
    this.vectorOperator = vectorOperator;
  }

  /** Java's sign for this comparison, such as {@code <=}. */
  public String symbol() {
    return symbol;
  }

  /** The constant of {@code VectorOperators} for this comparison, such as {@code LE}. */
  public String vectorOperator() {
    return vectorOperator;
  }

  /** Whether it holds between two numbers. */
  public boolean holds(double left, double right) {
    return switch (this) {
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_OR_EQUAL -> left >= right;
    };
  }

  /** The same comparison, with equality on the other side: {@code <} becomes {@code <=}. */
  Comparison withTieOnOtherSide() {
    return switch (this) {
      case LESS -> LESS_OR_EQUAL;
      case LESS_OR_EQUAL -> LESS;
      case GREATER -> GREATER_OR_EQUAL;
      case GREATER_OR_EQUAL -> GREATER;
    };
  }

  /** Whether equal numbers satisfy it. */
  boolean holdsForEqual() {
    return this == LESS_OR_EQUAL || this == GREATER_OR_EQUAL;
  }

  /** Whether it asks for the left one to be smaller. */
  boolean asksForLess() {
    return this == LESS || this == LESS_OR_EQUAL;
  }
}
