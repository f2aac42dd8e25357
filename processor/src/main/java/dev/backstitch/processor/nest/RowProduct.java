package dev.backstitch.processor.nest;

import java.util.ArrayList;
import java.util.List;

/**
 * A single row times a matrix of a known size: {@code out[column] = epilogue(start + sum k: left[k]
 * right[k, column])}, with the bits of the {@link MatrixProduct} of the same parts.
 *
 * @param name telling the size and what is fused into it: {@code rowProduct16x32PlusBiasRelu}
 * @param depth how many products a sum has
 * @param columns how many sums there are, padding included; as far apart lie rows of {@code right}
 * @param parts in how many each sum is taken
 * @param start what sums start from, not the result
 * @param epilogue what is done to a finished sum
 */
public record RowProduct(
    String name, int depth, int columns, int parts, Start start, Epilogue epilogue)
    implements Nest {
  public RowProduct {
    if (start == Start.RESULT) {
      throw new IllegalStateException(name + " starts from its result");
    }
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
    if (this.start == Start.BIAS) {
      operands.add(new Operand("bias"));
    }
    this.epilogue.variables().forEach(variable -> operands.add(new Operand(variable)));
    operands.add(new Operand("out"));
    return operands;
  }
}
