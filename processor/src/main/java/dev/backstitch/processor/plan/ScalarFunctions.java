package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.formula.JavaReading;
import dev.backstitch.processor.formula.Precision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The methods of a network's formulas: each formula that is no single expression has one. */
final class ScalarFunctions {
  private final Precision precision;
  private final Names names = new Names();
  private final Map<Formula, ScalarFunction> functions = new LinkedHashMap<>();

  ScalarFunctions(Precision precision) {
    this.precision = precision;
  }

  /** The method of a formula, called {@code name} where that is free; none if it needs none. */
  Optional<ScalarFunction> of(String name, Formula formula) {
    if (this.isExpression(formula)) {
      return Optional.empty();
    }
    return Optional.of(
        this.functions.computeIfAbsent(
            formula,
            key ->
                new ScalarFunction(
                    this.names.unique(name), formula, List.copyOf(formula.variables()))));
  }

  private boolean isExpression(Formula formula) {
    Map<String, String> locals =
        formula.variables().stream().collect(Collectors.toMap(name -> name, name -> name));
    return JavaReading.scalar(formula, this.precision, locals, "").expression().isPresent();
  }

  List<ScalarFunction> all() {
    return List.copyOf(this.functions.values());
  }
}
