package dev.backstitch.parity;

import dev.backstitch.annotations.Precision;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * A declaration, and the same network in TorchScript.
 *
 * @param title what it is called in the table
 * @param layers what is declared; the input {@code given} has five numbers, and the last layer
 *     three
 * @param script the same in TorchScript: statements that compute {@code loss} from {@code given},
 *     {@code observed} and the parameters, which are named like ours with an underscore for the dot
 * @param truth what is observed in a row
 * @param doubleTolerance how far double may be off, as a share of the greatest number of an array
 */
record NetworkCase(
    String title, String layers, String script, Truth truth, double doubleTolerance) {
  /** What rounding leaves. */
  static final double ROUNDING = 1e-12;

  /** What a constant leaves that PyTorch rounds to float. */
  static final double CONSTANT_OF_FLOAT = 1e-7;

  private static final double FLOAT_TOLERANCE = 1e-5;

  static final int INPUTS = 5;
  static final int OUTPUTS = 3;

  /** What a loss can be given to observe. */
  enum Truth {
    /** Numbers of either sign. */
    REAL,
    /** Whole numbers from 0 to 4. */
    COUNT,
    /** Minus one or one. */
    SIGN,
    /** Zero or one. */
    BIT,
    /** Anything from zero to one. */
    FRACTION,
    /** One for one class and zero for the others. */
    CLASS,
    /** Positive numbers whose sum is one. */
    DISTRIBUTION;

    private double[] row(SplittableRandom random) {
      return switch (this) {
        case REAL -> fill(i -> random.nextDouble(-2, 2));
        case COUNT -> fill(i -> random.nextInt(5));
        case SIGN -> fill(i -> random.nextBoolean() ? 1 : -1);
        case BIT -> fill(i -> random.nextBoolean() ? 1 : 0);
        case FRACTION -> fill(i -> random.nextDouble());
        case CLASS -> {
          int label = random.nextInt(OUTPUTS);
          yield fill(i -> i == label ? 1 : 0);
        }
        case DISTRIBUTION -> {
          double first = random.nextDouble(0.1, 0.4);
          double second = random.nextDouble(0.1, 0.4);
          yield new double[] {first, second, 1 - first - second};
        }
      };
    }

    private static double[] fill(IntToDoubleFunction value) {
      double[] row = new double[OUTPUTS];
      Arrays.setAll(row, value);
      return row;
    }
  }

  /** Rows of inputs, wide enough to reach every branch of every activation. */
  static double[] inputs(int rows) {
    return numbers(7L * rows, rows * INPUTS, 3);
  }

  /** Values of a parameter. */
  static double[] values(int parameter, int size) {
    return numbers(100L + parameter, size, 1);
  }

  /** Rows of observed values. */
  double[] observed(int rows) {
    SplittableRandom random = new SplittableRandom(11L * rows);
    double[] observed = new double[rows * OUTPUTS];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(this.truth.row(random), 0, observed, row * OUTPUTS, OUTPUTS);
    }
    return observed;
  }

  /** Rows of inputs for PyTorch. */
  static Tensor given(String name, Precision precision, int rows) {
    return new Tensor(name, precision, inputs(rows), rows, INPUTS);
  }

  /** Rows of observed values for PyTorch. */
  Tensor observed(Precision precision, int rows) {
    return new Tensor("observed", precision, this.observed(rows), rows, OUTPUTS);
  }

  /** Numbers that a float can hold, so that both precisions start from the same. */
  static double[] numbers(long seed, int count, double bound) {
    double[] numbers = new SplittableRandom(seed).doubles(count, -bound, bound).toArray();
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) numbers[i];
    }
    return numbers;
  }

  /** How far a precision may be off, as a share of the greatest number of an array. */
  double tolerance(Precision precision) {
    return precision == Precision.FLOAT ? FLOAT_TOLERANCE : this.doubleTolerance;
  }

  @Override
  public String toString() {
    return this.title;
  }
}
