package dev.backstitch.benchmarks.measure;

import dev.backstitch.benchmarks.work.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs JMH for one column and one row at a time.
 *
 * @param effort how long
 * @param jvmArguments arguments of all JVMs
 * @param logs the folder where JMH's own output goes, a file for each run
 */
record Stopwatch(Effort effort, List<String> jvmArguments, Path logs) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The score of a task on an engine; empty if it failed, and why is in the log. */
  Optional<Score> time(Task task, Contender contender) {
    String log = task.key() + "-" + contender.name();
    return this.run(
        log,
        WorkBenchmark.class.getName() + ".run",
        contender.jvmArguments(),
        Map.of("engine", contender.engine().name(), "task", task.key()));
  }

  /** The time of a fixed number of multiply-adds. */
  Score multiplyAdd() {
    String benchmark = LimitBenchmark.class.getName() + ".multiplyAdd";
    return this.run("multiply-add", benchmark, List.of(), Map.of()).orElseThrow();
  }

  /** The time to read so many bytes. */
  Score read(long bytes) {
    String benchmark = LimitBenchmark.class.getName() + ".read";
    Map<String, String> parameters = Map.of("bytes", String.valueOf(bytes));
    return this.run("read-" + bytes, benchmark, List.of(), parameters).orElseThrow();
  }

  private Optional<Score> run(
      String log, String benchmark, List<String> more, Map<String, String> parameters) {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("^" + benchmark.replace(".", "\\.") + "$")
        .forks(this.effort.forks())
        .warmupIterations(this.effort.warmUps())
        .warmupTime(TimeValue.milliseconds(this.effort.milliseconds()))
        .measurementIterations(this.effort.iterations())
        .measurementTime(TimeValue.milliseconds(this.effort.milliseconds()))
        .jvmArgs(this.jvmArguments.toArray(String[]::new))
        .jvmArgsAppend(more.toArray(String[]::new))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .output(this.logFile(log).toString());
    parameters.forEach(options::param);
    try {
      return score(new Runner(options.build()).run());
    } catch (RunnerException e) {
      return Optional.empty();
    }
  }

  private Path logFile(String name) {
    try {
      Files.createDirectories(this.logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this.logs.resolve(name.replaceAll("[^A-Za-z0-9.-]+", "-") + ".log");
  }

  private static Optional<Score> score(Collection<RunResult> results) {
    return results.stream()
        .findFirst()
        .map(
            result -> {
              Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
              return new Score(
                  result.getPrimaryResult().getStatistics().getPercentile(50),
                  allocated == null ? Double.NaN : allocated.getStatistics().getPercentile(50));
            });
  }
}
