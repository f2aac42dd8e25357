package dev.backstitch.generated;

import dev.backstitch.loss.CrossEntropyLoss;
import dev.backstitch.loss.LogitLoss;
import dev.backstitch.loss.PointwiseLogitLoss;
import dev.backstitch.loss.PointwiseLoss;

/**
 * The loss of one row, computed from values where they lie: what {@link PointwiseLoss#row} and
 * {@link LogitLoss#rowAtLogits} give, without the copies in double that they take.
 *
 * <p>64 rows of 10 classes took 6.3 us by copies, and take 1.8 to 2.3; 32 rows of one unit 1.7, and
 * take 1.2.
 */
final class FloatLossInPlace {
  private final FloatObserved observed;
  private boolean withGradient;

  FloatLossInPlace(FloatObserved observed) {
    this.observed = observed;
  }

  void withGradient(boolean wanted) {
    this.withGradient = wanted;
  }

  double pointwise(
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
    return scale * (sum / share);
  }

  double pointwiseAtLogits(
      PointwiseLogitLoss loss,
      double scale,
      int row,
      int observedAt,
      int outputs,
      float[] logits,
      int logitsAt,
      float[] predicted,
      int predictedAt,
      float[] gradient,
      int gradientAt) {
    double share = loss.share(outputs);
    double sum = 0;
    for (int i = 0; i < outputs; i++) {
      double truth = this.observed.value(row, observedAt + i);
      sum += loss.lossAtLogit(logits[logitsAt + i], truth);
      if (this.withGradient) {
        double slope = loss.slopeAtLogit(predicted[predictedAt + i], truth);
        gradient[gradientAt + i] = FloatNumbers.of(scale * (slope / share));
      }
    }
    return scale * (sum / share);
  }

  /**
   * Which class a row is of, for {@link #ofClass}.
   *
   * @return {@link FloatObserved#NO_CLASS} where several have a share, or where the probability of
   *     the one is so small that its digits are lost: then only logits tell the loss
   */
  int classOf(int row, int observedAt, int classes, float[] predicted, int predictedAt) {
    int label = this.observed.classOf(row, observedAt, classes);
    return label >= 0 && predicted[predictedAt + label] >= Float.MIN_NORMAL
        ? label
        : FloatObserved.NO_CLASS;
  }

  /**
   * The cross-entropy of a row of one class below a softmax, and {@code p - observed}. The loss is
   * {@code log(1 / p)} of the class, by the share of the others, which keeps its digits when it is
   * tiny; see {@link CrossEntropyLoss}.
   */
  double ofClass(
      int label,
      double scale,
      int classes,
      float[] predicted,
      int predictedAt,
      float[] gradient,
      int gradientAt) {
    double others = 0;
    for (int i = 0; i < classes; i++) {
      double share = predicted[predictedAt + i];
      others += i == label ? 0 : share;
      if (this.withGradient) {
        gradient[gradientAt + i] = FloatNumbers.of(scale * (i == label ? share - 1 : share));
      }
    }
    return scale * StrictMath.log1p(others / predicted[predictedAt + label]);
  }
}
