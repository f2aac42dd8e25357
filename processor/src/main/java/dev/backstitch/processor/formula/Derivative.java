package dev.backstitch.processor.formula;

/**
 * The derivative of a formula by one of its variables.
 *
 * <p>A part that does not vary has the derivative zero exactly, and a product with that zero is
 * left out: it stays zero even where the other factor is infinite.
 */
final class Derivative {
  private Derivative() {}

  static Formula of(Formula formula, String variable) {
    return switch (formula) {
      case Constant _ -> Constant.ZERO;
      case Variable(String name) -> name.equals(variable) ? Constant.ONE : Constant.ZERO;
      case Operation operation -> ofOperation(operation, variable);
      case Negation(Formula argument) -> negated(of(argument, variable));
      case Application(Function function, Formula argument) ->
          product(function.slopeAt(argument), of(argument, variable));
      case Choice choice -> ofChoice(choice, variable);
    };
  }

  private static Formula ofOperation(Operation operation, String variable) {
    Formula left = operation.left();
    Formula right = operation.right();
    Formula leftSlope = of(left, variable);
    Formula rightSlope = of(right, variable);
    return switch (operation.operator()) {
      case ADD -> sum(leftSlope, rightSlope);
      case SUBTRACT -> difference(leftSlope, rightSlope);
      case MULTIPLY -> sum(product(right, leftSlope), product(left, rightSlope));
      case DIVIDE -> ofQuotient(operation, leftSlope, rightSlope);
      case MAX -> ofExtreme(Comparison.GREATER, operation, leftSlope, rightSlope);
      case MIN -> ofExtreme(Comparison.LESS, operation, leftSlope, rightSlope);
    };
  }

  /** {@code (a / b)' = (a' - (a / b) * b') / b}: it reuses the quotient. */
  private static Formula ofQuotient(Operation quotient, Formula leftSlope, Formula rightSlope) {
    Formula numerator = difference(leftSlope, product(quotient, rightSlope));
    return isZero(numerator) ? numerator : numerator.dividedBy(quotient.right());
  }

  private static Formula ofExtreme(
      Comparison leftWins, Operation extreme, Formula leftSlope, Formula rightSlope) {
    Formula left = extreme.left();
    Formula right = extreme.right();
    if (leftSlope.equals(rightSlope)) {
      return leftSlope;
    }
    if (isZero(rightSlope)) {
      return new Choice(leftWins, left, right, leftSlope, rightSlope);
    }
    if (isZero(leftSlope)) {
      return new Choice(leftWins, right, left, rightSlope, leftSlope);
    }
    Formula mean = new Constant(0.5).times(leftSlope.plus(rightSlope));
    Formula rightOrMean = new Choice(leftWins, right, left, rightSlope, mean);
    return new Choice(leftWins, left, right, leftSlope, rightOrMean);
  }

  private static Formula ofChoice(Choice choice, String variable) {
    Formula then = of(choice.then(), variable).simplified();
    Formula otherwise = of(choice.otherwise(), variable).simplified();
    if (then.equals(otherwise)) {
      return then;
    }
    boolean comparedSidesVary =
        !isZero(of(choice.left(), variable)) || !isZero(of(choice.right(), variable));
    Comparison comparison = choice.comparison();
    if (comparedSidesVary && comparison.holdsForEqual() != thenAtTie(comparison, then, otherwise)) {
      comparison = comparison.withTieOnOtherSide();
    }
    return new Choice(comparison, choice.left(), choice.right(), then, otherwise);
  }

  private static boolean thenAtTie(Comparison comparison, Formula then, Formula otherwise) {
    if (isZero(then) || isZero(otherwise)) {
      return isZero(then);
    }
    return comparison.asksForLess();
  }

  private static boolean isZero(Formula formula) {
    return Constant.is(formula, 0);
  }

  private static Formula negated(Formula slope) {
    return isZero(slope) ? slope : slope.negate();
  }

  private static Formula sum(Formula left, Formula right) {
    if (isZero(left)) {
      return right;
    }
    return isZero(right) ? left : left.plus(right);
  }

  private static Formula difference(Formula left, Formula right) {
    if (isZero(left)) {
      return negated(right);
    }
    return isZero(right) ? left : left.minus(right);
  }

  private static Formula product(Formula factor, Formula slope) {
    if (isZero(slope) || isZero(factor)) {
      return Constant.ZERO;
    }
    return Constant.is(slope, 1) ? factor : factor.times(slope);
  }
}
