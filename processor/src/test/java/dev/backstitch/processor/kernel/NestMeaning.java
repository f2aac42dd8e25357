package dev.backstitch.processor.kernel;

import dev.backstitch.processor.nest.ActivatedRow;
import dev.backstitch.processor.nest.ColumnSums;
import dev.backstitch.processor.nest.Descent;
import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.Mask;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Normalised;
import dev.backstitch.processor.nest.PlainProduct;
import dev.backstitch.processor.nest.Reading;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import dev.backstitch.processor.nest.Transposition;
import dev.backstitch.processor.nest.TurnedRowProduct;
import dev.backstitch.processor.op.DropoutMask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a nest means: one element of its result, in double and in no hurry.
 *
 * @param sample the nest
 * @param trial its operands
 */
record NestMeaning(NestSample sample, KernelTrial trial) {
  /**
   * An element.
   *
   * @param value of it
   * @param size the sum of the magnitudes that it was added up from, for its tolerance
   */
  record Meant(double value, double size) {
    Meant plus(double term) {
      return new Meant(this.value + term, this.size + Math.abs(term));
    }
  }

  private static final Meant NOTHING = new Meant(0, 0);

  /** A matrix. */
  @FunctionalInterface
  private interface Weights {
    double at(int row, int column);
  }

  Meant at(int... index) {
    return switch (this.sample.nest()) {
      case MatrixProduct product -> this.product(product, index[0], index[1]);
      case RowProduct product -> this.row(product, index[0]);
      case ActivatedRow row -> this.row(row.product(), index[0]);
      case TurnedRowProduct product -> this.turned(product, index[0]);
      case Descent descent -> this.descent(index[0], index[1]);
      case DescentProduct both -> this.afterDescent(both.product(), index[0]);
      case Elementwise each -> this.elementwise(each, index[0], index[1]);
      case Normalised row -> this.normalised(row.logarithm(), index[0], index[1]);
      case ColumnSums sums -> this.sum(index[0]);
      case Transposition turned ->
          index[1] < this.trial.extent("rows")
              ? NOTHING.plus(this.trial.get(0, index[1], index[0]))
              : NOTHING;
      case Mask mask -> NOTHING.plus(mask(mask, index[0], index[1]));
      case PlainProduct product -> this.plain(product, index);
    };
  }

  private Meant start(int... index) {
    Nest nest = this.sample.nest();
    boolean adds = this.trial.accumulates() && nest.accumulates();
    return adds ? NOTHING.plus(this.trial.get(nest.operands().size() - 1, index)) : NOTHING;
  }

  private Meant product(MatrixProduct product, int row, int column) {
    boolean hasBias = product.start() == Start.BIAS;
    Meant sum = hasBias ? NOTHING.plus(this.trial.get(2, column)) : this.start(row, column);
    for (int k = 0; k < this.trial.extent("depth"); k++) {
      double left =
          product.leftTransposed() ? this.trial.get(0, k, row) : this.trial.get(0, row, k);
      sum = sum.plus(left * this.trial.get(1, k, column));
    }
    List<Reading> readings = product.epilogue().readings();
    double[] operands = this.operands(hasBias ? 3 : 2, readings, row, column);
    return new Meant(this.sample.formula().of(sum.value(), operands), sum.size());
  }

  private Meant row(RowProduct product, int column) {
    return this.row(product, 0, (k, at) -> this.trial.get(1, k, at), column);
  }

  private Meant row(RowProduct product, int left, Weights weights, int column) {
    boolean hasBias = product.start() == Start.BIAS;
    Meant sum = hasBias ? NOTHING.plus(this.trial.get(left + 2, column)) : NOTHING;
    for (int k = 0; k < product.depth(); k++) {
      sum = sum.plus(this.trial.get(left, k) * weights.at(k, column));
    }
    int first = left + (hasBias ? 3 : 2);
    double[] operands = this.ofOneRow(first, product.epilogue().readings(), column);
    return new Meant(this.sample.formula().of(sum.value(), operands), sum.size());
  }

  private Meant afterDescent(RowProduct product, int column) {
    return this.row(product, 3, (k, at) -> this.moved(k, at).value(), column);
  }

  /** An element of what is written besides the result. */
  Meant also(int... index) {
    return this.sample.nest() instanceof ActivatedRow row
        ? new NestMeaning(new NestSample(row.product(), NestSample.SAME), this.trial).at(index)
        : this.moved(index[0], index[1]);
  }

  /** An element of the matrix that a {@link DescentProduct} moves, afterwards. */
  private Meant moved(int row, int column) {
    double gradient = this.trial.get(0, row) * this.trial.get(1, column);
    return NOTHING
        .plus(this.trial.get(KernelTrial.MOVED, row, column))
        .plus(-this.trial.get(2, 0) * gradient);
  }

  private double[] ofOneRow(int first, List<Reading> readings, int column) {
    double[] operands = new double[readings.size()];
    for (int k = 0; k < operands.length; k++) {
      operands[k] = this.trial.get(first + k, readings.get(k) == Reading.COLUMNS ? column : 0);
    }
    return operands;
  }

  private Meant turned(TurnedRowProduct product, int unit) {
    if (unit >= this.trial.extent("units")) {
      return NOTHING;
    }
    Meant sum = this.start(unit);
    for (int k = 0; k < this.trial.extent("depth"); k++) {
      sum = sum.plus(this.trial.get(0, k) * this.trial.get(1, unit, k));
    }
    double[] operands = this.ofOneRow(2, product.epilogue().readings(), unit);
    return new Meant(this.sample.formula().of(sum.value(), operands), sum.size());
  }

  private double[] operands(int first, List<Reading> readings, int row, int column) {
    double[] operands = new double[readings.size()];
    for (int k = 0; k < operands.length; k++) {
      int at = readings.get(k) == Reading.COLUMNS ? column : 0;
      operands[k] = this.trial.get(first + k, row, at);
    }
    return operands;
  }

  private Meant descent(int row, int column) {
    double gradient = this.trial.get(0, row) * this.trial.get(1, column);
    return NOTHING.plus(this.trial.get(3, row, column)).plus(-this.trial.get(2, 0) * gradient);
  }

  private Meant elementwise(Elementwise each, int row, int column) {
    List<Reading> further = each.readings().subList(1, each.readings().size());
    double[] operands = this.operands(1, further, row, column);
    double value = this.sample.formula().of(this.trial.get(0, row, column), operands);
    int out = each.operands().size() - 1;
    return (each.adds() ? NOTHING.plus(this.trial.get(out, row, column)) : NOTHING).plus(value);
  }

  private Meant normalised(boolean logarithm, int row, int unit) {
    int units = this.trial.extent("units");
    if (unit >= units) {
      return NOTHING;
    }
    double sum = 0;
    for (int k = 0; k < units; k++) {
      sum += StrictMath.exp(this.trial.get(0, row, k));
    }
    double in = this.trial.get(0, row, unit);
    return logarithm
        ? NOTHING.plus(in).plus(-StrictMath.log(sum))
        : NOTHING.plus(StrictMath.exp(in) / sum);
  }

  private Meant sum(int column) {
    Meant sum = this.start(column);
    for (int row = 0; row < this.trial.extent("rows"); row++) {
      sum = sum.plus(this.trial.get(0, row, column));
    }
    return sum;
  }

  private static double mask(Mask mask, int row, int unit) {
    int key =
        DropoutMask.rowKey(
            KernelTrial.SEED, KernelTrial.UPDATE, mask.layer(), KernelTrial.FIRST_ROW + row);
    return DropoutMask.drops(key, unit, mask.threshold()) ? 0 : mask.scale();
  }

  private Meant plain(PlainProduct product, int... index) {
    Map<Character, Integer> at = new HashMap<>();
    for (int k = 0; k < index.length; k++) {
      at.put(product.result().charAt(k), index[k]);
    }
    List<Character> summed =
        product.letters().stream().filter(letter -> product.result().indexOf(letter) < 0).toList();
    return this.plain(product, summed, at, this.start(index));
  }

  private Meant plain(
      PlainProduct product, List<Character> summed, Map<Character, Integer> at, Meant before) {
    if (summed.isEmpty()) {
      double term = 1;
      for (int k = 0; k < product.inputs().size(); k++) {
        int[] index =
            product.inputs().get(k).chars().map(letter -> at.get((char) letter)).toArray();
        term *= this.trial.get(k, index);
      }
      return before.plus(term);
    }
    Meant sum = before;
    char letter = summed.getFirst();
    for (int i = 0; i < this.trial.extent(PlainProduct.extent(letter)); i++) {
      at.put(letter, i);
      sum = this.plain(product, summed.subList(1, summed.size()), at, sum);
    }
    return sum;
  }
}
