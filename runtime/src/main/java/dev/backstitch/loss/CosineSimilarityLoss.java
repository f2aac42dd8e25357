package dev.backstitch.loss;

import java.util.Arrays;

/**
 * One minus the cosine of the angle between the predicted and the observed row, {@code 1 - (p . o)
 * / (|p| * |o|)}: 0 for the same direction, 2 for the opposite one.
 *
 * <p>As PyTorch's {@code CosineEmbeddingLoss} for a target of 1; Keras has the negative cosine
 * alone. A row of zeros has no direction: the loss is 1 and the gradient 0.
 */
public final class CosineSimilarityLoss implements Loss {
  private final Over over;

  /** Takes the mean over rows. */
  public CosineSimilarityLoss() {
    this(Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public CosineSimilarityLoss(Over over) {
    this.over = over;
  }

  @Override
  public Over over() {
    return this.over;
  }

  /** The gradient by {@code p} is {@code cosine * p / |p|^2 - o / (|p| * |o|)}. */
  @Override
  public double row(double[] predicted, double[] observed, double[] gradient) {
    double square = dot(predicted, predicted);
    double lengths = Math.sqrt(square) * Math.sqrt(dot(observed, observed));
    if (lengths == 0) {
      Arrays.fill(gradient, 0);
      return 1;
    }
    double cosine = dot(predicted, observed) / lengths;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = cosine * predicted[i] / square - observed[i] / lengths;
    }
    return 1 - cosine;
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
