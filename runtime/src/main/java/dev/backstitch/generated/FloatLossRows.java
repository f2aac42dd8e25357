package dev.backstitch.generated;

import dev.backstitch.loss.LogitLoss;
import dev.backstitch.loss.Loss;
import dev.backstitch.loss.PointwiseLoss;

/**
 * The observed values of the rows of one pass, and how they meet a loss: row by row, widened to
 * double, scaled by the weights of the rows and the mean or sum over them.
 *
 * <p>A learner owns one and hands it to the generated {@code loss} method. Allocates when made
 * only.
 */
public final class FloatLossRows {
  private final FloatObserved observed;
  private final LossScratch[] scratch;
  private final Wholes wholes;
  private boolean withGradient;

  /**
   * Makes scratch for the outputs of an architecture.
   *
   * @param architecture the network's
   */
  public FloatLossRows(Architecture architecture) {
    this.observed = new FloatObserved(architecture.observedSize());
    this.scratch = LossScratch.of(architecture.outputs());
    this.wholes = new Wholes(architecture.outputs().size());
  }

  /**
   * Takes rows of observed values, each of weight 1.
   *
   * @param rows the values, tightly packed; kept until the next rows come
   */
  public void observe(float[] rows) {
    this.observed.observe(rows);
  }

  /**
   * Takes a class for each row, each of weight 1. For an output of one unit the label itself is the
   * observed value.
   *
   * @param classes the labels, already checked; kept until the next rows come
   */
  public void label(int[] classes) {
    this.observed.label(classes);
  }

  /**
   * Gives the rows weights.
   *
   * @param rows a weight for each row, zero or more; kept until the next rows come
   */
  public void weigh(double[] rows) {
    this.observed.weigh(rows);
  }

  /** Starts to add up the weights of several passes, each of which then gives a loss of 0. */
  public void countWhole() {
    this.wholes.count();
  }

  /** Ends the adding up: a mean now divides by the weights of all the passes that were counted. */
  public void divideByWhole() {
    this.wholes.use();
  }

  /** Lets a mean be that of each pass again, as at first. */
  public void forgetWhole() {
    this.wholes.forget();
  }

  /**
   * Begins a pass, and says whether it writes gradients.
   *
   * @param wanted false while only the loss is asked for
   */
  public void withGradient(boolean wanted) {
    this.withGradient = wanted;
    this.wholes.begin();
  }

  /**
   * Whether gradients are written.
   *
   * @return false while only the loss is asked for; gradient arrays are not touched then
   */
  public boolean withGradient() {
    return this.withGradient;
  }

  /**
   * The observed values of one row.
   *
   * @param row its number in this pass
   * @param column the column of the first value wanted
   * @param into receives as many values as it is long
   */
  public void observed(int row, int column, double[] into) {
    this.observed.copy(row, column, into);
  }

  /**
   * The weight of one row.
   *
   * @param row its number in this pass
   * @return 1 unless the rows were given weights
   */
  public double weight(int row) {
    return this.observed.weight(row);
  }

  /**
   * The loss of one output over all rows, and its gradient by the output.
   *
   * @param loss the loss
   * @param weight its factor among the losses of the network
   * @param observedAt the column of the output's first observed value
   * @param rows how many rows
   * @param outputs the size of the output
   * @param predicted holds the output
   * @param predictedAt where its first row starts
   * @param predictedStride the distance of rows
   * @param gradient receives the gradient; each row is filled up with zeros
   * @param gradientAt where its first row starts
   * @param gradientStride the distance of rows
   * @return the weighted mean or sum over the rows, times the factor
   */
  public double sum(
      Loss loss,
      double weight,
      int observedAt,
      int rows,
      int outputs,
      float[] predicted,
      int predictedAt,
      int predictedStride,
      float[] gradient,
      int gradientAt,
      int gradientStride) {
    double factor = this.factor(loss, weight, observedAt, rows, outputs);
    double sum = 0;
    if (loss instanceof PointwiseLoss pointwise && this.observed.isPlain() && factor != 0) {
      for (int i = 0; i < rows; i++) {
        int at = gradientAt + i * gradientStride;
        sum +=
            factor
                * this.pointwise(
                    pointwise,
                    factor,
                    i,
                    observedAt,
                    outputs,
                    predicted,
                    predictedAt + i * predictedStride,
                    gradient,
                    at);
        this.clear(gradient, at + outputs, at + gradientStride);
      }
      return sum;
    }
    LossScratch row = this.scratch(outputs);
    for (int i = 0; i < rows; i++) {
      double scale = factor * this.weight(i);
      double value = 0;
      if (scale != 0) {
        this.observed(i, observedAt, row.observed);
        widen(predicted, predictedAt + i * predictedStride, row.predicted);
        value = loss.row(row.predicted, row.observed, row.gradient);
      }
      sum +=
          this.add(
              scale,
              value,
              row.gradient,
              gradient,
              gradientAt + i * gradientStride,
              gradientStride);
    }
    return sum;
  }

  /**
   * The loss of one output over all rows, and its gradient by the logits below the output.
   *
   * @param loss the loss
   * @param weight its factor among the losses of the network
   * @param observedAt the column of the output's first observed value
   * @param rows how many rows
   * @param outputs the size of the output
   * @param logits holds what went into the activation
   * @param logitsAt where its first row starts
   * @param logitsStride the distance of rows
   * @param predicted holds what came out of the activation
   * @param predictedAt where its first row starts
   * @param predictedStride the distance of rows
   * @param gradient receives the gradient by the logits; each row is filled up with zeros
   * @param gradientAt where its first row starts
   * @param gradientStride the distance of rows
   * @return the weighted mean or sum over the rows, times the factor
   */
  public double sumAtLogits(
      LogitLoss loss,
      double weight,
      int observedAt,
      int rows,
      int outputs,
      float[] logits,
      int logitsAt,
      int logitsStride,
      float[] predicted,
      int predictedAt,
      int predictedStride,
      float[] gradient,
      int gradientAt,
      int gradientStride) {
    double factor = this.factor(loss, weight, observedAt, rows, outputs);
    LossScratch row = this.scratch(outputs);
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      double scale = factor * this.weight(i);
      double value = 0;
      if (scale != 0) {
        this.observed(i, observedAt, row.observed);
        widen(predicted, predictedAt + i * predictedStride, row.predicted);
        widen(logits, logitsAt + i * logitsStride, row.logits);
        value = loss.rowAtLogits(row.logits, row.predicted, row.observed, row.gradient);
      }
      sum +=
          this.add(
              scale,
              value,
              row.gradient,
              gradient,
              gradientAt + i * gradientStride,
              gradientStride);
    }
    return sum;
  }

  /** The loss of one row, output by output: what {@link PointwiseLoss#row} does without copies. */
  private double pointwise(
      PointwiseLoss loss,
      double scale,
      int row,
      int observedAt,
      int outputs,
      float[] predicted,
      int predictedAt,
      float[] gradient,
      int gradientAt) {
    double share = loss.share(outputs);
    double sum = 0;
    for (int i = 0; i < outputs; i++) {
      double value = predicted[predictedAt + i];
      double truth = this.observed.value(row, observedAt + i);
      sum += loss.lossAt(value, truth);
      if (this.withGradient) {
        gradient[gradientAt + i] = FloatNumbers.of(scale * (loss.slopeAt(value, truth) / share));
      }
    }
    return sum / share;
  }

  /**
   * The factor of every row: the loss's own weight, divided by all row weights for a mean; 0 where
   * they are all 0, or only counted.
   */
  private double factor(Loss loss, double weight, int observedAt, int rows, int outputs) {
    if (loss.over() == Loss.Over.SUM) {
      return this.wholes.isCounting() ? 0 : weight;
    }
    boolean asked = this.wholes.asksForPass();
    double weights =
        this.wholes.next(asked ? this.weights(loss, observedAt, rows, this.scratch(outputs)) : 0);
    return weights == 0 || this.wholes.isCounting() ? 0 : weight / weights;
  }

  private double weights(Loss loss, int observedAt, int rows, LossScratch row) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      this.observed(i, observedAt, row.observed);
      sum += this.weight(i) * loss.rowWeight(row.observed);
    }
    return sum;
  }

  private double add(
      double scale, double value, double[] slopes, float[] gradient, int at, int stride) {
    if (this.withGradient) {
      int outputs = scale == 0 ? 0 : slopes.length;
      for (int i = 0; i < outputs; i++) {
        gradient[at + i] = FloatNumbers.of(scale * slopes[i]);
      }
      this.clear(gradient, at + outputs, at + stride);
    }
    return scale * value;
  }

  /** Elements one by one, since they are few: a call of fill takes 2 ns more. */
  private void clear(float[] gradient, int from, int to) {
    for (int i = from; i < to && this.withGradient; i++) {
      gradient[i] = 0;
    }
  }

  private LossScratch scratch(int outputs) {
    for (LossScratch candidate : this.scratch) {
      if (candidate.predicted.length == outputs) {
        return candidate;
      }
    }
    throw new IllegalArgumentException(
        "A loss over " + outputs + " outputs, but no output of the network has that size.");
  }

  private static void widen(float[] from, int at, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = from[at + i];
    }
  }
}
