package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * Adadelta (Zeiler 2012), as PyTorch and Keras compute it: {@code square = rho * square + (1 - rho)
 * * gradient^2}, {@code delta = sqrt(moves + epsilon) / sqrt(square + epsilon) * gradient}, {@code
 * moves = rho * moves + (1 - rho) * delta^2}, {@code weight -= rate * delta}. The defaults are
 * PyTorch's; Keras has a rate of 0.001, a rho of 0.95 and an epsilon of 1e-7.
 *
 * @param learningRate the rate by the number of updates so far
 * @param rho the share of both mean squares that is kept, at least 0 and below 1
 * @param epsilon what both mean squares are raised by, above 0
 */
public record Adadelta(Schedule learningRate, double rho, double epsilon) implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Adadelta {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.belowOne("rho", rho);
    Range.positive("epsilon", epsilon);
  }

  /** Adadelta with PyTorch's defaults: rate 1, rho 0.9, epsilon 1e-6. */
  public Adadelta() {
    this(1);
  }

  /**
   * Adadelta with PyTorch's rho and epsilon.
   *
   * @param learningRate the rate, 0 or more
   */
  public Adadelta(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /**
   * Adadelta with PyTorch's rho and epsilon.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public Adadelta(Schedule learningRate) {
    this(learningRate, 0.9, 1e-6);
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatAdadeltaRule(this, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleAdadeltaRule(this, length);
  }
}
