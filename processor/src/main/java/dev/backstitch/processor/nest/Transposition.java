package dev.backstitch.processor.nest;

import java.util.List;

/**
 * {@code out[column, row] = in[row, column]}; what is beyond {@code rows} in {@code out} is zero.
 */
public record Transposition() implements Nest {
  @Override
  public String name() {
    return "transpose";
  }

  @Override
  public List<String> extents() {
    return List.of("rows", "columns");
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand("in", "inRow"), new Operand("out", "outRow"));
  }
}
