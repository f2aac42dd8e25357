package dev.backstitch.parity;

import dev.backstitch.optimizer.Schedule;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Every schedule beside the scheduler of PyTorch that does the same.
 *
 * <p>PyTorch's are written in Python, out of reach from here: the rates follow the recurrences of
 * their documentation, the step-by-step ones where it gives both kinds. {@code k} counts updates.
 */
final class ScheduleCases {
  private static final double RATE = 0.1;

  static final List<ScheduleCase> ALL =
      List.of(
          new ScheduleCase("constant", "none", Schedule.constant(RATE), k -> RATE),
          new ScheduleCase(
              "step",
              "StepLR",
              Schedule.step(RATE, 0.5, 15),
              chain((rate, k) -> k % 15 == 0 ? rate * 0.5 : rate)),
          new ScheduleCase(
              "piecewise",
              "MultiStepLR",
              Schedule.piecewise(new long[] {30, 80}, 0.1, 0.01, 0.001),
              chain((rate, k) -> k == 30 || k == 80 ? rate * 0.1 : rate)),
          new ScheduleCase(
              "exponential",
              "ExponentialLR",
              Schedule.exponential(RATE, 0.97),
              chain((rate, k) -> rate * 0.97)),
          new ScheduleCase(
              "inverseTime",
              "LambdaLR",
              Schedule.inverseTime(RATE, 0.5, 10),
              k -> RATE * (1 / (1 + 0.05 * k))),
          new ScheduleCase(
              "polynomial",
              "PolynomialLR",
              Schedule.polynomial(RATE, 0, 70, 2),
              chain(
                  (rate, k) ->
                      k > 70 ? rate : rate * square((1 - k / 70.0) / (1 - (k - 1) / 70.0)))),
          new ScheduleCase(
              "polynomial",
              "LinearLR",
              Schedule.polynomial(RATE, 0.02, 40, 1),
              chain(
                  (rate, k) ->
                      k > 40 ? rate : rate * (1 + (0.2 - 1) / (40 + (k - 1) * (0.2 - 1))))),
          new ScheduleCase(
              "cosine",
              "CosineAnnealingLR",
              Schedule.cosine(RATE, 0.01, 100),
              chain((rate, k) -> 0.01 + (rate - 0.01) * raised(k, 100) / raised(k - 1, 100))),
          new ScheduleCase(
              "cosineRestarts",
              "CosineAnnealingWarmRestarts",
              Schedule.cosineRestarts(RATE, 0.001, 12, 2),
              k -> 0.001 + (RATE - 0.001) * restarting(k, 12, 2) / 2),
          new ScheduleCase(
              "cosineRestarts",
              "CosineAnnealingWarmRestarts",
              Schedule.cosineRestarts(RATE, 0, 30, 1),
              k -> RATE * restarting(k, 30, 1) / 2),
          new ScheduleCase(
              "oneCycle",
              "OneCycleLR",
              Schedule.oneCycle(RATE, 100),
              k ->
                  k <= 29
                      ? cosine(RATE / 25, RATE, k / 29.0)
                      : cosine(RATE, RATE / 25 / 1e4, (k - 29) / 70.0)),
          new ScheduleCase(
              "oneCycle",
              "OneCycleLR",
              Schedule.oneCycle(RATE, 100).rising(0.4).divisors(10, 100).linear(),
              k ->
                  k <= 39
                      ? (RATE - 0.01) * k / 39.0 + 0.01
                      : (1e-4 - RATE) * (k - 39) / 60.0 + RATE),
          new ScheduleCase(
              "warmUp",
              "SequentialLR of LinearLR and ExponentialLR",
              Schedule.exponential(RATE, 0.97).warmUp(10, 0.25),
              k -> k < 10 ? RATE * (0.25 + (1.0 - 0.25) * k / 10) : RATE * Math.pow(0.97, k - 10)),
          new ScheduleCase(
              "then",
              "SequentialLR of ConstantLR and StepLR",
              Schedule.constant(0.05).then(20, Schedule.step(RATE, 0.5, 15)),
              k -> k < 20 ? RATE * 0.5 : RATE * Math.pow(0.5, Math.floorDiv(k - 20, 15))),
          new ScheduleCase(
              "times",
              "ExponentialLR",
              Schedule.exponential(1, 0.97).times(RATE),
              chain((rate, k) -> rate * 0.97)));

  private ScheduleCases() {}

  /** The rate of an update from that of the one before. */
  private interface Recurrence {
    double next(double rate, int update);
  }

  private static IntToDoubleFunction chain(Recurrence recurrence) {
    return update -> {
      double rate = RATE;
      for (int k = 1; k <= update; k++) {
        rate = recurrence.next(rate, k);
      }
      return rate;
    };
  }

  private static double square(double x) {
    return x * x;
  }

  /** One plus the cosine of the part of half a turn. */
  private static double raised(int update, int length) {
    return 1 + Math.cos(Math.PI * update / length);
  }

  /** The same with {@code T_cur} and {@code T_i} kept as they are documented. */
  private static double restarting(int update, int first, int growth) {
    int current = 0;
    int length = first;
    for (int k = 1; k <= update; k++) {
      current++;
      if (current >= length) {
        current -= length;
        length *= growth;
      }
    }
    return raised(current, length);
  }

  /** PyTorch's annealing from one rate to another. */
  private static double cosine(double start, double end, double part) {
    return end + (start - end) / 2 * (Math.cos(Math.PI * part) + 1);
  }
}
