package dev.backstitch.processor.kernel;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.HalfCopies;
import dev.backstitch.generated.HalfVersion;
import dev.backstitch.generated.Initial;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.ActivatedRow;
import dev.backstitch.processor.nest.ColumnSums;
import dev.backstitch.processor.nest.Descent;
import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.Mask;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Normalised;
import dev.backstitch.processor.nest.Panels;
import dev.backstitch.processor.nest.PlainProduct;
import dev.backstitch.processor.nest.Reading;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import dev.backstitch.processor.nest.Transposition;
import dev.backstitch.processor.nest.TurnedRowProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * The arguments of one call of a kernel: arrays that start anywhere, rows further apart than they
 * must be, NaN wherever the kernel has no business.
 */
final class KernelTrial {
  static final long SEED = 0x1234567890abcdefL;
  static final long UPDATE = 0x300000007L;
  static final int FIRST_ROW = 16;

  /** The operand that a {@link DescentProduct} moves. */
  static final int MOVED = 4;

  /** Elements of NaN in front of each array; no multiple of a lane. */
  private static final int BEFORE = 5;

  /** Multiples of one part of so many have 8 significant bits at most, up to 2. */
  private static final double HALF_STEPS = 64;

  private final Nest nest;
  private final Precision precision;
  private final boolean accumulates;
  private final Map<String, Integer> extents = new LinkedHashMap<>();
  private final List<Area> areas = new ArrayList<>();

  /** An array that a kernel reads or writes: its elements, and where they lie. */
  static final class Area {
    private final double[] values;
    private final int[] shape;
    private final int[] strides;

    Area(double[] values, int[] shape, int[] strides) {
      this.values = values;
      this.shape = shape;
      this.strides = strides;
    }

    double[] values() {
      return this.values;
    }

    int at(int... index) {
      int at = BEFORE;
      for (int k = 0; k < index.length; k++) {
        at += index[k] * this.strides[k];
      }
      return at;
    }

    /** Every index of the shape, the last one fastest. */
    List<int[]> indices() {
      List<int[]> indices = List.of(new int[0]);
      for (int extent : this.shape) {
        List<int[]> longer = new ArrayList<>();
        for (int[] index : indices) {
          for (int i = 0; i < extent; i++) {
            int[] next = Arrays.copyOf(index, index.length + 1);
            next[index.length] = i;
            longer.add(next);
          }
        }
        indices = longer;
      }
      return indices;
    }
  }

  /**
   * Fills the arrays.
   *
   * @param sizes of rows, of what is summed over, and of columns before padding
   */
  KernelTrial(Nest nest, Precision precision, boolean accumulates, int... sizes) {
    this.nest = nest;
    this.precision = precision;
    this.accumulates = accumulates;
    for (String name : nest.extents()) {
      this.extents.put(name, this.extent(name, sizes));
    }
    SplittableRandom random = new SplittableRandom(Arrays.hashCode(sizes));
    for (int k = 0; k < nest.operands().size(); k++) {
      this.areas.add(this.area(this.shape(k), random));
      if (nest.operands().get(k).halved()) {
        double[] values = this.areas.getLast().values();
        Arrays.setAll(values, i -> Math.rint(values[i] * HALF_STEPS) / HALF_STEPS);
      }
    }
  }

  private int extent(String name, int... sizes) {
    return switch (name) {
      case "rows" -> sizes[0];
      case "depth" -> sizes[1];
      case "units" -> sizes[2];
      case "columns" -> this.nest instanceof Transposition ? sizes[2] : this.columns(sizes[2]);
      case "panel" -> Panels.width(this.extent("columns"));
      default -> sizes[this.extents.size() % sizes.length];
    };
  }

  private int columns(int size) {
    if (this.nest instanceof MatrixProduct product && product.rightRow() > 0) {
      return Math.min(this.padded(size), product.rightRow());
    }
    boolean isHalved = this.nest.operands().stream().anyMatch(Nest.Operand::halved);
    return this.padded(isHalved ? Math.max(size, Panels.LEAST_COLUMNS) : size);
  }

  private int padded(int size) {
    int lanes = this.precision.lanesPer64Bytes();
    return Math.ceilDiv(size, lanes) * lanes;
  }

  private int[] shape(int operand) {
    boolean isOut = operand == this.nest.operands().size() - 1;
    return switch (this.nest) {
      case MatrixProduct product -> this.shape(product, operand);
      case RowProduct product -> shape(product, operand);
      case ActivatedRow row -> shape(row.product(), operand);
      case TurnedRowProduct product -> this.shape(product, operand);
      case Descent descent -> this.shape(descent, operand);
      case DescentProduct both -> shape(both, operand);
      case Elementwise each ->
          isOut ? this.extents("rows", "columns") : this.shape(each.readings().get(operand));
      case ColumnSums sums -> isOut ? this.extents("columns") : this.extents("rows", "columns");
      case Transposition turned ->
          isOut
              ? new int[] {this.extent("columns"), this.padded(this.extent("rows"))}
              : this.extents("rows", "columns");
      case Normalised row -> this.extents("rows", "columns");
      case Mask mask -> this.extents("rows", "columns");
      case PlainProduct product ->
          this.extents(
              (isOut ? product.result() : product.inputs().get(operand))
                  .chars()
                  .mapToObj(letter -> PlainProduct.extent((char) letter))
                  .toArray(String[]::new));
    };
  }

  private int[] shape(MatrixProduct product, int operand) {
    if (operand == 0) {
      return product.leftTransposed()
          ? this.extents("depth", "rows")
          : this.extents("rows", "depth");
    }
    if (operand == 1) {
      return this.extents("depth", "columns");
    }
    boolean hasBias = product.start() == Start.BIAS;
    if (hasBias && operand == 2) {
      return this.extents("columns");
    }
    Epilogue epilogue = product.epilogue();
    int variable = operand - (hasBias ? 3 : 2);
    return variable < epilogue.readings().size()
        ? this.shape(epilogue.readings().get(variable))
        : this.extents("rows", "columns");
  }

  private int[] shape(Descent descent, int operand) {
    return switch (operand) {
      case 0 -> this.extents("rows");
      case 1 -> new int[] {descent.columns()};
      case 2 -> new int[] {1};
      default -> new int[] {this.extent("rows"), descent.columns()};
    };
  }

  private static int[] shape(DescentProduct both, int operand) {
    return switch (operand) {
      case 0 -> new int[] {both.product().depth()};
      case 1 -> new int[] {both.product().columns()};
      case 2 -> new int[] {1};
      default -> shape(both.product(), operand - 3);
    };
  }

  private static int[] shape(RowProduct product, int operand) {
    if (operand < 2) {
      return operand == 0
          ? new int[] {product.depth()}
          : new int[] {product.depth(), product.columns()};
    }
    int variable = operand - (product.start() == Start.BIAS ? 3 : 2);
    boolean isOne = isRepeated(product.epilogue(), variable);
    return new int[] {isOne ? 1 : product.columns()};
  }

  private int[] shape(TurnedRowProduct product, int operand) {
    if (operand < 2) {
      return operand == 0 ? this.extents("depth") : this.extents("units", "depth");
    }
    return isRepeated(product.epilogue(), operand - 2) ? new int[] {1} : this.extents("columns");
  }

  private static boolean isRepeated(Epilogue epilogue, int variable) {
    List<Reading> readings = epilogue.readings();
    return variable >= 0
        && variable < readings.size()
        && readings.get(variable) == Reading.REPEATED;
  }

  private int[] shape(Reading reading) {
    return switch (reading) {
      case COLUMNS -> this.extents("rows", "columns");
      case REPEATED -> new int[] {this.extent("rows"), 1};
    };
  }

  private int[] extents(String... names) {
    return Arrays.stream(names).mapToInt(this::extent).toArray();
  }

  int extent(String name) {
    Integer extent = this.extents.get(name);
    if (extent == null) {
      throw new AssertionError(name + " is not among " + this.extents);
    }
    return extent;
  }

  private Area area(int[] shape, SplittableRandom random) {
    int[] strides = new int[shape.length];
    boolean isAnyStride = this.nest instanceof PlainProduct;
    int gap =
        switch (this.nest) {
          case RowProduct product -> product.rightRow() - product.columns();
          case ActivatedRow row -> row.product().rightRow() - row.product().columns();
          case DescentProduct both -> both.product().rightRow() - both.product().columns();
          case MatrixProduct product when this.isOfRows(product) ->
              product.leftRow() - this.extent("depth");
          case MatrixProduct product when this.areas.size() == 1 && product.rightRow() > 0 ->
              product.rightRow() - this.extent("columns");
          case Transposition turned when this.areas.size() == 1 -> 0;
          case Descent descent -> descent.outRow() - descent.columns();
          default -> 3;
        };
    int stride = isAnyStride ? 2 : 1;
    for (int k = shape.length - 1; k >= 0; k--) {
      strides[k] = stride;
      stride = stride * shape[k] + gap;
    }
    double[] values = new double[BEFORE + stride + 7];
    Arrays.fill(values, Double.NaN);
    Area area = new Area(values, shape, strides);
    area.indices()
        .forEach(
            index -> values[area.at(index)] = this.precision.round(random.nextDouble(-1.5, 1.5)));
    return area;
  }

  /** Whether the next array is the left one, whose rows lie as far apart as the code says. */
  private boolean isOfRows(MatrixProduct product) {
    return this.areas.isEmpty() && product.leftRow() > 0;
  }

  boolean accumulates() {
    return this.accumulates;
  }

  /** An element of an operand before the call. */
  double get(int operand, int... index) {
    Area area = this.areas.get(operand);
    return area.values()[area.at(index)];
  }

  /** Which operand is written besides the result: a matrix that is moved, sums. */
  OptionalInt alsoWritten() {
    return switch (this.nest) {
      case DescentProduct both -> OptionalInt.of(MOVED);
      case ActivatedRow row -> OptionalInt.of(this.areas.size() - 2);
      default -> OptionalInt.empty();
    };
  }

  /** Where an operand lies. */
  Area area(int operand) {
    return this.areas.get(operand);
  }

  /** What is written. */
  Area out() {
    return this.areas.getLast();
  }

  /** New arrays with the same elements. */
  List<Object> arrays() {
    List<Object> arrays = new ArrayList<>();
    for (int k = 0; k < this.areas.size(); k++) {
      Object array = this.array(this.areas.get(k).values());
      boolean halved = this.nest.operands().get(k).halved();
      arrays.add(halved ? this.halves((float[]) array, this.areas.get(k)) : array);
    }
    return arrays;
  }

  /** What the runtime makes of a matrix for this kernel. */
  private int[] halves(float[] weights, Area area) {
    Architecture architecture =
        Architecture.of("Trial")
            .layer("only", "Dense", area.shape[1])
            .parameter(
                "only.weight",
                area.shape,
                BEFORE,
                weights.length,
                area.strides,
                Initial.zeros(),
                true,
                0,
                0)
            .half(BEFORE, this.extent("panel"))
            .length(weights.length)
            .build();
    return new HalfCopies(architecture).of(weights, HalfVersion.NONE).halves();
  }

  private Object array(double... values) {
    if (this.precision == Precision.DOUBLE) {
      return values.clone();
    }
    float[] array = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      array[i] = (float) values[i];
    }
    return array;
  }

  /** The arguments of the method, in its order. */
  List<Object> arguments(List<Object> arrays) {
    List<Object> arguments = new ArrayList<>(this.extents.values());
    if (this.nest.random()) {
      arguments.add(SEED);
      arguments.add(UPDATE);
      arguments.add(FIRST_ROW);
    }
    for (int k = 0; k < arrays.size(); k++) {
      arguments.add(arrays.get(k));
      arguments.add(BEFORE);
      int outer = this.nest.operands().get(k).strides().size();
      for (int s = 0; s < outer; s++) {
        arguments.add(this.areas.get(k).strides[s]);
      }
    }
    if (this.nest.accumulates()) {
      arguments.add(this.accumulates);
    }
    return arguments;
  }

  @Override
  public String toString() {
    return this.nest
        + " in "
        + this.precision
        + " at "
        + this.extents
        + ", accumulating "
        + this.accumulates;
  }
}
