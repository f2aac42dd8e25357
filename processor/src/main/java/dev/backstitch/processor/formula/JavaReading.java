package dev.backstitch.processor.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a formula as straight-line Java, for one value or for a vector of them.
 *
 * <p>Both readings of one formula come from the same instructions and give the same bits, lane for
 * lane (the payload of a NaN aside), at every vector width, interpreted and compiled.
 */
public final class JavaReading {
  private JavaReading() {}

  /**
   * Lines of Java and where they leave the value.
   *
   * @param statements complete statements in order, without line breaks, each declaring one local
   * @param result an expression, mostly a local, that holds the value after the statements
   */
  public record Code(List<String> statements, String result) {
    /** Copies the statements. */
    public Code {
      statements = List.copyOf(statements);
    }

    /** The value as one expression; none where it takes several statements. */
    public Optional<String> expression() {
      if (this.statements.isEmpty()) {
        return Optional.of(this.result);
      }
      String only = this.statements.getFirst();
      String declared = " " + this.result + " = ";
      return this.statements.size() == 1 && only.contains(declared)
          ? Optional.of(
              only.substring(only.indexOf(declared) + declared.length(), only.length() - 1))
          : Optional.empty();
    }
  }

  /**
   * The formula for one value. The text calls {@code Math.abs}, {@code Math.max}, {@code Math.min},
   * {@code Math.sqrt}, {@code Float} or {@code Double} by their simple names, and {@code fma(a, b,
   * c)}, which must be imported.
   *
   * @param locals for each variable of the formula, a local of that precision
   * @param prefix put before the name of every local declared
   * @throws IllegalArgumentException if a variable has no local
   */
  public static Code scalar(
      Formula formula, Precision precision, Map<String, String> locals, String prefix) {
    return CodeWriter.write(new ScalarDialect(precision), formula, locals, prefix);
  }

  /**
   * The formula for a vector of values. The text names {@code FloatVector} and {@code IntVector} or
   * {@code DoubleVector} and {@code LongVector}, {@code VectorMask}, {@code VectorOperators}, and
   * {@code SPECIES}, the species of the real vectors, which must be in scope.
   *
   * @param locals for each variable of the formula, a local vector of that precision
   * @param prefix put before the name of every local declared
   * @throws IllegalArgumentException if a variable has no local
   */
  public static Code vector(
      Formula formula, Precision precision, Map<String, String> locals, String prefix) {
    return CodeWriter.write(new VectorDialect(precision), formula, locals, prefix);
  }
}
