package dev.backstitch.benchmarks.threads;

import dev.backstitch.benchmarks.measure.Machine;
import dev.backstitch.benchmarks.measure.Selection;
import dev.backstitch.benchmarks.work.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that times steps of the trainer with several numbers of threads. */
@Command(
    name = "threads",
    description = "Times steps of the trainer by numbers of threads and prints a table.",
    sortOptions = false)
public final class ThreadsCommand implements Callable<Integer> {
  @Option(
      names = "--only",
      split = ",",
      paramLabel = "D,E",
      description = "Workloads by their letter. Default: all, their steps.")
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
  public Integer call() {
    System.out.printf("Measured on %s.%n", Machine.description());
    System.out.printf("Microseconds of a step of the trainer, and how many times as fast.%n%n");
    System.out.println("| step | threads | us | speed-up |");
    System.out.println("|---|---:|---:|---:|");
    Turns turns = new Turns(this.threads, this.rounds, this.milliseconds * 1_000_000L);
    for (Task task : new Selection(this.only, List.of()).tasks()) {
      if (task.work().trains()) {
        this.print(task, turns.run(task));
      }
    }
    return 0;
  }

  private void print(Task task, List<Double> medians) {
    for (int i = 0; i < medians.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f | %.2f |%n",
          task.title(),
          this.threads.get(i),
          medians.get(i) / 1_000,
          medians.getFirst() / medians.get(i));
    }
  }
}
