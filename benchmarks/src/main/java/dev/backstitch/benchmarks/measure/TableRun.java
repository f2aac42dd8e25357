package dev.backstitch.benchmarks.measure;

import dev.backstitch.benchmarks.limit.Limits;
import dev.backstitch.benchmarks.limit.MultiplyAdd;
import dev.backstitch.benchmarks.work.Task;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures all that a table shows, saying on the way how far it is. */
final class TableRun {
  private final Stopwatch stopwatch;
  private final PrintStream progress;

  TableRun(Stopwatch stopwatch, PrintStream progress) {
    this.stopwatch = stopwatch;
    this.progress = progress;
  }

  /** Measures the machine, then row by row, then the machine again: its better minute counts. */
  Scores measure(List<Task> tasks, List<Contender> contenders) {
    Limits before = this.limits(tasks);
    Map<String, Map<String, Score>> cells = new HashMap<>();
    for (Task task : tasks) {
      Map<String, Score> row = new HashMap<>();
      for (Contender contender : contenders) {
        if (contender.engine().offers(task)) {
          this.time(task, contender).ifPresent(score -> row.put(contender.name(), score));
        }
      }
      cells.put(task.key(), row);
    }
    return new Scores(tasks, contenders, cells, before.best(this.limits(tasks)));
  }

  private Limits limits(List<Task> tasks) {
    double peak = new MultiplyAdd().multiplyAdds() / this.stopwatch.multiplyAdd().nanoseconds();
    this.progress.printf("multiply-adds: %.1f GFLOP/s%n", 2 * peak);
    Map<Long, Double> reading = new HashMap<>();
    for (Task task : tasks) {
      reading.computeIfAbsent(
          task.weightBytes(),
          bytes -> {
            double nanoseconds = this.stopwatch.read(bytes).nanoseconds();
            this.progress.printf("reading %,d bytes: %.1f GB/s%n", bytes, bytes / nanoseconds);
            return nanoseconds;
          });
    }
    return new Limits(peak, reading);
  }

  private Optional<Score> time(Task task, Contender contender) {
    Optional<Score> score = this.stopwatch.time(task, contender);
    String result =
        score.isPresent()
            ? "%,.1f ns".formatted(score.get().nanoseconds())
            : "failed, see " + this.stopwatch.logs();
    this.progress.printf("%s, %s: %s%n", task.title(), contender.name(), result);
    return score;
  }
}
