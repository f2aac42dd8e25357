package dev.backstitch.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * The table with what must be known to read it.
 *
 * @param scores what was measured
 * @param effort how long
 * @param jvmArguments arguments of all JVMs
 * @param absent sentences about engines that cannot run here
 */
record Report(Scores scores, Effort effort, List<String> jvmArguments, List<String> absent) {
  /** As Markdown. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("Measured on ").append(Machine.description()).append(".\n");
    text.append(
        "Nanoseconds per call, one thread: the median of %d x %d iterations of %d ms. "
            .formatted(this.effort.forks(), this.effort.iterations(), this.effort.milliseconds()));
    text.append("JVM arguments: ").append(String.join(" ", this.jvmArguments)).append(".\n");
    text.append(
        "Peak of multiply-adds: %.0f GFLOP/s."
            .formatted(2 * this.scores.limits().multiplyAddsPerNanosecond()));
    this.scores.limits().nanosecondsToRead().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                text.append(
                    " Reading %,d bytes: %.0f GB/s."
                        .formatted(entry.getKey(), entry.getKey() / entry.getValue())));
    text.append("\n");
    this.absent.forEach(sentence -> text.append(sentence).append("\n"));
    return text.append("\n").append(new MarkdownTable(this.scores).text()).toString();
  }
}
