package dev.backstitch.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** The first field of each line. */
  public static Set<String> names(String resource) {
    return lines(resource).stream().map(fields -> fields[0]).collect(Collectors.toSet());
  }

  /** The fields of the line with a first field. */
  public static String[] named(String resource, String name) {
    return lines(resource).stream()
        .filter(fields -> fields[0].equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name));
  }

  /** Numbers with spaces between. */
  public static double[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
