package dev.backstitch.processor.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

/** Numbers of high precision, kept in a file beside the tests. */
final class Figures {
  private final Properties properties = new Properties();

  /** Reads a file of this package. */
  Figures(String file) {
    try (InputStream in = Figures.class.getResourceAsStream(file)) {
      this.properties.load(Objects.requireNonNull(in, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of that name. */
  double[] numbers(String name) {
    String text = Objects.requireNonNull(this.properties.getProperty(name), name);
    return Arrays.stream(text.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The only number of that name. */
  double number(String name) {
    return this.numbers(name)[0];
  }
}
