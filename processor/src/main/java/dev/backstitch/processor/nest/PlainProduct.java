package dev.backstitch.processor.nest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Any sum of products, as index notation says it, by plain loops: for the shapes that no better
 * kernel knows. The letters of the result are the outer loops, those summed over the inner ones,
 * ascending.
 *
 * @param inputs the letters of each input
 * @param result the letters of the result
 */
public record PlainProduct(List<String> inputs, String result) implements Nest {
  public PlainProduct {
    inputs = List.copyOf(inputs);
  }

  @Override
  public String name() {
    return this.inputs.size() > 1 ? "sumOfProducts" : "sum";
  }

  /** Every letter: those of the result first, then those that are summed over. */
  public List<Character> letters() {
    Set<Character> letters = new LinkedHashSet<>();
    this.result.chars().forEach(c -> letters.add((char) c));
    this.inputs.forEach(input -> input.chars().forEach(c -> letters.add((char) c)));
    return List.copyOf(letters);
  }

  @Override
  public List<String> extents() {
    return this.letters().stream().map(PlainProduct::extent).toList();
  }

  /** The name of the extent of a letter. */
  public static String extent(char letter) {
    return letter + "Extent";
  }

  @Override
  public List<Operand> operands() {
    List<Operand> operands = new ArrayList<>();
    for (int k = 0; k < this.inputs.size(); k++) {
      operands.add(operand(inputName(k), this.inputs.get(k)));
    }
    operands.add(operand("out", this.result));
    return operands;
  }

  /** The name of the array of an input. */
  public static String inputName(int k) {
    return k == 0 ? "left" : k == 1 ? "right" : "factor" + k;
  }

  private static Operand operand(String name, String letters) {
    return new Operand(name, letters.chars().mapToObj(c -> name + (char) (c - 32)).toList());
  }

  @Override
  public boolean accumulates() {
    return true;
  }
}
