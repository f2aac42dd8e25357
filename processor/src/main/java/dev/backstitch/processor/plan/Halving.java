package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Panels;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies that a predictor may read in half the bytes.
 *
 * <p>Of matrices from 32 KB on, of which two no longer fit the first cache: there reading takes the
 * time, and two of 64 by 128 in half the bytes take 0.55 of it. A smaller matrix is read no sooner
 * and would lose digits for nothing, and there are no reals of half the bytes for doubles; {@code
 * docs/decisions/half-weights.md} has the figures.
 */
final class Halving extends Copying {
  private static final long LEAST_WEIGHTS = 8_192;

  private final boolean exists;

  Halving(Precision precision, Names constants) {
    super(Arena.HALVES, precision.linesUp(), constants);
    this.exists = precision == Precision.FLOAT;
  }

  @Override
  boolean isWorthIt(int depth, int columns) {
    return this.exists
        && columns >= Panels.LEAST_COLUMNS
        && (long) depth * columns >= LEAST_WEIGHTS;
  }

  @Override
  String text() {
    return "in half the bytes";
  }

  @Override
  int places(int columns) {
    return Panels.places(columns);
  }

  @Override
  int panel(int columns) {
    return Panels.width(columns);
  }

  @Override
  Routine reading(Routine routine, MatrixProduct product, Call call, Place place) {
    List<Call.Extent> extents = new ArrayList<>(call.extents());
    extents.add(Call.Extent.of(this.panel(columns(call))));
    List<Call.Argument> arguments = new ArrayList<>(call.arguments());
    arguments.set(1, new Call.Argument(place, List.of()));
    Call half = new Call(product.inHalves(), extents, arguments, call.accumulation());
    return new Routine(routine.name(), routine.text(), List.of(half), routine.time());
  }
}
