package dev.backstitch.processor.formula;

import java.util.Map;
import java.util.Set;

/** The walks over a formula that need no mathematics. */
final class Structure {
  private static final int OPERATIONS_OF_A_CHEAP_FORMULA = 8;

  private Structure() {}

  static void collectVariables(Formula formula, Set<String> names) {
    switch (formula) {
      case Constant _ -> {}
      case Variable(String name) -> names.add(name);
      case Operation(_, Formula left, Formula right) -> {
        collectVariables(left, names);
        collectVariables(right, names);
      }
      case Negation(Formula argument) -> collectVariables(argument, names);
      case Application(_, Formula argument) -> collectVariables(argument, names);
      case Choice(_, Formula left, Formula right, Formula then, Formula otherwise) -> {
        collectVariables(left, names);
        collectVariables(right, names);
        collectVariables(then, names);
        collectVariables(otherwise, names);
      }
    }
  }

  static Formula substitute(Formula formula, String variable, Formula by) {
    return switch (formula) {
      case Constant constant -> constant;
      case Variable(String name) -> name.equals(variable) ? by : formula;
      case Operation(Operator operator, Formula left, Formula right) ->
          new Operation(operator, substitute(left, variable, by), substitute(right, variable, by));
      case Negation(Formula argument) -> new Negation(substitute(argument, variable, by));
      case Application(Function function, Formula argument) ->
          new Application(function, substitute(argument, variable, by));
      case Choice choice ->
          new Choice(
              choice.comparison(),
              substitute(choice.left(), variable, by),
              substitute(choice.right(), variable, by),
              substitute(choice.then(), variable, by),
              substitute(choice.otherwise(), variable, by));
    };
  }

  static <T> T evaluate(Formula formula, Arithmetic<T> arithmetic, Map<String, T> variables) {
    return switch (formula) {
      case Constant(double value) -> arithmetic.constant(value);
      case Variable(String name) -> valueOf(name, variables);
      case Operation(Operator operator, Formula left, Formula right) ->
          operator.apply(
              arithmetic,
              evaluate(left, arithmetic, variables),
              evaluate(right, arithmetic, variables));
      case Negation(Formula argument) ->
          arithmetic.negate(evaluate(argument, arithmetic, variables));
      case Application(Function function, Formula argument) ->
          arithmetic.apply(function, evaluate(argument, arithmetic, variables));
      case Choice choice ->
          arithmetic.where(
              choice.comparison(),
              evaluate(choice.left(), arithmetic, variables),
              evaluate(choice.right(), arithmetic, variables),
              evaluate(choice.then(), arithmetic, variables),
              evaluate(choice.otherwise(), arithmetic, variables));
    };
  }

  private static <T> T valueOf(String name, Map<String, T> variables) {
    T value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "'" + name + "' has no value among " + variables.keySet() + ". Give it one.");
    }
    return value;
  }

  static boolean cheap(Formula formula) {
    return operations(formula) <= OPERATIONS_OF_A_CHEAP_FORMULA;
  }

  private static int operations(Formula formula) {
    return switch (formula) {
      case Constant _, Variable _ -> 0;
      case Operation(_, Formula left, Formula right) -> 1 + operations(left) + operations(right);
      case Negation(Formula argument) -> 1 + operations(argument);
      case Application(Function function, Formula argument) ->
          (function.cheap() ? 1 : OPERATIONS_OF_A_CHEAP_FORMULA + 1) + operations(argument);
      case Choice(_, Formula left, Formula right, Formula then, Formula otherwise) ->
          1 + operations(left) + operations(right) + operations(then) + operations(otherwise);
    };
  }
}
