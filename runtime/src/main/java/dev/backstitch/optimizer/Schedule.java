package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;

/**
 * The learning rate as a function of how many updates have been made, so that a resumed training
 * finds the rate where it left it. Where PyTorch and Keras count epochs, give the number of updates
 * of an epoch times theirs.
 *
 * <p>Schedules compose: {@code Schedule.cosine(0.1, 0, 9_000).warmUp(1_000)} rises for a thousand
 * updates and then falls for nine thousand.
 */
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
    return DescribedSchedule.of(
        updates -> rate * Curves.power(factor, Math.floorDiv(updates, every)),
        "step",
        rate,
        factor,
        every);
  }

  /**
   * One rate after another: the first until as many updates have been made as the first end says,
   * and so on; the last one for good. PyTorch's MultiStepLR with rates in place of a factor; with
   * Keras' PiecewiseConstantDecay each rate lasts for one more update.
   *
   * @param ends after how many updates a rate gives way to the next, rising, the first at least 1
   * @param rates one rate more than ends, each 0 or more
   * @return the schedule
   * @throws IllegalArgumentException if the numbers of ends and rates do not fit, or one of them is
   *     outside its range
   */
  static Schedule piecewise(long[] ends, double... rates) {
    return PiecewiseSchedule.of(ends.clone(), rates.clone());
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
   * A rate that shrinks ever more slowly: {@code rate / (1 + decay * updates / every)}; Keras'
   * InverseTimeDecay.
   *
   * @param rate the first rate, 0 or more
   * @param decay how much the divisor grows, 0 or more
   * @param every in how many updates it grows by that, at least 1
   * @return the schedule
   * @throws IllegalArgumentException if an argument is outside its range
   */
  static Schedule inverseTime(double rate, double decay, long every) {
    Range.notNegative("learning rate", rate);
    Range.notNegative("decay", decay);
    Range.atLeastOne("every", every);
    return DescribedSchedule.of(
        updates -> rate / (1 + decay * updates / every), "inverseTime", rate, decay, every);
  }

  /**
   * A rate that goes to another one along a power and then stays: {@code last + (rate - last) * (1
   * - updates / length)^power}; Keras' PolynomialDecay, and PyTorch's PolynomialLR with a last rate
   * of 0. A power of 1 is a straight line.
   *
   * @param rate the first rate, 0 or more
   * @param last the last rate, 0 or more
   * @param length the number of updates until the last rate is reached, at least 1
   * @param power the power, above 0
   * @return the schedule
   * @throws IllegalArgumentException if an argument is outside its range
   */
  static Schedule polynomial(double rate, double last, long length, double power) {
    Range.notNegative("learning rate", rate);
    Range.notNegative("last learning rate", last);
    Range.atLeastOne("length", length);
    Range.positive("power", power);
    Schedule falling =
        updates -> {
          double left = 1 - (double) Math.min(updates, length) / length;
          return last + (rate - last) * Curves.power(left, power);
        };
    return DescribedSchedule.of(falling, "polynomial", rate, last, length, power);
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
    Schedule falling =
        updates -> Curves.cosine(rate, last, (double) Math.min(updates, length) / length);
    return DescribedSchedule.of(falling, "cosine", rate, last, length);
  }

  /**
   * A rate that falls along half a cosine again and again (SGDR, Loshchilov and Hutter 2017);
   * PyTorch's CosineAnnealingWarmRestarts, and Keras' CosineDecayRestarts with an {@code m_mul} of
   * 1.
   *
   * @param rate the rate at the start of each fall, 0 or more
   * @param last the rate that each fall leads to, 0 or more; the restart comes in its place
   * @param length the number of updates of the first fall, at least 1
   * @param growth how many times longer each fall is than the one before, at least 1
   * @return the schedule
   * @throws IllegalArgumentException if an argument is outside its range
   */
  static Schedule cosineRestarts(double rate, double last, long length, long growth) {
    Range.notNegative("learning rate", rate);
    Range.notNegative("last learning rate", last);
    Range.atLeastOne("length", length);
    Range.atLeastOne("growth", growth);
    Schedule falling =
        updates -> {
          long passed = growth == 1 ? updates % length : updates;
          double current = length;
          while (passed >= current) {
            passed -= (long) current;
            current *= growth;
          }
          return Curves.cosine(rate, last, passed / current);
        };
    return DescribedSchedule.of(falling, "cosineRestarts", rate, last, length, growth);
  }

  /**
   * A rate that rises for a while and then falls to almost nothing (Smith and Topin 2018), with
   * PyTorch's defaults; {@link OneCycle} has the formula and the other choices.
   *
   * @param highest the rate at the top, above 0
   * @param length the number of updates of the whole cycle, at least 4
   * @return the schedule
   * @throws IllegalArgumentException if an argument is outside its range
   */
  static OneCycle oneCycle(double highest, long length) {
    return new OneCycle(highest, length, 0.3, 25, 1e4, false);
  }

  /**
   * This schedule after a warm-up: first the rate rises in a straight line, {@code (updates + 1) /
   * (length + 1)} of this schedule's first rate, and after {@code length} updates this schedule
   * begins.
   *
   * @param length the number of updates of the warm-up, at least 1
   * @return the whole schedule
   * @throws IllegalArgumentException if the length is less than 1
   */
  default Schedule warmUp(long length) {
    return this.warmUp(length, 1 / (length + 1.0));
  }

  /**
   * This schedule after a warm-up from a share of its first rate: {@code (share + (1 - share) *
   * updates / length)} times that rate; PyTorch's LinearLR followed by this schedule in a
   * SequentialLR, and with a share of 0 the warm-up of Keras' CosineDecay.
   *
   * @param length the number of updates of the warm-up, at least 1
   * @param share which part of the first rate it starts with, 0 to 1
   * @return the whole schedule
   * @throws IllegalArgumentException if an argument is outside its range
   */
  default Schedule warmUp(long length, double share) {
    Range.atLeastOne("length", length);
    Range.unit("share", share);
    Schedule rising = updates -> this.at(0) * (share + (1 - share) * updates / length);
    return DescribedSchedule.of(rising.then(length, this), this + ".warmUp", length, share);
  }

  /**
   * This schedule for some updates and then another one, which starts from its own beginning;
   * PyTorch's SequentialLR.
   *
   * @param length how many updates this one is for, at least 1
   * @param next what comes after them
   * @return the whole schedule
   * @throws IllegalArgumentException if the length is less than 1
   */
  default Schedule then(long length, Schedule next) {
    Range.atLeastOne("length", length);
    return DescribedSchedule.of(
        updates -> updates < length ? this.at(updates) : next.at(updates - length),
        this + ".then",
        length,
        next);
  }

  /**
   * This schedule with all its rates multiplied.
   *
   * @param factor the factor, above 0
   * @return the schedule
   * @throws IllegalArgumentException if it is not a finite number above 0
   */
  default Schedule times(double factor) {
    Range.positive("factor", factor);
    return DescribedSchedule.of(updates -> factor * this.at(updates), this + ".times", factor);
  }
}
