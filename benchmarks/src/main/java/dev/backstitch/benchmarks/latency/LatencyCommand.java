package dev.backstitch.benchmarks.latency;

import dev.backstitch.benchmarks.measure.Machine;
import dev.backstitch.benchmarks.measure.OutputFolder;
import dev.backstitch.benchmarks.measure.Selection;
import dev.backstitch.benchmarks.work.Agreement;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that times single predictions. */
@Command(
    name = "latency",
    description = "Times single predictions and prints percentiles, in nanoseconds.",
    sortOptions = false)
public final class LatencyCommand implements Callable<Integer> {
  @Option(
      names = "--only",
      split = ",",
      paramLabel = "B,C",
      description = "Workloads by their letter. Default: B,C.")
  private List<String> only = List.of("B", "C");

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      description = "Beginnings of the engines' names. Default: all that were built in.")
  private List<String> engines = new ArrayList<>();

  @Option(
      names = "--calls",
      paramLabel = "N",
      description = "Calls that are timed, once their code is compiled. Default: ${DEFAULT-VALUE}.")
  private int calls = 1_000_000;

  @Mixin private OutputFolder out = new OutputFolder();

  /** For picocli. */
  public LatencyCommand() {}

  @Override
  public Integer call() throws IOException {
    Selection selection = new Selection(this.only, this.engines);
    StringBuilder report = new StringBuilder();
    report.append("Measured on ").append(Machine.description()).append(".\n");
    report.append(
        String.format(
            Locale.ROOT,
            "Nanoseconds of %,d calls, in one JVM one after the other.\n",
            this.calls));
    selection.absent().forEach(sentence -> report.append(sentence).append("\n"));
    report.append(
        "\n| workload | who | p50 | p99 | p99.9 | max |\n|---|---|---:|---:|---:|---:|\n");
    for (Task task : selection.tasks()) {
      if (!task.work().trains() && task.rows() == 1) {
        selection.present().stream()
            .filter(engine -> engine.offers(task))
            .forEach(engine -> report.append(this.rows(engine, task)));
      }
    }
    this.out.report("latency.md", report);
    return 0;
  }

  /** Two lines: the engine, and arithmetic that takes as long as its median call. */
  private String rows(Engine engine, Task task) {
    Agreement.demand(engine, task);
    try (Session session = engine.open(task, Data.of(task), 0)) {
      Histogram times = Latency.ofCalls(session::run, this.calls);
      long median = times.getValueAtPercentile(50);
      System.out.printf("%s, %s: %,d ns%n", task.title(), engine.name(), median);
      Histogram machine = Latency.ofArithmetic(median, this.calls);
      return Latency.row(task.title(), engine.name(), times)
          + Latency.row(task.title(), "arithmetic of " + median + " ns", machine);
    }
  }
}
