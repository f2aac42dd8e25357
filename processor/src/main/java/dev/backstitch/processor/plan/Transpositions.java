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

/** Plans copies of weights that products read by their other index: one for all that do. */
final class Transpositions {
  private final Places places;
  private final Names methods;
  private final Map<Value, Value> copies = new LinkedHashMap<>();
  private final Set<Value> skipped = new HashSet<>();

  Transpositions(Places places, Names methods) {
    this.places = places;
    this.methods = methods;
  }

  /** The copy of weights that was planned. */
  Value copyOf(Value weights) {
    return Objects.requireNonNull(this.copies.get(weights), weights::name);
  }

  /**
   * The method that copies the weights of a step, if that needs one that is not planned yet.
   *
   * @param unlessOneRow whether a single row needs no copy
   */
  Optional<Routine> of(Step step, boolean unlessOneRow) {
    return Matrix.of(step)
        .filter(Matrix::needsTransposition)
        .map(Matrix::right)
        .filter(weights -> this.isNew(weights, unlessOneRow))
        .map(weights -> this.copying(weights, unlessOneRow));
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
    return new Routine(
        this.methods.method("transpose", weights.name()),
        List.of(copy.name() + "[i,j] = " + weights.name() + "[j,i]"),
        List.of(this.call(shape, this.places.of(weights), this.places.of(copy))),
        unlessOneRow ? Optional.of(List.of()) : Optional.empty(),
        Routine.Time.NONE,
        0);
  }

  private Call call(Shape shape, Place in, Place out) {
    int outRow = out.strides().getFirst();
    Call whole =
        new Call(
            new Transposition(),
            List.of(Call.Extent.of(shape.extent(0)), Call.Extent.of(shape.extent(1))),
            List.of(
                new Call.Argument(in, List.of(in.strides().getFirst())),
                new Call.Argument(out, List.of(outRow))),
            Call.Accumulation.NEVER);
    return whole.sliced("columns", List.of(1, outRow));
  }
}
