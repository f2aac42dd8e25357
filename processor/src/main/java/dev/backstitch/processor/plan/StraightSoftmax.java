package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a softmax, or of its logarithm, in the order of its kernel: the largest, the powers,
 * their sum, the quotients or differences.
 */
final class StraightSoftmax {
  private static final Formula X = Formula.variable("x");
  private static final Formula LARGEST = Formula.variable("largest");

  private final ScalarFunctions functions;
  private final String name;
  private final Names locals;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param output whose name its locals begin with
   * @param locals hands out their names
   */
  StraightSoftmax(ScalarFunctions functions, Value output, Names locals) {
    this.functions = functions;
    this.name = output.name();
    this.locals = locals;
  }

  List<Line> of(List<Element> inputs, List<Element> outputs, boolean logarithm) {
    Element largest = this.largest(inputs);
    List<Element> powers = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Element power = this.local("Power" + i);
      Map<String, Element> operands = operands("x", inputs.get(i), "largest", largest);
      this.apply(power, "power", Formula.exp(X.minus(LARGEST)), operands);
      powers.add(power);
    }
    Element total = this.local("Total0");
    List<List<Element>> terms = powers.stream().map(List::of).toList();
    this.lines.add(
        new Line.Sum(total, Optional.empty(), Call.Accumulation.NEVER, terms, List.of()));
    if (logarithm) {
      this.differences(inputs, outputs, largest, total);
    } else {
      for (int i = 0; i < outputs.size(); i++) {
        Map<String, Element> operands = operands("x", powers.get(i), "total", total);
        Formula quotient = X.dividedBy(Formula.variable("total"));
        this.apply(outputs.get(i), "quotient", quotient, operands);
      }
    }
    return this.lines;
  }

  private void differences(
      List<Element> inputs, List<Element> outputs, Element largest, Element total) {
    Element logarithm = this.local("Logarithm0");
    this.apply(logarithm, "log", Formula.log(X), Map.of("x", total));
    Formula difference = X.minus(LARGEST).minus(Formula.variable("logarithm"));
    for (int i = 0; i < outputs.size(); i++) {
      Map<String, Element> operands = operands("x", inputs.get(i), "largest", largest);
      operands.put("logarithm", logarithm);
      this.apply(outputs.get(i), "difference", difference, operands);
    }
  }

  private Element largest(List<Element> inputs) {
    Element largest = inputs.getFirst();
    for (int i = 1; i < inputs.size(); i++) {
      Element larger = this.local("Largest" + i);
      Map<String, Element> operands = operands("a", largest, "b", inputs.get(i));
      Formula of = Formula.max(Formula.variable("a"), Formula.variable("b"));
      this.apply(larger, "max", of, operands);
      largest = larger;
    }
    return largest;
  }

  private void apply(Element result, String wish, Formula formula, Map<String, Element> operands) {
    this.lines.add(
        new Line.Applied(result, formula, operands, this.functions.of(wish, formula), false));
  }

  private Element local(String suffix) {
    return new Element(this.locals.unique(this.name + suffix), Optional.empty(), 0);
  }

  private static Map<String, Element> operands(String first, Element a, String second, Element b) {
    Map<String, Element> operands = new LinkedHashMap<>();
    operands.put(first, a);
    operands.put(second, b);
    return operands;
  }
}
