package dev.backstitch.processor.nest;

import java.util.List;

/**
 * The mask of a dropout layer: 0 or {@code scale}, from a hash of seed, update, layer, row and
 * unit.
 *
 * @param layer tells the layers of a network apart
 * @param threshold hashes below it, as numbers of 31 bits, are dropped
 * @param scale what a unit that is kept is multiplied with
 */
public record Mask(int layer, int threshold, double scale) implements Nest {
  @Override
  public String name() {
    return "dropoutMask";
  }

  @Override
  public List<String> extents() {
    return List.of("rows", "columns");
  }

  @Override
  public boolean random() {
    return true;
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand("out", "outRow"));
  }
}
