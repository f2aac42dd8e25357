package dev.backstitch.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A table of the worst errors of some cases; all tables together are one Markdown file. */
final class Report {
  private static final Map<String, String> TABLES = new TreeMap<>();

  private final String title;
  private final List<String> columns;
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();

  /**
   * An empty table.
   *
   * @param title what stands above it
   * @param columns what is measured
   */
  Report(String title, List<String> columns) {
    this.title = title;
    this.columns = columns;
  }

  /** Keeps the error if it is the worst of its row, {@code ours | the other}, and column so far. */
  void record(String row, String column, double error) {
    if (!this.columns.contains(column)) {
      throw new IllegalArgumentException(column);
    }
    this.rows.computeIfAbsent(row, absent -> new LinkedHashMap<>()).merge(column, error, Math::max);
  }

  /** Prints the table and writes all tables so far. */
  void publish() {
    StringBuilder text = new StringBuilder("## " + this.title + "\n\n| ours | the other |");
    this.columns.forEach(column -> text.append(" ").append(column).append(" |"));
    text.append("\n|---|---|").append("---|".repeat(this.columns.size())).append("\n");
    this.rows.forEach(
        (row, errors) -> {
          text.append("| ").append(row).append(" |");
          for (String column : this.columns) {
            Double error = errors.get(column);
            text.append(error == null ? " |" : String.format(Locale.ROOT, " %.1e |", error));
          }
          text.append("\n");
        });
    System.out.println(text);
    synchronized (TABLES) {
      TABLES.put(this.title, text.toString());
      write(String.join("\n", TABLES.values()));
    }
  }

  private static void write(String text) {
    String file = System.getProperty("parity.report");
    if (file != null) {
      try {
        Files.writeString(Path.of(file), "# Worst relative errors against PyTorch\n\n" + text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
