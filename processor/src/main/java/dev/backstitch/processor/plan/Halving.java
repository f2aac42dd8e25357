package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Panels;
import dev.backstitch.processor.nest.Start;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which matrices a predictor may read in half the bytes, and gives their copies places.
 *
 * <p>Those from 32 KB on, of which two no longer fit the first cache: there reading takes the time,
 * and two of 64 by 128 in half the bytes take 0.55 of it. A smaller matrix is read no sooner and
 * would lose digits for nothing; {@code docs/decisions/half-weights.md} has the figures.
 */
final class Halving {
  private static final long LEAST_WEIGHTS = 8_192;

  private final Names constants;
  private final Map<Place, Halves.Copy> copies = new LinkedHashMap<>();
  private int end;

  Halving(Precision precision, Names constants) {
    this.constants = constants;
    this.end = precision.linesUp();
  }

  /** What changes in the methods of a prediction. */
  Halves of(List<Routine> predicting) {
    List<Routine> routines = new ArrayList<>();
    for (Routine routine : predicting) {
      if (routine.calls().size() == 1 && routine.time().equals(Routine.Time.NONE)) {
        this.inHalves(routine.calls().getFirst())
            .map(call -> new Routine(routine.name(), routine.text(), List.of(call), routine.time()))
            .ifPresent(routines::add);
      }
    }
    return new Halves(List.copyOf(this.copies.values()), routines);
  }

  private Optional<Call> inHalves(Call call) {
    if (!(call.nest() instanceof MatrixProduct product) || !this.isWorthIt(product, call)) {
      return Optional.empty();
    }
    int depth = call.extents().get(1).size();
    int columns = call.extents().get(2).size();
    Halves.Copy copy =
        this.copies.computeIfAbsent(
            call.arguments().get(1).place(), place -> this.copy(place, depth, columns));
    List<Call.Extent> extents = new ArrayList<>(call.extents());
    extents.add(Call.Extent.of(copy.panel()));
    List<Call.Argument> arguments = new ArrayList<>(call.arguments());
    Offset offset = copy.offset();
    Place half = new Place(Arena.HALVES, offset.name(), offset.start(), 0, 0, List.of(), 0);
    arguments.set(1, new Call.Argument(half, List.of()));
    return Optional.of(new Call(product.inHalves(), extents, arguments, call.accumulation()));
  }

  private boolean isWorthIt(MatrixProduct product, Call call) {
    int depth = call.extents().get(1).size();
    int columns = call.extents().get(2).size();
    return !product.leftTransposed()
        && product.start() != Start.RESULT
        && call.arguments().get(1).place().arena() == Arena.PARAMETERS
        && columns >= Panels.LEAST_COLUMNS
        && (long) depth * columns >= LEAST_WEIGHTS;
  }

  private Halves.Copy copy(Place place, int depth, int columns) {
    int start = this.end;
    this.end = Math.addExact(start, Math.multiplyExact(depth, Panels.places(columns)));
    String name = this.constants.unique(place.constant() + "_IN_HALVES");
    String text = "%s [%dx%d] in half the bytes".formatted(place.constant(), depth, columns);
    return new Halves.Copy(place, new Offset(name, start, text), Panels.width(columns));
  }
}
