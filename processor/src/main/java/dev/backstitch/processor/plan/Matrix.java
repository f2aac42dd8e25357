package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Role;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.op.Product;
import java.util.Optional;

/**
 * A product seen as {@code out[row, column] = sum depth: left[row, depth] right[depth, column]}.
 *
 * @param accumulates whether the product is added to what is there
 * @param left the operand with rows and depth
 * @param right the operand with depth and columns
 * @param leftLetters the indices of {@code left} in its order
 * @param rightLetters the indices of {@code right} in its order
 * @param row the letter of the rows
 * @param depth the letter that is summed over
 * @param column the letter of the columns
 */
record Matrix(
    boolean accumulates,
    Value left,
    Value right,
    String leftLetters,
    String rightLetters,
    char row,
    char depth,
    char column) {
  /** The least number of products of a sum in parts, or of one among many whose size is known. */
  private static final int LEAST_DEPTH = 16;

  /** The lines of 64 bytes of few sums. */
  private static final int FEW_LINES = 2;

  /**
   * The most lines of 64 bytes whose whole sums stay in 32 registers, with what they are made of.
   */
  private static final int MOST_SUMS = 24;

  /** The most lines of 64 bytes that a row of weights takes whose sums are in parts. */
  private static final int MOST_LINES = 8;

  /** The view, where the step is such a product. */
  static Optional<Matrix> of(Step step) {
    if (!(step.op() instanceof Product product)
        || product.inputs().size() != 2
        || product.result().length() != 2
        || product.summed().length() != 1) {
      return Optional.empty();
    }
    char row = product.result().charAt(0);
    char column = product.result().charAt(1);
    char depth = product.summed().charAt(0);
    for (int k = 0; k < 2; k++) {
      String left = product.inputs().get(k);
      String right = product.inputs().get(1 - k);
      boolean isPadded = step.inputs().get(1 - k).role() != Role.INPUT;
      if (isPadded && consists(left, row, depth) && consists(right, depth, column)) {
        return Optional.of(
            new Matrix(
                step.accumulates(),
                step.inputs().get(k),
                step.inputs().get(1 - k),
                left,
                right,
                row,
                depth,
                column));
      }
    }
    return Optional.empty();
  }

  private static boolean consists(String letters, char first, char second) {
    return letters.length() == 2 && letters.indexOf(first) >= 0 && letters.indexOf(second) >= 0;
  }

  /**
   * In how many parts sums are taken. Where there are few columns, and so few sums, a single row
   * would wait for one multiply-add after the other, and read its weights from one page at a time:
   * four parts for what fits into one vector, two for up to eight, where there are enough products
   * to be worth it. {@code docs/decisions/sums-in-parts.md} has the figures.
   */
  int parts(Precision precision) {
    if (!this.isOfWeights() || !this.isDeep()) {
      return 1;
    }
    long lines = this.lines(precision);
    return lines > MOST_LINES ? 1 : lines == 1 ? 4 : 2;
  }

  /**
   * Whether a single row has code of its own, with the sizes written in: where there are few sums,
   * where they are in parts, or all stay in registers while the weights are read once, in the order
   * in which they lie.
   */
  boolean writesSizes(Precision precision) {
    return this.hasFewSums(precision) || this.parts(precision) > 1 || this.isReadOnce(precision);
  }

  private boolean isReadOnce(Precision precision) {
    return this.isOfWeights()
        && this.isDeep()
        && this.lines(precision) <= MOST_SUMS
        && !this.isStreamed(precision);
  }

  /** Whether so few sums are taken of weights that what is made of them costs as much. */
  boolean hasFewSums(Precision precision) {
    return this.isOfWeights() && this.lines(precision) <= FEW_LINES;
  }

  /**
   * Whether several rows have code of their own, with the distance of their inputs written in:
   * where arithmetic takes the time, and not reading the weights.
   */
  boolean writesStride(Precision precision) {
    return this.isOfWeights() && this.isDeep() && !this.isStreamed(precision);
  }

  /** Whether {@code right} is larger than the caches that are near. */
  boolean isStreamed(Precision precision) {
    return this.bytes(precision) >= MatrixProduct.STREAMED_BYTES;
  }

  /** How many bytes {@code right} takes. */
  long bytes(Precision precision) {
    return 64 * this.lines(precision) * this.right.shape().extent(0);
  }

  /** How many lines of 64 bytes a row of {@code right} takes. */
  private long lines(Precision precision) {
    return precision.padded(this.right.shape().extent(1)) / precision.lanesPer64Bytes();
  }

  /** Whether inputs are multiplied by weights as they lie. */
  private boolean isOfWeights() {
    return this.right.role() == Role.PARAMETER
        && !this.right.perRow()
        && !this.accumulates
        && !this.needsTransposition()
        && !this.leftTransposed();
  }

  /**
   * Whether there are enough products in each sum for what comes before and after not to matter.
   */
  private boolean isDeep() {
    return this.right.shape().extent(0) >= LEAST_DEPTH;
  }

  /** Whether the columns of {@code right} do not lie side by side. */
  boolean needsTransposition() {
    return this.rightLetters.charAt(0) == this.column;
  }

  /** Whether the rows of {@code left} lie side by side instead of what is summed over. */
  boolean leftTransposed() {
    return this.leftLetters.charAt(1) == this.row;
  }
}
