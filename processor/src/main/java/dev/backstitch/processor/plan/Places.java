package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every value its place.
 *
 * <p>Neighbours along the last index lie side by side, and each such row is padded to 64 bytes, so
 * that loops need no tails; long rows lie an odd number of cache lines apart. Inputs are the
 * caller's and tightly packed.
 */
final class Places {
  private final Precision precision;
  private final Names names;
  private final Map<Value, Place> places = new LinkedHashMap<>();
  private final Map<Arena, Integer> sizes = new LinkedHashMap<>();
  private final Map<Arena, List<Offset>> offsets = new LinkedHashMap<>();

  Places(Precision precision, Names names) {
    this.precision = precision;
    this.names = names;
  }

  /** The number of elements, what is between rows included. */
  static int paddedSize(Shape shape, Precision precision) {
    return Math.toIntExact(rowStride(shape, precision) * (shape.size() / lastExtent(shape)));
  }

  private static int rowStride(Shape shape, Precision precision) {
    return Math.toIntExact(precision.rowStride(lastExtent(shape)));
  }

  private static int lastExtent(Shape shape) {
    return shape.extents().isEmpty() ? 1 : shape.extents().getLast();
  }

  /** Lays a value into an array, behind what is there. */
  void add(Value value, Arena arena) {
    this.add(value, arena, value.shape());
  }

  /** Lays a series with one more instant than it has, for what is carried into the first one. */
  void addSeries(Value value) {
    List<Integer> extents = new ArrayList<>(value.shape().extents());
    extents.set(0, extents.getFirst() + 1);
    this.add(value, Arena.VALUES, new Shape(extents));
  }

  private void add(Value value, Arena arena, Shape shape) {
    int first = this.firstPlace(arena);
    int start = this.sizes.getOrDefault(arena, first);
    boolean isSingle = value.perRow() && shape.rank() == 0;
    int size = isSingle ? 1 : paddedSize(shape, this.precision);
    String constant = this.names.constant(value.name());
    this.places.put(
        value,
        new Place(
            arena,
            constant,
            start,
            0,
            value.perRow() ? size : 0,
            strides(shape, this.precision),
            0));
    this.sizes.put(arena, first + Math.ceilDiv(start - first + size, 16) * 16);
    this.offsets
        .computeIfAbsent(arena, key -> new ArrayList<>())
        .add(new Offset(constant, start, value.name() + " [" + shape + "]"));
  }

  /**
   * Where an array that is read in whole vectors begins: behind a gap that puts its rows on cache
   * lines wherever the virtual machine puts the array on one, as G1 does with large ones.
   */
  private int firstPlace(Arena arena) {
    return arena == Arena.VALUES ? 0 : this.precision.linesUp();
  }

  /** Lays the inputs side by side, as callers give them. */
  void addInputs(List<Value> inputs) {
    int width = inputs.stream().mapToInt(value -> (int) value.shape().size()).sum();
    int start = 0;
    for (Value input : inputs) {
      List<Integer> strides = tightStrides(input.shape());
      this.places.put(input, new Place(Arena.INPUTS, "", start, 0, width, strides, 0));
      start += (int) input.shape().size();
    }
  }

  /** Lets a value lie where another one does. */
  void share(Value value, Place place) {
    this.places.put(value, place);
  }

  boolean has(Value value) {
    return this.places.containsKey(value);
  }

  Place of(Value value) {
    Place place = this.places.get(value);
    if (place == null) {
      throw new IllegalStateException("no place for " + value);
    }
    return place;
  }

  Map<Value, Place> all() {
    return this.places;
  }

  /** What lies in an array so far. */
  Plan.Section section(Arena arena) {
    return new Plan.Section(
        this.offsets.getOrDefault(arena, List.of()), this.sizes.getOrDefault(arena, 0));
  }

  /** Of all places. */
  Precision precision() {
    return this.precision;
  }

  /** Whether a row of the value lies in 64 bytes. */
  boolean isNarrow(Value value) {
    return this.columns(value) <= this.precision.lanesPer64Bytes();
  }

  /** How many columns a loop over the value runs through, padding included. */
  int columns(Value value) {
    return Math.toIntExact(this.precision.padded(lastExtent(value.shape())));
  }

  private static List<Integer> strides(Shape shape, Precision precision) {
    return strides(shape, rowStride(shape, precision));
  }

  private static List<Integer> tightStrides(Shape shape) {
    return strides(shape, lastExtent(shape));
  }

  private static List<Integer> strides(Shape shape, int lastStride) {
    List<Integer> strides = new ArrayList<>();
    int stride = 1;
    for (int k = shape.rank() - 1; k >= 0; k--) {
      strides.addFirst(stride);
      stride = k == shape.rank() - 1 ? lastStride : stride * shape.extent(k);
    }
    return strides;
  }
}
