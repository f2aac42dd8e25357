package dev.backstitch.benchmarks.threads;

import dev.backstitch.FloatNetwork;
import dev.backstitch.benchmarks.ours.BackstitchEngine;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Predictions by several numbers of threads, each with a predictor of its own, all of one network,
 * by turns.
 *
 * @param threads the numbers
 * @param rounds how many turns each has
 * @param nanoseconds how long a turn is
 */
record PredictingTurns(List<Integer> threads, int rounds, long nanoseconds) {
  /**
   * How many calls all threads together make in a nanosecond, for each number of them: the median
   * of turns, the first third of which warms up.
   */
  List<Double> run(Task task) throws InterruptedException, ExecutionException {
    FloatNetwork network = BackstitchEngine.network(task.network());
    Data data = Data.of(task);
    int most = Collections.max(this.threads);
    List<Callable<Double>> predicting =
        IntStream.range(0, most)
            .<Callable<Double>>mapToObj(
                each -> {
                  Session session = BackstitchEngine.predicting(network, data, task.rows());
                  return () -> this.rate(session);
                })
            .toList();
    List<List<Double>> rates =
        this.threads.stream().<List<Double>>map(count -> new ArrayList<>()).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(most)) {
      for (int round = 0; round < this.rounds; round++) {
        for (int i = 0; i < rates.size(); i++) {
          double together = 0;
          for (Future<Double> rate : pool.invokeAll(predicting.subList(0, this.threads.get(i)))) {
            together += rate.get();
          }
          if (round >= this.rounds / 3) {
            rates.get(i).add(together);
          }
        }
      }
    }
    return rates.stream()
        .map(each -> each.stream().sorted().skip(each.size() / 2).findFirst().orElseThrow())
        .toList();
  }

  private double rate(Session session) {
    long begin = System.nanoTime();
    long passed = 0;
    long calls = 0;
    while (passed < this.nanoseconds) {
      session.run();
      calls++;
      passed = System.nanoTime() - begin;
    }
    return (double) calls / passed;
  }
}
