package dev.backstitch.processor.nest;

import java.util.List;

/**
 * A matrix of known columns moved by the product of two rows: {@code out[row, column] -= rate
 * (left[row] right[column])}.
 *
 * @param columns how many there are, padding included
 * @param outRow how many elements apart the rows of the matrix lie
 */
public record Descent(int columns, int outRow) implements Nest {
  @Override
  public String name() {
    return "descendRowsOf" + this.columns;
  }

  @Override
  public List<String> extents() {
    return List.of("rows");
  }

  @Override
  public List<Operand> operands() {
    return List.of(
        new Operand("left"), new Operand("right"), new Operand("rate"), new Operand("out"));
  }
}
