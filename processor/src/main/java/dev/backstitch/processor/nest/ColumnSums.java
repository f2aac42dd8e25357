package dev.backstitch.processor.nest;

import java.util.List;

/** {@code out[column] = sum row: in[row, column]}, rows ascending. */
public record ColumnSums() implements Nest {
  @Override
  public String name() {
    return "sumOverRows";
  }

  @Override
  public List<String> extents() {
    return List.of("rows", "columns");
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand("in", "inRow"), new Operand("out"));
  }

  @Override
  public boolean accumulates() {
    return true;
  }
}
