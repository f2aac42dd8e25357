package dev.backstitch.processor.formula;

/**
 * Makes formulas shorter without making a NaN disappear: {@code x * 0} and {@code x / x} stay.
 *
 * <p>From the leaves up, each node is rewritten by the first rule that fits.
 */
final class Simplifier {
  private Simplifier() {}

  static Formula simplified(Formula formula) {
    return switch (formula) {
      case Constant _, Variable _ -> formula;
      case Operation(Operator operator, Formula left, Formula right) ->
          operation(operator, simplified(left), simplified(right));
      case Negation(Formula argument) -> negation(simplified(argument));
      case Application(Function function, Formula argument) ->
          application(function, simplified(argument));
      case Choice choice ->
          choice(
              choice.comparison(),
              simplified(choice.left()),
              simplified(choice.right()),
              simplified(choice.then()),
              simplified(choice.otherwise()));
    };
  }

  private static Formula operation(Operator operator, Formula left, Formula right) {
    if (left instanceof Constant(double a) && right instanceof Constant(double b)) {
      return folded(operator.apply(DoubleArithmetic.INSTANCE, a, b), operator, left, right);
    }
    return switch (operator) {
      case ADD -> sum(left, right);
      case SUBTRACT -> difference(left, right);
      case MULTIPLY -> product(left, right);
      case DIVIDE -> quotient(left, right);
      case MAX, MIN -> left.equals(right) ? left : new Operation(operator, left, right);
    };
  }

  private static Formula folded(double value, Operator operator, Formula left, Formula right) {
    return Double.isFinite(value) ? new Constant(value) : new Operation(operator, left, right);
  }

  private static Formula sum(Formula left, Formula right) {
    if (Constant.is(left, 0)) {
      return right;
    }
    if (Constant.is(right, 0)) {
      return left;
    }
    if (right instanceof Negation(Formula argument)) {
      return difference(left, argument);
    }
    if (left instanceof Negation(Formula argument)) {
      return difference(right, argument);
    }
    if (right instanceof Constant(double value) && value < 0) {
      return left.minus(new Constant(-value));
    }
    return left.equals(right) ? product(new Constant(2), left) : left.plus(right);
  }

  private static Formula difference(Formula left, Formula right) {
    if (Constant.is(right, 0)) {
      return left;
    }
    if (Constant.is(left, 0)) {
      return negation(right);
    }
    if (right instanceof Negation(Formula argument)) {
      return sum(left, argument);
    }
    if (right instanceof Constant(double value) && value < 0) {
      return left.plus(new Constant(-value));
    }
    return left.minus(right);
  }

  private static Formula product(Formula left, Formula right) {
    if (right instanceof Constant && !(left instanceof Constant)) {
      return product(right, left);
    }
    if (Constant.is(left, 1)) {
      return right;
    }
    if (Constant.is(left, -1)) {
      return negation(right);
    }
    if (left instanceof Negation(Formula argument)) {
      return negation(product(argument, right));
    }
    if (right instanceof Negation(Formula argument)) {
      return negation(product(left, argument));
    }
    return productWithConstants(left, right);
  }

  /** Brings constants to the front and together. */
  private static Formula productWithConstants(Formula left, Formula right) {
    if (left instanceof Constant(double outer)) {
      return scaled(outer, right);
    }
    if (right instanceof Operation(Operator operator, Constant factor, Formula rest)
        && operator == Operator.MULTIPLY) {
      return product(factor, product(left, rest));
    }
    if (left instanceof Operation(Operator operator, Constant factor, Formula rest)
        && operator == Operator.MULTIPLY) {
      return product(factor, product(rest, right));
    }
    return left.times(right);
  }

  private static Formula scaled(double outer, Formula right) {
    if (right instanceof Operation(Operator operator, Constant(double inner), Formula rest)
        && Double.isFinite(outer * inner)) {
      if (operator == Operator.MULTIPLY) {
        return product(new Constant(outer * inner), rest);
      }
      if (operator == Operator.DIVIDE) {
        return new Constant(outer * inner).dividedBy(rest);
      }
    }
    return new Constant(outer).times(right);
  }

  private static Formula quotient(Formula left, Formula right) {
    if (Constant.is(right, 1)) {
      return left;
    }
    if (Constant.is(right, -1)) {
      return negation(left);
    }
    if (left instanceof Negation(Formula argument)) {
      return negation(quotient(argument, right));
    }
    if (right instanceof Negation(Formula argument)) {
      return negation(quotient(left, argument));
    }
    return left.dividedBy(right);
  }

  private static Formula negation(Formula argument) {
    return switch (argument) {
      case Constant(double value) -> new Constant(-value);
      case Negation(Formula inner) -> inner;
      case Operation(Operator operator, Formula left, Formula right)
          when operator == Operator.SUBTRACT ->
          right.minus(left);
      case Operation(Operator operator, Constant(double value), Formula right)
          when operator == Operator.MULTIPLY || operator == Operator.DIVIDE ->
          operation(operator, new Constant(-value), right);
      default -> argument.negate();
    };
  }

  private static Formula application(Function function, Formula argument) {
    if (argument instanceof Constant(double value) && Double.isFinite(function.reference(value))) {
      return new Constant(function.reference(value));
    }
    return function.of(argument);
  }

  private static Formula choice(
      Comparison comparison, Formula left, Formula right, Formula then, Formula otherwise) {
    if (then.equals(otherwise)) {
      return then;
    }
    if (left instanceof Constant(double a) && right instanceof Constant(double b)) {
      return comparison.holds(a, b) ? then : otherwise;
    }
    return new Choice(comparison, left, right, then, otherwise);
  }
}
