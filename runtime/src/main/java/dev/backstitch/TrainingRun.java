package dev.backstitch;

/** Training under way, as listeners see it; valid while they are called. */
public interface TrainingRun {
  /**
   * The number of the epoch.
   *
   * @return 1 for the first
   */
  int epoch();

  /**
   * The number of the last batch within the epoch; batches whose gradients are accumulated are one.
   *
   * @return 1 for the first
   */
  int batch();

  /**
   * How many batches an epoch has.
   *
   * @return at least 1
   */
  int batches();

  /**
   * How many updates have been made since training began.
   *
   * @return at least 1
   */
  long steps();

  /**
   * The loss of the last batch, before its update.
   *
   * @return as its losses are put together, see {@link dev.backstitch.loss.Loss.Over}
   */
  double loss();

  /**
   * A metric of the training rows seen in this epoch so far; when the epoch has ended and there are
   * validation rows, of those.
   *
   * @param name the metric's name
   * @return its value
   * @throws IllegalArgumentException if the trainer was given no metric of that name
   */
  double metric(String name);

  /**
   * The learning rate of the next update.
   *
   * @return what the optimizer's schedule says, times the factor of the reductions so far
   */
  double learningRate();

  /**
   * The Euclidean norm of the last batch's gradient of one layer's parameters: where it shrinks
   * from layer to layer towards the inputs, gradients vanish.
   *
   * @param layer the layer's name
   * @return the norm
   * @throws IllegalArgumentException if there is no layer of that name, with the nearest one
   */
  double gradientNorm(String layer);

  /** Ends training after this call, once the weights have been published. */
  void stop();
}
