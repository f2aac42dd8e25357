package dev.backstitch.benchmarks.threads;

import dev.backstitch.benchmarks.measure.Machine;
import dev.backstitch.benchmarks.measure.Selection;
import dev.backstitch.benchmarks.work.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command that times steps of the trainer, and predictions, with several numbers of threads.
 */
@Command(
    name = "threads",
    description = "Times steps of the trainer, and predictions, by numbers of threads.",
    sortOptions = false)
public final class ThreadsCommand implements Callable<Integer> {
  @Option(
      names = "--only",
      split = ",",
      paramLabel = "D,E",
      description = "Workloads by their letter, or rows of the table. Default: all.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Numbers of threads; times are compared with the first. Default: 1,2.")
  private List<Integer> threads = List.of(1, 2);

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "How many turns each number has, the first third to warm up. Default: ${DEFAULT-VALUE}.")
  private int rounds = 15;

  @Option(
      names = "--milliseconds",
      paramLabel = "N",
      description = "How long a turn is. Default: ${DEFAULT-VALUE}.")
  private int milliseconds = 1_000;

  /** For picocli. */
  public ThreadsCommand() {}

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    System.out.printf("Measured on %s.%n", Machine.description());
    System.out.printf(
        "Microseconds of a step of the trainer, or of a prediction by the number that all threads"
            + " make in a second, and how many times as fast.%n%n");
    System.out.println("| work | threads | us | speed-up |");
    System.out.println("|---|---:|---:|---:|");
    long turn = this.milliseconds * 1_000_000L;
    TrainingTurns training = new TrainingTurns(this.threads, this.rounds, turn);
    PredictingTurns predicting = new PredictingTurns(this.threads, this.rounds, turn);
    for (Task task : new Selection(this.only, List.of()).tasks()) {
      List<Double> nanoseconds =
          task.work().trains()
              ? training.run(task)
              : predicting.run(task).stream().map(rate -> 1 / rate).toList();
      this.print(task, nanoseconds);
    }
    return 0;
  }

  private void print(Task task, List<Double> nanoseconds) {
    for (int i = 0; i < nanoseconds.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.2f | %.2f |%n",
          task.title(),
          this.threads.get(i),
          nanoseconds.get(i) / 1_000,
          nanoseconds.getFirst() / nanoseconds.get(i));
    }
  }
}
