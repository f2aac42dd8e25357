package dev.backstitch.processor.formula;

import java.util.Map;

/** Writes the instructions of a formula as statements of Java. */
final class CodeWriter {
  private CodeWriter() {}

  static JavaReading.Code write(
      Object dialect, Formula formula, Map<String, String> locals, String prefix) {
    throw new UnsupportedOperationException(dialect + " " + formula + locals + prefix);
  }
}
