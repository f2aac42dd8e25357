package dev.backstitch.generated;

import dev.backstitch.loss.BinaryCrossEntropyLoss;
import dev.backstitch.loss.CrossEntropyLoss;
import dev.backstitch.loss.LogitLoss;
import dev.backstitch.loss.Loss;
import dev.backstitch.loss.PointwiseLogitLoss;
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
  private final FloatLossInPlace inPlace;
  private boolean withGradient;
  private boolean gradientFinite;

  /**
   * Makes scratch for the outputs of an architecture.
   *
   * @param architecture the network's
   */
  public FloatLossRows(Architecture architecture) {
    this.observed = new FloatObserved(architecture.observedSize());
    this.inPlace = new FloatLossInPlace(this.observed);
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
    this.gradientFinite = true;
    this.inPlace.withGradient(wanted);
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
   * Whether the gradients that were written since the pass began are finite: they may overflow
   * where the loss, in double, does not.
   *
   * @return true if none was written
   */
  public boolean isGradientFinite() {
    return this.gradientFinite;
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
    for (int i = 0; i < rows; i++) {
      double scale = factor * this.weight(i);
      int values = predictedAt + i * predictedStride;
      int slopes = gradientAt + i * gradientStride;
      int filled = outputs;
      if (scale == 0) {
        filled = 0;
      } else if (loss instanceof PointwiseLoss pointwise && this.observed.hasValues()) {
        sum +=
            this.inPlace.pointwise(
                pointwise, scale, i, observedAt, outputs, predicted, values, gradient, slopes);
      } else {
        LossScratch row = this.scratch(outputs);
        this.observed(i, observedAt, row.observed);
        widen(predicted, values, row.predicted);
        sum += scale * loss.row(row.predicted, row.observed, row.gradient);
        this.narrow(scale, row.gradient, gradient, slopes);
      }
      this.finish(gradient, slopes, filled, gradientStride);
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
    boolean ofClasses = isOfClasses(loss);
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      double scale = factor * this.weight(i);
      int below = logitsAt + i * logitsStride;
      int values = predictedAt + i * predictedStride;
      int slopes = gradientAt + i * gradientStride;
      int filled = outputs;
      int label =
          ofClasses ? this.observed.classOf(i, observedAt, outputs) : FloatObserved.NO_CLASS;
      if (scale == 0) {
        filled = 0;
      } else if (label != FloatObserved.NO_CLASS) {
        sum +=
            this.inPlace.ofClass(
                label, scale, outputs, logits, below, predicted, values, gradient, slopes);
      } else if (loss instanceof PointwiseLogitLoss pointwise && this.observed.hasValues()) {
        sum +=
            this.inPlace.pointwiseAtLogits(
                pointwise,
                scale,
                i,
                observedAt,
                outputs,
                logits,
                below,
                predicted,
                values,
                gradient,
                slopes);
      } else {
        LossScratch row = this.scratch(outputs);
        this.observed(i, observedAt, row.observed);
        widen(predicted, values, row.predicted);
        widen(logits, below, row.logits);
        sum += scale * loss.rowAtLogits(row.logits, row.predicted, row.observed, row.gradient);
        this.narrow(scale, row.gradient, gradient, slopes);
      }
      this.finish(gradient, slopes, filled, gradientStride);
    }
    return sum;
  }

  /** Whether a row of one class needs no more than the probabilities, and each row counts as 1. */
  private static boolean isOfClasses(Loss loss) {
    return loss instanceof CrossEntropyLoss entropy && entropy.isPlain();
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
    double weights = this.wholes.next(asked ? this.weights(loss, observedAt, rows, outputs) : 0);
    double factor = weights == 0 || this.wholes.isCounting() ? 0 : weight / weights;
    if (!Double.isFinite(weights) || !Double.isFinite(factor)) {
      throw new ArithmeticException(
          "The weights of the rows add up to %s, by which no mean can be taken. Give others."
              .formatted(weights));
    }
    return factor;
  }

  private double weights(Loss loss, int observedAt, int rows, int outputs) {
    if (isOfClasses(loss) || loss instanceof BinaryCrossEntropyLoss) {
      return this.observed.weightOf(rows);
    }
    LossScratch row = this.scratch(outputs);
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      if (this.weight(i) > 0) {
        this.observed(i, observedAt, row.observed);
        sum += this.weight(i) * loss.rowWeight(row.observed);
      }
    }
    return sum;
  }

  private void narrow(double scale, double[] slopes, float[] gradient, int at) {
    for (int i = 0; i < slopes.length && this.withGradient; i++) {
      gradient[at + i] = FloatNumbers.of(scale * slopes[i]);
    }
  }

  /**
   * Looks at what was written of a row, and fills it up. Elements one by one, since they are few: a
   * call of fill takes 2 ns more.
   */
  private void finish(float[] gradient, int from, int filled, int stride) {
    if (!this.withGradient) {
      return;
    }
    boolean finite = this.gradientFinite;
    for (int i = from; i < from + filled; i++) {
      finite &= Float.isFinite(gradient[i]);
    }
    this.gradientFinite = finite;
    for (int i = from + filled; i < from + stride; i++) {
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
