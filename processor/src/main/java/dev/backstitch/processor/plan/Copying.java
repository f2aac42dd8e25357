package dev.backstitch.processor.plan;

import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Start;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides which matrices a predictor reads from copies, and gives the copies places. */
abstract class Copying {
  private final Arena arena;
  private final Names constants;
  private final Map<Place, Copies.Copy> copies = new LinkedHashMap<>();
  private int end;

  /**
   * @param arena of the copies
   * @param start where the first of them begins
   */
  Copying(Arena arena, int start, Names constants) {
    this.arena = arena;
    this.end = start;
    this.constants = constants;
  }

  /** What changes in the methods of a prediction. */
  final Copies of(List<Routine> predicting) {
    List<Routine> routines = new ArrayList<>();
    for (Routine routine : predicting) {
      if (routine.calls().size() == 1
          && routine.time().equals(Routine.Time.NONE)
          && routine.calls().getFirst().nest() instanceof MatrixProduct product
          && this.hasCopy(product, routine.calls().getFirst())) {
        routines.add(this.reading(routine, product, routine.calls().getFirst()));
      }
    }
    return new Copies(List.copyOf(this.copies.values()), routines);
  }

  private boolean hasCopy(MatrixProduct product, Call call) {
    return !product.leftTransposed()
        && product.start() != Start.RESULT
        && call.arguments().get(1).place().arena() == Arena.PARAMETERS
        && this.isWorthIt(depth(call), columns(call));
  }

  private Routine reading(Routine routine, MatrixProduct product, Call call) {
    Copies.Copy copy =
        this.copies.computeIfAbsent(
            call.arguments().get(1).place(), place -> this.copy(place, depth(call), columns(call)));
    Offset offset = copy.offset();
    Place place = new Place(this.arena, offset.name(), offset.start(), 0, 0, List.of(), 0);
    return this.reading(routine, product, call, place);
  }

  static int depth(Call call) {
    return call.extents().get(1).size();
  }

  static int columns(Call call) {
    return call.extents().get(2).size();
  }

  private Copies.Copy copy(Place place, int depth, int columns) {
    int start = this.end;
    int length = Math.multiplyExact(depth, this.places(columns));
    this.end = Math.addExact(start, length);
    String name = this.constants.unique(place.constant() + "_IN_" + this.arena.name());
    String text = "%s [%dx%d] %s".formatted(place.constant(), depth, columns, this.text());
    return new Copies.Copy(place, new Offset(name, start, text), length, this.panel(columns));
  }

  /** Whether a matrix of that size is faster read from a copy. */
  abstract boolean isWorthIt(int depth, int columns);

  /** What the copies are. */
  abstract String text();

  /** How many places a row of all panels together takes. */
  abstract int places(int columns);

  /** How many places a row of a panel takes. */
  abstract int panel(int columns);

  /** The routine with a call that reads the copy at {@code place}. */
  abstract Routine reading(Routine routine, MatrixProduct product, Call call, Place place);
}
