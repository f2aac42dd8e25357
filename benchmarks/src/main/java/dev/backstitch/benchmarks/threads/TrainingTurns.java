package dev.backstitch.benchmarks.threads;

import dev.backstitch.Examples;
import dev.backstitch.FloatNetwork;
import dev.backstitch.Trainer;
import dev.backstitch.benchmarks.ours.BackstitchEngine;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trainings of one task with several numbers of threads, by turns, so that what else the machine
 * does meets all of them.
 *
 * @param threads the numbers
 * @param rounds how many turns each has
 * @param nanoseconds how long a turn is
 */
record TrainingTurns(List<Integer> threads, int rounds, long nanoseconds) {
  private static final int BATCHES = 64;

  /** So small that weights stay what they were, and losses finite. */
  private static final double RATE = 1e-7;

  /** The median time of a step for each number of threads; the first third of turns warms up. */
  List<Double> run(Task task) {
    FloatNetwork network = BackstitchEngine.network(task.network());
    Examples examples = examples(task);
    List<StepTimes> times = this.threads.stream().map(count -> new StepTimes()).toList();
    for (int round = 0; round < this.rounds; round++) {
      for (int i = 0; i < times.size(); i++) {
        if (round == this.rounds / 3) {
          times.get(i).forget();
        }
        times.get(i).begin(this.nanoseconds);
        Trainer.of(network, BackstitchEngine.optimizer(task.work(), RATE))
            .batchSize(task.rows())
            .epochs(Integer.MAX_VALUE)
            .shuffle(false)
            .threads(this.threads.get(i))
            .listener(times.get(i))
            .fit(examples);
      }
    }
    List<Double> medians = new ArrayList<>();
    times.forEach(each -> medians.add(each.median()));
    return medians;
  }

  /** The same batch many times, so that epochs are long. */
  private static Examples examples(Task task) {
    Data data = Data.of(task);
    int[] rows = IntStream.range(0, BATCHES * task.rows()).map(row -> row % task.rows()).toArray();
    return Examples.of(data.inputs(), data.observed(), task.rows()).select(rows);
  }
}
