package dev.backstitch.processor.formula;

/** An operation on two scalars. */
enum Operator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  MAX("max"),
  MIN("min");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  <T> T apply(Arithmetic<T> arithmetic, T left, T right) {
    return switch (this) {
      case ADD -> arithmetic.add(left, right);
      case SUBTRACT -> arithmetic.subtract(left, right);
      case MULTIPLY -> arithmetic.multiply(left, right);
      case DIVIDE -> arithmetic.divide(left, right);
      case MAX -> arithmetic.max(left, right);
      case MIN -> arithmetic.min(left, right);
    };
  }
}
