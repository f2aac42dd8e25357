package dev.backstitch.processor.nest;

import java.util.ArrayList;
import java.util.List;

/**
 * A single row times a matrix that lies the wrong way round: {@code out[unit] = epilogue(start +
 * sum k: left[k] right[unit, k])}, {@code k} ascending from the start, one fused multiply-add each;
 * what is beyond {@code units} in {@code out} is zero.
 *
 * @param name telling what is fused into it: {@code rowProductReluSlope}
 * @param start what sums start from, not a bias
 * @param epilogue what is done to a finished sum
 */
public record TurnedRowProduct(String name, Start start, Epilogue epilogue) implements Nest {
  public TurnedRowProduct {
    if (start == Start.BIAS) {
      throw new IllegalStateException(name + " starts from a bias");
    }
  }

  @Override
  public List<String> extents() {
    return List.of("depth", "units", "columns");
  }

  @Override
  public List<Operand> operands() {
    List<Operand> operands = new ArrayList<>();
    operands.add(new Operand("left"));
    operands.add(new Operand("right", "rightRow"));
    this.epilogue.variables().forEach(variable -> operands.add(new Operand(variable)));
    operands.add(new Operand("out"));
    return operands;
  }

  @Override
  public boolean accumulates() {
    return this.start == Start.RESULT;
  }
}
