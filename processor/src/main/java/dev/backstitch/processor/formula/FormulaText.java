package dev.backstitch.processor.formula;

/** Writes formulas as people do, with as few parentheses as the mathematics allows. */
final class FormulaText {
  private static final int CHOICE = 0;
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SIGNED = 3;
  private static final int ATOM = 4;

  private FormulaText() {}

  static String of(Formula formula) {
    return switch (formula) {
      case Constant(double value) -> number(value);
      case Variable(String name) -> name;
      case Operation operation -> ofOperation(operation);
      case Negation(Formula argument) -> "-" + inside(argument, ATOM);
      case Application(Function function, Formula argument) ->
          function.text() + "(" + of(argument) + ")";
      case Choice choice -> ofChoice(choice);
    };
  }

  private static String ofOperation(Operation operation) {
    String symbol = operation.operator().symbol();
    Formula left = operation.left();
    Formula right = operation.right();
    return switch (operation.operator()) {
      case ADD -> inside(left, SUM) + " + " + inside(right, SUM);
      case SUBTRACT -> inside(left, SUM) + " - " + inside(right, PRODUCT);
      case MULTIPLY -> inside(left, PRODUCT) + " * " + inside(right, PRODUCT);
      case DIVIDE -> inside(left, PRODUCT) + " / " + inside(right, SIGNED);
      case MAX, MIN -> symbol + "(" + of(left) + ", " + of(right) + ")";
    };
  }

  private static String ofChoice(Choice choice) {
    return inside(choice.left(), SUM)
        + " "
        + choice.comparison().symbol()
        + " "
        + inside(choice.right(), SUM)
        + " ? "
        + inside(choice.then(), SUM)
        + " : "
        + of(choice.otherwise());
  }

  private static String inside(Formula formula, int least) {
    String text = of(formula);
    return strength(formula) < least ? "(" + text + ")" : text;
  }

  private static int strength(Formula formula) {
    return switch (formula) {
      case Constant(double value) -> value < 0 ? SIGNED : ATOM;
      case Variable _, Application _ -> ATOM;
      case Negation _ -> SIGNED;
      case Operation operation ->
          switch (operation.operator()) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case MAX, MIN -> ATOM;
          };
      case Choice _ -> CHOICE;
    };
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinity" : "-infinity";
    }
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
