package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;

/** The learning rate as a function of how many updates have been made. */
@FunctionalInterface
public interface Schedule {
  /**
   * The learning rate of the next update.
   *
   * @param updates how many updates have been made so far, 0 at first
   * @return the rate
   */
  double at(long updates);

  /**
   * Always the same rate.
   *
   * @param rate the rate, 0 or more
   * @return the schedule
   * @throws IllegalArgumentException if the rate is negative or not finite
   */
  static Schedule constant(double rate) {
    return new ConstantSchedule(rate);
  }

  /**
   * A rate that is multiplied by a factor each time some updates have been made: {@code rate *
   * factor^floor(updates / every)}; PyTorch's StepLR, counted in updates.
   *
   * @param rate the first rate, 0 or more
   * @param factor the factor, above 0
   * @param every the number of updates between two changes, at least 1
   * @return the schedule
   * @throws IllegalArgumentException if an argument is outside its range
   */
  static Schedule step(double rate, double factor, long every) {
    Range.notNegative("learning rate", rate);
    Range.positive("factor", factor);
    Range.atLeastOne("every", every);
    return updates -> rate * StrictMath.pow(factor, (double) Math.floorDiv(updates, every));
  }

  /**
   * A rate that shrinks with each update: {@code rate * factor^updates}; PyTorch's ExponentialLR,
   * counted in updates.
   *
   * @param rate the first rate, 0 or more
   * @param factor the factor, above 0
   * @return the schedule
   * @throws IllegalArgumentException if an argument is outside its range
   */
  static Schedule exponential(double rate, double factor) {
    return step(rate, factor, 1);
  }

  /**
   * A rate that falls along half a cosine and then stays: {@code last + (rate - last) * (1 + cos(pi
   * * updates / length)) / 2} (Loshchilov and Hutter 2017, without restarts). After {@code length}
   * updates it is {@code last} for good, as Keras' CosineDecay; PyTorch's CosineAnnealingLR would
   * rise again.
   *
   * @param rate the first rate, 0 or more
   * @param last the last rate, 0 or more
   * @param length the number of updates until the last rate is reached, at least 1
   * @return the schedule
   * @throws IllegalArgumentException if an argument is outside its range
   */
  static Schedule cosine(double rate, double last, long length) {
    Range.notNegative("learning rate", rate);
    Range.notNegative("last learning rate", last);
    Range.atLeastOne("length", length);
    return updates -> {
      double passed = (double) Math.min(updates, length) / length;
      return last + (rate - last) * (1 + StrictMath.cos(Math.PI * passed)) / 2;
    };
  }
}
