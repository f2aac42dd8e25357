package dev.backstitch.loss;

import dev.backstitch.generated.Range;

/**
 * The negative log-likelihood of the observed class, {@code -sum over i of o[i] * log(p[i])}, where
 * {@code p} are probabilities and {@code o} is 1 for one class, or a probability for each.
 *
 * <p>At the logits of a softmax the gradient is {@code p - o}, and the loss is exact however far
 * apart the logits are; this is PyTorch's {@code CrossEntropyLoss}. On probabilities nothing is
 * limited: a predicted 0 for an observed class is an infinite loss, which a learner refuses. Keras
 * limits them to {@code [1e-7, 1 - 1e-7]}.
 *
 * <p>With label smoothing {@code s}, {@code o[i]} becomes {@code o[i] * (1 - s) + s / n}, as in
 * PyTorch and Keras. With class weights, each class' part is multiplied by its weight, and the mean
 * over rows divides by the sum of the weights of the observed classes, as in PyTorch for classes;
 * for observed probabilities, where PyTorch divides by the number of rows, each row counts the mean
 * of the weights under them. Keras always divides by the number of rows.
 */
public final class CrossEntropyLoss implements LogitLoss {
  private final double[] classWeights;
  private final double labelSmoothing;
  private final Over over;

  /** Takes the mean over rows, without weights or smoothing. */
  public CrossEntropyLoss() {
    this(new double[0], 0, Over.MEAN);
  }

  /**
   * Takes the mean over rows.
   *
   * @param classWeights a weight for each class, 0 or more; empty for none
   * @param labelSmoothing how much of the observed probability is spread over all classes, 0 to 1
   * @throws IllegalArgumentException if a parameter is outside its range
   */
  public CrossEntropyLoss(double[] classWeights, double labelSmoothing) {
    this(classWeights, labelSmoothing, Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param classWeights a weight for each class, 0 or more; empty for none
   * @param labelSmoothing how much of the observed probability is spread over all classes, 0 to 1
   * @param over sum or mean over the rows of a batch
   * @throws IllegalArgumentException if a parameter is outside its range
   */
  public CrossEntropyLoss(double[] classWeights, double labelSmoothing, Over over) {
    this.classWeights = classWeights.clone();
    for (int i = 0; i < classWeights.length; i++) {
      Range.notNegative("classWeights[" + i + "]", this.classWeights[i]);
    }
    this.labelSmoothing = Range.unit("labelSmoothing", labelSmoothing);
    this.over = over;
  }

  @Override
  public Over over() {
    return this.over;
  }

  /**
   * Whether labels are taken as they are, and all classes weigh the same.
   *
   * @return true without class weights and smoothing
   */
  public boolean isPlain() {
    return this.classWeights.length == 0 && this.labelSmoothing == 0;
  }

  @Override
  public double rowWeight(double[] observed) {
    if (this.classWeights.length == 0) {
      return 1;
    }
    this.requireWeights(observed.length);
    double sum = 0;
    for (int i = 0; i < observed.length; i++) {
      sum += this.classWeights[i] * observed[i];
    }
    return sum;
  }

  @Override
  public double row(double[] predicted, double[] observed, double[] gradient) {
    this.requireWeights(predicted.length);
    double spread = this.labelSmoothing / observed.length;
    double loss = 0;
    for (int i = 0; i < predicted.length; i++) {
      double wanted = this.wanted(observed, i, spread);
      loss -= wanted == 0 ? 0 : wanted * StrictMath.log(predicted[i]);
      gradient[i] = wanted == 0 ? 0 : -wanted / predicted[i];
    }
    return loss;
  }

  @Override
  public double rowAtLogits(
      double[] logits, double[] predicted, double[] observed, double[] gradient) {
    this.requireWeights(logits.length);
    int greatest = greatest(logits);
    double normaliser = logNormaliser(predicted, greatest);
    double spread = this.labelSmoothing / observed.length;
    double loss = 0;
    double total = 0;
    for (int i = 0; i < logits.length; i++) {
      double wanted = this.wanted(observed, i, spread);
      total += wanted;
      loss += wanted == 0 ? 0 : wanted * (normaliser + (logits[greatest] - logits[i]));
    }
    for (int i = 0; i < logits.length; i++) {
      gradient[i] = total * predicted[i] - this.wanted(observed, i, spread);
    }
    return loss;
  }

  /** The observed probability of a class, smoothed and weighted. */
  private double wanted(double[] observed, int i, double spread) {
    double smooth = observed[i] * (1 - this.labelSmoothing) + spread;
    return this.classWeights.length == 0 ? smooth : this.classWeights[i] * smooth;
  }

  /**
   * The logarithm of what softmax divides by, after subtraction of the greatest logit: {@code log(1
   * / p)} of the greatest, by the others' share, which keeps its digits when it is tiny.
   */
  private static double logNormaliser(double[] predicted, int greatest) {
    double others = 0;
    for (int i = 0; i < predicted.length; i++) {
      others += i == greatest ? 0 : predicted[i];
    }
    return StrictMath.log1p(others / predicted[greatest]);
  }

  private static int greatest(double[] values) {
    int greatest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[greatest]) {
        greatest = i;
      }
    }
    return greatest;
  }

  private void requireWeights(int classes) {
    if (this.classWeights.length != 0 && this.classWeights.length != classes) {
      throw new IllegalArgumentException(
          "%d class weights are given for %d classes. Give one for each, or none."
              .formatted(this.classWeights.length, classes));
    }
  }
}
