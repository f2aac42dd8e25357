package dev.backstitch.processor.plan;

import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Transposition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Plans copies of weights that products read by their other index: one for all that do. Of a large
 * matrix, products for rows copy a panel of columns at a time and read it while it is near. See
 * {@code docs/decisions/transposed-products.md}.
 */
final class Transpositions {
  /** The columns of a panel: whole tiles, in vectors of any width. */
  static final int PANEL = 48;

  private final Places places;
  private final Names methods;
  private final Map<Value, Value> copies = new LinkedHashMap<>();
  private final Map<Value, Value> panels = new LinkedHashMap<>();
  private final Set<Value> skipped = new HashSet<>();

  Transpositions(Places places, Names methods) {
    this.places = places;
    this.methods = methods;
  }

  /** The copy of weights that was planned, or a panel of one. */
  Value copyOf(Value weights) {
    Value copy = this.copies.get(weights);
    return copy != null ? copy : Objects.requireNonNull(this.panels.get(weights), weights::name);
  }

  /**
   * The method that copies the weights of a step, if that needs one that is not planned yet.
   *
   * @param unlessOneRow whether a single row needs no copy, and several may do with panels
   */
  Optional<Routine> of(Step step, boolean unlessOneRow) {
    return Matrix.of(step)
        .filter(Matrix::needsTransposition)
        .filter(matrix -> !(unlessOneRow && this.isInPanels(matrix)))
        .map(Matrix::right)
        .filter(weights -> this.isNew(weights, unlessOneRow))
        .map(weights -> this.copying(weights, unlessOneRow));
  }

  /** The call that copies a panel of the weights of a step, where there is no other copy. */
  Optional<Call> panelOf(Step step) {
    return Matrix.of(step)
        .filter(Matrix::needsTransposition)
        .filter(matrix -> !this.copies.containsKey(matrix.right()) && this.isInPanels(matrix))
        .map(matrix -> this.copyingPanel(matrix.right()));
  }

  private boolean isInPanels(Matrix matrix) {
    return matrix.isStreamed(this.places.precision());
  }

  private Call copyingPanel(Value weights) {
    Shape shape = weights.shape();
    Value panel = Value.shared(weights.name() + "Panel", Shape.of(shape.extent(1), PANEL));
    Place place = new Place(Arena.PANEL, "", 0, 0, 0, List.of(PANEL, 1), 0);
    this.panels.put(weights, panel);
    this.places.share(panel, place);
    Place in = this.places.of(weights);
    return call(shape, in, place).sliced("rows", List.of(in.strides().getFirst(), 0));
  }

  private boolean isNew(Value weights, boolean unlessOneRow) {
    boolean isNew = !this.copies.containsKey(weights);
    if (!isNew && !unlessOneRow && this.skipped.contains(weights)) {
      throw new IllegalStateException("one row has no transposed copy of " + weights);
    }
    return isNew;
  }

  private Routine copying(Value weights, boolean unlessOneRow) {
    if (unlessOneRow) {
      this.skipped.add(weights);
    }
    Shape shape = weights.shape();
    Value copy =
        Value.shared(weights.name() + "Transposed", Shape.of(shape.extent(1), shape.extent(0)));
    this.copies.put(weights, copy);
    this.places.add(copy, Arena.SHARED);
    Place place = this.places.of(copy);
    return new Routine(
        this.methods.method("transpose", weights.name()),
        List.of(copy.name() + "[i,j] = " + weights.name() + "[j,i]"),
        List.of(
            call(shape, this.places.of(weights), place)
                .sliced("columns", List.of(1, place.strides().getFirst()))),
        unlessOneRow ? Optional.of(List.of()) : Optional.empty(),
        Routine.Time.NONE,
        0);
  }

  private static Call call(Shape shape, Place in, Place out) {
    return new Call(
        new Transposition(),
        List.of(Call.Extent.of(shape.extent(0)), Call.Extent.of(shape.extent(1))),
        List.of(
            new Call.Argument(in, List.of(in.strides().getFirst())),
            new Call.Argument(out, List.of(out.strides().getFirst()))),
        Call.Accumulation.NEVER);
  }
}
