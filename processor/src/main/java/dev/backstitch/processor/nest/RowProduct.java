package dev.backstitch.processor.nest;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link MatrixProduct} gives for a single row and a matrix of a known size, with the same
 * bits: {@code out[column] = epilogue(start + sum k: left[k] right[k, column])}.
 *
 * @param name telling the size and what is fused into it: {@code rowProduct16x32PlusBiasRelu}
 * @param depth how many products a sum has
 * @param columns how many sums there are, padding included
 * @param rightRow how far apart the rows of {@code right} lie
 * @param several computes several rows; does not start from its result
 */
public record RowProduct(String name, int depth, int columns, int rightRow, MatrixProduct several)
    implements Nest {
  public RowProduct {
    if (several.start() == Start.RESULT || several.leftTransposed() || several.halved()) {
      throw new IllegalStateException(name + " has no form for a single row of " + several);
    }
  }

  /** In how many parts each sum is taken. */
  public int parts() {
    return this.several.parts();
  }

  /** What sums start from. */
  public Start start() {
    return this.several.start();
  }

  /** What is done to a finished sum. */
  public Epilogue epilogue() {
    return this.several.epilogue();
  }

  @Override
  public List<String> extents() {
    return List.of();
  }

  @Override
  public List<Operand> operands() {
    List<Operand> operands = new ArrayList<>();
    operands.add(new Operand("left"));
    operands.add(new Operand("right"));
    if (this.start() == Start.BIAS) {
      operands.add(new Operand("bias"));
    }
    this.epilogue().variables().forEach(variable -> operands.add(new Operand(variable)));
    operands.add(new Operand("out"));
    return operands;
  }
}
