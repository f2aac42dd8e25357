package dev.backstitch.benchmarks.measure;

import dev.backstitch.benchmarks.work.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scores as Markdown: times in nanoseconds, ratios to the best peer and to the machine. */
final class MarkdownTable {
  private static final String NOTHING = "-";

  private final Scores scores;

  MarkdownTable(Scores scores) {
    this.scores = scores;
  }

  /** The table, each line ended. */
  String text() {
    List<String> head = new ArrayList<>(List.of("workload"));
    this.scores.contenders().forEach(contender -> head.add(contender.name()));
    head.addAll(List.of("bytes per call", "best peer / ours", "limit", "of the limit"));
    String rule = "|---" + "|---:".repeat(head.size() - 1) + "|\n";
    return line(head)
        + rule
        + this.scores.tasks().stream().map(this::row).collect(Collectors.joining());
  }

  private String row(Task task) {
    List<String> cells = new ArrayList<>(List.of(task.title()));
    for (Contender contender : this.scores.contenders()) {
      cells.add(this.time(task, contender));
    }
    cells.add(this.scores.ours(task).map(ours -> number(ours.bytes())).orElse(NOTHING));
    cells.add(this.advantage(task));
    cells.add(number(this.scores.limit(task)));
    cells.add(
        this.scores
            .ours(task)
            .map(ours -> "%.0f %%".formatted(100 * this.scores.limit(task) / ours.nanoseconds()))
            .orElse(NOTHING));
    return line(cells);
  }

  private String time(Task task, Contender contender) {
    if (!contender.engine().offers(task)) {
      return NOTHING;
    }
    return this.scores
        .score(task, contender)
        .map(score -> number(score.nanoseconds()))
        .orElse("failed");
  }

  private String advantage(Task task) {
    if (this.scores.ours(task).isEmpty() || this.scores.bestPeer(task).isEmpty()) {
      return NOTHING;
    }
    double ours = this.scores.ours(task).orElseThrow().nanoseconds();
    return String.format(Locale.ROOT, "%.2f", this.scores.bestPeer(task).orElseThrow() / ours);
  }

  /** Three digits at least: 0.31, 12.5, 1,234. */
  private static String number(double value) {
    String format = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
