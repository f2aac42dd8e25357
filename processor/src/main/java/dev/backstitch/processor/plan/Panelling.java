package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.MatrixProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies whose panels each lie in one piece, which predictors of several rows read where that is
 * faster.
 *
 * <p>Of a matrix of a megabyte, the lines that a panel takes lie far apart, and no processor sees
 * that they follow one another. With vectors of 256 bits 128 rows of 1024-1024-1024-10 take less
 * than four fifths of the time from copies, two a fourth; the 0.8 MB of 784-256-128-10 are read no
 * sooner. {@code docs/decisions/panels.md} has the figures.
 */
final class Panelling extends Copying {
  /** The columns of a panel: whole tiles of three vectors of 8, as the scalar twin needs them. */
  private static final int PANEL = 24;

  private final Precision precision;

  Panelling(Precision precision, Names constants) {
    super(Arena.PANELS, precision.linesUp(), constants);
    this.precision = precision;
  }

  @Override
  boolean isWorthIt(int depth, int columns) {
    return columns > PANEL
        && (long) depth * columns * this.precision.bytes() >= MatrixProduct.STREAMED_BYTES;
  }

  @Override
  String text() {
    return "panel by panel";
  }

  @Override
  int places(int columns) {
    return Math.ceilDiv(columns, PANEL) * PANEL;
  }

  @Override
  int panel(int columns) {
    return PANEL;
  }

  @Override
  Routine reading(Routine routine, MatrixProduct product, Call call, Place place) {
    List<Call.Argument> arguments = new ArrayList<>(call.arguments());
    arguments.set(1, new Call.Argument(place, List.of()));
    Call whole = new Call(product.inPanel(PANEL), call.extents(), arguments, call.accumulation());
    Call panel = whole.sliced("columns", Arguments.columnMoves(product, depth(call)));
    return new Routine(
        routine.name(), routine.text(), List.of(panel), Optional.empty(), routine.time(), PANEL);
  }
}
