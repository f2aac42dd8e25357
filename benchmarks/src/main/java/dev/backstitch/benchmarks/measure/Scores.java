package dev.backstitch.benchmarks.measure;

import dev.backstitch.benchmarks.limit.Limits;
import dev.backstitch.benchmarks.ours.BackstitchEngine;
import dev.backstitch.benchmarks.work.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run measured.
 *
 * @param tasks the rows
 * @param contenders the columns, ours first
 * @param cells by key of the task, then by name of the contender; without those that failed
 * @param limits the machine
 */
record Scores(
    List<Task> tasks,
    List<Contender> contenders,
    Map<String, Map<String, Score>> cells,
    Limits limits) {

  Optional<Score> score(Task task, Contender contender) {
    return Optional.ofNullable(this.cells.getOrDefault(task.key(), Map.of()).get(contender.name()));
  }

  /** Ours, with the vectors that the processor has. */
  Optional<Score> ours(Task task) {
    return Optional.ofNullable(
        this.cells.getOrDefault(task.key(), Map.of()).get(BackstitchEngine.NAME));
  }

  /** The least time of the others. */
  OptionalDouble bestPeer(Task task) {
    return this.contenders.stream()
        .filter(contender -> !contender.engine().name().startsWith(BackstitchEngine.NAME))
        .flatMap(contender -> this.score(task, contender).stream())
        .mapToDouble(Score::nanoseconds)
        .min();
  }

  /** The least time that the machine allows. */
  double limit(Task task) {
    return this.limits.nanoseconds(task.multiplyAdds(), task.weightBytes());
  }
}
