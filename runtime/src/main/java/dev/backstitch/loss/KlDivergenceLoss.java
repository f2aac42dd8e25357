package dev.backstitch.loss;

/**
 * The Kullback-Leibler divergence of the predicted from the observed distribution, {@code sum over
 * i of o[i] * log(o[i] / p[i])}, where both are probabilities; an observed 0 counts nothing.
 *
 * <p>Over the mean of rows it is PyTorch's {@code KLDivLoss} with {@code reduction="batchmean"},
 * which expects the logarithm of {@code p}. Keras limits both to {@code [1e-7, 1]}; here nothing is
 * limited, and a predicted 0 for an observed class is an infinite loss, which a learner refuses.
 */
public final class KlDivergenceLoss implements Loss {
  private final Over over;

  /** Takes the mean over rows. */
  public KlDivergenceLoss() {
    this(Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public KlDivergenceLoss(Over over) {
    this.over = over;
  }

  @Override
  public Over over() {
    return this.over;
  }

  @Override
  public double row(double[] predicted, double[] observed, double[] gradient) {
    double loss = 0;
    for (int i = 0; i < predicted.length; i++) {
      double wanted = observed[i];
      loss += wanted == 0 ? 0 : wanted * StrictMath.log(wanted / predicted[i]);
      gradient[i] = wanted == 0 ? 0 : -wanted / predicted[i];
    }
    return loss;
  }
}
