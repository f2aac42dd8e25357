package dev.backstitch.processor.formula;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of the reference figures beside these tests. */
final class Figures {
  private Figures() {}

  /** The rows of a file whose first column is this. */
  static List<String[]> rows(String file, String first) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Figures.class.getResourceAsStream(file), file),
                StandardCharsets.US_ASCII))) {
      return lines.lines().filter(l -> l.startsWith(first + ",")).map(l -> l.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
