package dev.backstitch.samples.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;

/** The figures of notes 000 and 001, by table, number of updates and quantity. */
final class Seeds {
  private static final Properties FIGURES = read();

  private Seeds() {}

  private static Properties read() {
    try (InputStream stream = Seeds.class.getResourceAsStream("seeds.properties")) {
      Properties figures = new Properties();
      figures.load(Objects.requireNonNull(stream));
      return figures;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Several numbers of one key. */
  static double[] numbers(String key) {
    String text = Objects.requireNonNull(FIGURES.getProperty(key), key);
    return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** The only number of each of some keys, which share a beginning. */
  static double[] each(String prefix, String... quantities) {
    return Arrays.stream(quantities)
        .mapToDouble(quantity -> numbers(prefix + "." + quantity)[0])
        .toArray();
  }

  /** The numbers of updates at which a table has figures, ascending. */
  static int[] updates(String table) {
    return IntStream.rangeClosed(0, 20_000)
        .filter(
            n ->
                FIGURES.containsKey(table + "." + n + ".E")
                    || FIGURES.containsKey(table + "." + n + ".SSR"))
        .toArray();
  }
}
