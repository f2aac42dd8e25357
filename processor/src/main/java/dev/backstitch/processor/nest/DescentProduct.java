package dev.backstitch.processor.nest;

import java.util.List;
import java.util.stream.Stream;

/**
 * A matrix that a single row has still to move, and another row times that matrix: {@code right[k,
 * column] -= rate (before[k] gradient[column])}, then {@code out[column] = epilogue(start + sum k:
 * left[k] right[k, column])}, with the bits of one after the other.
 *
 * @param name telling the size and what is fused into it: {@code
 *     descendThenRowProduct16x32PlusBiasRelu}
 * @param product what is computed of the moved matrix
 * @param alone computes that alone: {@code product}, or the one for several rows
 */
public record DescentProduct(String name, RowProduct product, Nest alone) implements Nest {
  public DescentProduct {
    if (!alone.equals(product) && !alone.equals(product.several())) {
      throw new IllegalStateException(name + " computes another product than " + alone);
    }
  }

  /** Moves the matrix alone. */
  public Descent descent() {
    return new Descent(this.product.columns(), this.product.rightRow());
  }

  @Override
  public List<String> extents() {
    return List.of();
  }

  @Override
  public List<Operand> operands() {
    Stream<Operand> move = Stream.of("before", "gradient", "rate").map(Operand::new);
    return Stream.concat(move, this.product.operands().stream()).toList();
  }
}
