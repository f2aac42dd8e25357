package dev.backstitch.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads figures that were computed outside this project from lines of fields with semicolons. */
public final class Figures {
  private Figures() {}

  /** The fields of each line that is no comment. */
  public static List<String[]> lines(String resource) {
    try (InputStream stream = Figures.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", -1))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The fields of each line by its first field, which is among them. */
  public static Map<String, String[]> named(String resource) {
    Map<String, String[]> named = new LinkedHashMap<>();
    lines(resource).forEach(fields -> named.put(fields[0], fields));
    return named;
  }

  /** Numbers with spaces between. */
  public static double[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
