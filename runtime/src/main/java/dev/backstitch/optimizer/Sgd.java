package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * Stochastic gradient descent, plain or with momentum, as PyTorch computes it: {@code buffer =
 * momentum * buffer + (1 - dampening) * gradient}, {@code weight -= rate * buffer}; with Nesterov's
 * momentum {@code weight -= rate * (gradient + momentum * buffer)}. The buffer starts as the first
 * gradient, undampened.
 *
 * <p>Keras keeps the learning rate inside its buffer; the two agree while the rate is constant.
 *
 * @param learningRate the rate by the number of updates so far
 * @param momentum the share of the buffer that is kept, at least 0 and below 1; 0 for none
 * @param dampening what is taken from the gradient on its way into the buffer, 0 to 1
 * @param nesterov whether to look ahead; needs momentum and no dampening
 */
public record Sgd(Schedule learningRate, double momentum, double dampening, boolean nesterov)
    implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range, or Nesterov's momentum is asked
   *     for without momentum or with dampening
   */
  public Sgd {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.belowOne("momentum", momentum);
    Range.unit("dampening", dampening);
    if (nesterov && (momentum == 0 || dampening != 0)) {
      throw new IllegalArgumentException(
          ("Nesterov's momentum is asked for with a momentum of %s and a dampening of %s."
                  + " Give a momentum above 0 and no dampening.")
              .formatted(momentum, dampening));
    }
  }

  /**
   * Plain gradient descent.
   *
   * @param learningRate the rate, 0 or more
   */
  public Sgd(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /**
   * Plain gradient descent.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public Sgd(Schedule learningRate) {
    this(learningRate, 0, 0, false);
  }

  /**
   * Gradient descent with momentum.
   *
   * @param learningRate the rate, 0 or more
   * @param momentum the share of the buffer that is kept, at least 0 and below 1
   */
  public Sgd(double learningRate, double momentum) {
    this(Schedule.constant(learningRate), momentum);
  }

  /**
   * Gradient descent with momentum.
   *
   * @param learningRate the rate by the number of updates so far
   * @param momentum the share of the buffer that is kept, at least 0 and below 1
   */
  public Sgd(Schedule learningRate, double momentum) {
    this(learningRate, momentum, 0, false);
  }

  /**
   * The same with Nesterov's momentum.
   *
   * @return a new description
   * @throws IllegalArgumentException if there is no momentum, or dampening
   */
  public Sgd withNesterov() {
    return new Sgd(this.learningRate, this.momentum, this.dampening, true);
  }

  @Override
  public FloatRule floatRule(int length) {
    return this.momentum == 0 ? new FloatSgdRule() : new FloatMomentumRule(this, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return this.momentum == 0 ? new DoubleSgdRule() : new DoubleMomentumRule(this, length);
  }
}
