package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;

/**
 * The rate of PyTorch's OneCycleLR with two phases: from {@code highest / startDivisor} it rises to
 * {@code highest}, which it reaches after {@code rising * length - 1} updates, and then falls to
 * {@code highest / startDivisor / endDivisor}, which the last update of the cycle has and, where
 * PyTorch would refuse to go on, all after it. Both along half a cosine, or in straight lines.
 * PyTorch changes the momentum as well; here it stays.
 *
 * @param highest the rate at the top, above 0
 * @param length the number of updates of the whole cycle
 * @param rising which part of the cycle the rise takes, above 0 and at most 1; {@code rising *
 *     length} is above 1
 * @param startDivisor how many times smaller the first rate is than the highest, above 0
 * @param endDivisor how many times smaller the last rate is than the first, above 0
 * @param straight whether it rises and falls in straight lines
 */
public record OneCycle(
    double highest,
    long length,
    double rising,
    double startDivisor,
    double endDivisor,
    boolean straight)
    implements Schedule {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public OneCycle {
    Range.positive("highest learning rate", highest);
    Range.atLeastOne("length", length);
    Range.positive("startDivisor", startDivisor);
    Range.positive("endDivisor", endDivisor);
    Range.unit("rising", rising);
    if (rising * length <= 1) {
      throw new IllegalArgumentException(
          "A cycle of %d updates of which %s rise has no room to rise. Give a longer one."
              .formatted(length, rising));
    }
  }

  /**
   * The same with another rise.
   *
   * @param part which part of the cycle it takes, above 0 and at most 1; PyTorch's {@code
   *     pct_start}, 0.3 by default
   * @return a new schedule
   * @throws IllegalArgumentException if it is outside its range
   */
  public OneCycle rising(double part) {
    return new OneCycle(
        this.highest, this.length, part, this.startDivisor, this.endDivisor, this.straight);
  }

  /**
   * The same with another first and last rate.
   *
   * @param start how many times smaller the first is than the highest; PyTorch's {@code
   *     div_factor}, 25 by default
   * @param end how many times smaller the last is than the first; PyTorch's {@code
   *     final_div_factor}, 10,000 by default
   * @return a new schedule
   * @throws IllegalArgumentException if one is not a finite number above 0
   */
  public OneCycle divisors(double start, double end) {
    return new OneCycle(this.highest, this.length, this.rising, start, end, this.straight);
  }

  /**
   * The same in straight lines; PyTorch's {@code anneal_strategy='linear'}.
   *
   * @return a new schedule
   */
  public OneCycle linear() {
    return new OneCycle(
        this.highest, this.length, this.rising, this.startDivisor, this.endDivisor, true);
  }

  @Override
  public double at(long updates) {
    double first = this.highest / this.startDivisor;
    double top = this.rising * this.length - 1;
    double end = this.length - 1.0;
    double now = Math.min((double) updates, end);
    return now <= top
        ? this.along(first, this.highest, now / top)
        : this.along(this.highest, first / this.endDivisor, (now - top) / (end - top));
  }

  private double along(double from, double to, double passed) {
    return this.straight ? Curves.line(from, to, passed) : Curves.cosine(from, to, passed);
  }
}
