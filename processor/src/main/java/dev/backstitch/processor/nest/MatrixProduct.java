package dev.backstitch.processor.nest;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code out[row, column] = epilogue(start + sum k: left[row, k] right[k, column])}, {@code k}
 * ascending from the start, one fused multiply-add each.
 *
 * @param name telling what is fused into it: {@code productPlusBiasRelu}
 * @param leftTransposed whether the elements of a column of {@code left} lie side by side, else
 *     those of a row
 * @param narrow whether all columns lie in 64 bytes, so that tiles of several vectors are no use
 * @param start what sums start from
 * @param epilogue what is done to a finished sum
 */
public record MatrixProduct(
    String name, boolean leftTransposed, boolean narrow, Start start, Epilogue epilogue)
    implements Nest {
  @Override
  public List<String> extents() {
    return List.of("rows", "depth", "columns");
  }

  @Override
  public List<Operand> operands() {
    List<Operand> operands = new ArrayList<>();
    operands.add(new Operand("left", this.leftTransposed ? "leftDepth" : "leftRow"));
    operands.add(new Operand("right", "rightDepth"));
    if (this.start == Start.BIAS) {
      operands.add(new Operand("bias"));
    }
    operands.addAll(this.epilogue.operands());
    operands.add(new Operand("out", "outRow"));
    return operands;
  }

  @Override
  public boolean accumulates() {
    return this.start == Start.RESULT;
  }
}
