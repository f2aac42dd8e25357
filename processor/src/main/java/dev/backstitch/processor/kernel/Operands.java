package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads the operands of a formula at one row and column. */
final class Operands {
  private final List<String> variables;
  private final List<Reading> readings;

  Operands(List<String> variables, List<Reading> readings) {
    this.variables = variables;
    this.readings = readings;
  }

  /** The offsets of a row: {@code int hiddenIndex = hiddenAt + row * hiddenRow}. */
  CodeBlock rowOffsets(String row) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (String variable : this.variables) {
      code.addStatement("int $1LIndex = $1LAt + $2L * $1LRow", variable, row);
    }
    return code.build();
  }

  /** Scalar expressions of the elements at {@code column}. */
  Map<String, String> scalars(String column) {
    return this.scalars("Index", column);
  }

  /** The same where there is one row, which starts where its array does. */
  Map<String, String> scalarsOfOneRow(String column) {
    return this.scalars("At", column);
  }

  private Map<String, String> scalars(String start, String column) {
    Map<String, String> locals = new HashMap<>();
    for (int k = 0; k < this.variables.size(); k++) {
      String name = this.variables.get(k);
      String shift = this.readings.get(k) == Reading.COLUMNS ? " + " + column : "";
      locals.put(name, name + "[" + name + start + shift + "]");
    }
    return locals;
  }

  /** Declares vectors of the elements from {@code column} on; fills {@code locals}. */
  CodeBlock vectors(String column, String prefix, Style style, Map<String, String> locals) {
    return this.vectors("Index", column, prefix, style, locals);
  }

  /** The same where there is one row, which starts where its array does. */
  CodeBlock vectorsOfOneRow(String column, String prefix, Style style, Map<String, String> locals) {
    return this.vectors("At", column, prefix, style, locals);
  }

  private CodeBlock vectors(
      String start, String column, String prefix, Style style, Map<String, String> locals) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int k = 0; k < this.variables.size(); k++) {
      String name = this.variables.get(k);
      String local = prefix.isEmpty() ? name + "Vector" : prefix + capital(name);
      locals.put(name, local);
      if (this.readings.get(k) == Reading.COLUMNS) {
        code.addStatement(
            "$1T $2L = $1T.fromArray(SPECIES, $3L, $3L$5L + $4L)",
            style.vector(),
            local,
            name,
            column,
            start);
      } else {
        code.addStatement(
            "$1T $2L = $1T.broadcast(SPECIES, $3L[$3L$4L])", style.vector(), local, name, start);
      }
    }
    return code.build();
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
