package dev.backstitch.samples.notes;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.Epoch;
import dev.backstitch.Examples;
import dev.backstitch.Trainer;
import dev.backstitch.TrainingListener;
import dev.backstitch.TrainingResult;
import dev.backstitch.TrainingRun;
import dev.backstitch.optimizer.Sgd;
import java.util.Locale;

/**
 * The loop of note 004: feed forward, calculate the cost, go backward, "repeat until the cost is
 * reduced to a satisfactory value"; and of note 000: until steps no longer improve very much, or at
 * a maximum number of steps.
 */
public final class UntilSatisfactoryMain {
  private UntilSatisfactoryMain() {}

  /**
   * Trains three networks, each ending for another reason, and prints how.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    OneWeight_StraightNetwork one = OneWeight_StraightNetwork.create(0);
    print("one point", untilSatisfactory(one, OneWeight.onePoint(), 0.1, 1e-6, 1000));
    OneWeight_StraightMeanNetwork two = OneWeight_StraightMeanNetwork.create(0);
    print("two points", untilSettled(two, OneWeight.twoPoints(), 0.01, 1e-12, 1000));
    DosageCurve_AllSevenNetwork curve = DosageCurve_AllSevenNetwork.create(0);
    print("dosages", untilSatisfactory(curve, DosageCurve.observations(), 0.01, 1e-9, 2000));
  }

  /**
   * Repeats full-batch steps until the cost is satisfactory, or at a maximum.
   *
   * @param network what learns; its weights are the better ones afterwards
   * @param examples all of them go into every step
   * @param rate the learning rate
   * @param cost what is satisfactory
   * @param steps the most steps to make
   * @return ends {@code STOPPED} if the cost is satisfactory, {@code EPOCHS_DONE} if it is not
   */
  public static TrainingResult untilSatisfactory(
      DoubleNetwork network, Examples examples, double rate, double cost, int steps) {
    TrainingListener satisfied =
        new TrainingListener() {
          @Override
          public void epochEnded(TrainingRun run, Epoch epoch) {
            if (epoch.loss() <= cost) {
              run.stop();
            }
          }
        };
    return Trainer.of(network, new Sgd(rate))
        .batchSize(examples.size())
        .epochs(steps)
        .listener(satisfied)
        .fit(examples);
  }

  /**
   * Repeats full-batch steps until ten in sequence no longer improve very much, or at a maximum.
   *
   * @param network what learns; its weights are the better ones afterwards
   * @param examples all of them go into every step
   * @param rate the learning rate
   * @param improvement by how much the cost must fall below the best so far to count
   * @param steps the most steps to make
   * @return ends {@code SETTLED} or {@code EPOCHS_DONE}
   */
  public static TrainingResult untilSettled(
      DoubleNetwork network, Examples examples, double rate, double improvement, int steps) {
    return Trainer.of(network, new Sgd(rate))
        .batchSize(examples.size())
        .epochs(steps)
        .stopWhenSettled(improvement, 10)
        .fit(examples);
  }

  private static void print(String what, TrainingResult result) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %s after %d steps at a cost of %.3e%n",
        what,
        result.end(),
        result.steps(),
        result.last().loss());
  }
}
