package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sum of products in index notation: {@code bj,ji->bi} is the matrix product, {@code bi->i} a sum
 * over rows, {@code ji->ij} a transposition, {@code b->bi} a copy along an index.
 *
 * <p>It is linear in each input. So the gradient by an input is the same product with that input
 * and the output changing places, and nobody derives a rule for matrices or batches.
 *
 * @param inputs the indices of each input
 * @param result the indices of the output; those that only inputs have are summed over
 */
public record Product(List<String> inputs, String result) implements Op {
  public Product {
    inputs = List.copyOf(inputs);
  }

  /** Reads {@code bj,ji->bi}. */
  public static Product of(String notation) {
    int arrow = notation.indexOf("->");
    return new Product(
        List.of(notation.substring(0, arrow).split(",", -1)), notation.substring(arrow + 2));
  }

  @Override
  public String name() {
    return this.inputs.size() > 1 ? "product" : this.summed().isEmpty() ? "transpose" : "sum";
  }

  /** The letters that are summed over, in the order in which they are met. */
  public String summed() {
    Set<Character> letters = new LinkedHashSet<>();
    for (String input : this.inputs) {
      input.chars().filter(c -> this.result.indexOf(c) < 0).forEach(c -> letters.add((char) c));
    }
    StringBuilder summed = new StringBuilder();
    letters.forEach(summed::append);
    return summed.toString();
  }

  @Override
  public void check(List<Value> values, Value output) {
    this.extents(values, output, 1);
  }

  private Map<Character, Integer> extents(List<Value> values, Value output, int rows) {
    List<String> letters = new ArrayList<>(this.inputs);
    List<Value> all = new ArrayList<>(values);
    letters.add(this.result);
    all.add(output);
    return Indices.extents(letters, all, rows);
  }

  @Override
  public String text(List<String> names) {
    StringBuilder text = new StringBuilder();
    String summed = this.summed();
    if (!summed.isEmpty()) {
      text.append("sum ").append(String.join(", ", summed.split(""))).append(": ");
    }
    for (int k = 0; k < names.size(); k++) {
      text.append(k == 0 ? "" : " ").append(element(names.get(k), this.inputs.get(k)));
    }
    return text.toString();
  }

  private static String element(String name, String letters) {
    return letters.isEmpty() ? name : name + "[" + String.join(",", letters.split("")) + "]";
  }

  @Override
  public void differentiate(Step step, Value outputGradient, Gradients gradients) {
    for (int k = 0; k < this.inputs.size(); k++) {
      Value input = step.inputs().get(k);
      if (!gradients.wanted(input)) {
        continue;
      }
      List<String> letters = new ArrayList<>(this.inputs);
      List<Value> operands = new ArrayList<>(step.inputs());
      letters.set(k, this.result);
      operands.set(k, outputGradient);
      gradients.contribute(input, new Product(letters, this.inputs.get(k)), operands);
    }
  }

  @Override
  public <T> void evaluate(Arithmetic<T> arithmetic, Step step, Arrays<T> arrays) {
    Map<Character, Integer> extents = this.extents(step.inputs(), step.output(), arrays.rows());
    Map<Character, Integer> at = new HashMap<>();
    Indices.forEach(
        this.result,
        extents,
        at,
        () -> {
          List<T> sum = new ArrayList<>(List.of(arithmetic.constant(0)));
          Indices.forEach(
              this.summed(),
              extents,
              at,
              () ->
                  sum.set(
                      0,
                      arithmetic.add(
                          sum.get(0), this.term(arithmetic, step, arrays, at, extents))));
          arrays.put(step, Indices.place(this.result, at, extents), sum.get(0));
        });
  }

  private <T> T term(
      Arithmetic<T> arithmetic,
      Step step,
      Arrays<T> arrays,
      Map<Character, Integer> at,
      Map<Character, Integer> extents) {
    T term = arithmetic.constant(1);
    for (int k = 0; k < this.inputs.size(); k++) {
      int place = Indices.place(this.inputs.get(k), at, extents);
      term = arithmetic.multiply(term, arrays.get(step.inputs().get(k), place));
    }
    return term;
  }
}
