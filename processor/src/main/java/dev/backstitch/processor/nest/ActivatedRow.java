package dev.backstitch.processor.nest;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link RowProduct} gives, and a function of it: {@code activated[column] =
 * activation(out[column])}, with the bits of one after the other.
 *
 * @param name telling the size and what is computed: {@code rowProduct16x16PlusBiasSigmoid}
 * @param product the sums, which are written as well
 * @param activation a function of one operand
 */
public record ActivatedRow(String name, RowProduct product, Elementwise activation)
    implements Nest {
  public ActivatedRow {
    if (!product.epilogue().isNone() || activation.variables().size() != 1 || activation.adds()) {
      throw new IllegalStateException(name + " cannot have " + activation + " of " + product);
    }
  }

  @Override
  public List<String> extents() {
    return List.of();
  }

  @Override
  public List<Operand> operands() {
    return Stream.concat(this.product.operands().stream(), Stream.of("activated").map(Operand::new))
        .toList();
  }
}
