package dev.backstitch.processor.nest;

import java.util.List;

/**
 * Softmax of each row, or its logarithm: {@code exp(in - max) / sum}, the sum ascending over the
 * units; padding becomes zero.
 *
 * @param logarithm whether the logarithm is wanted: {@code in - max - log(sum)}
 */
public record Normalised(boolean logarithm) implements Nest {
  @Override
  public String name() {
    return this.logarithm ? "logSoftmax" : "softmax";
  }

  @Override
  public List<String> extents() {
    return List.of("rows", "units", "columns");
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand("in", "inRow"), new Operand("out", "outRow"));
  }
}
