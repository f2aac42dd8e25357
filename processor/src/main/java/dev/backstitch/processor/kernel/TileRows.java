package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.MatrixProduct;

/**
 * Where the rows of a tile lie in the arrays of a product. The last ones may not be there: then
 * they move up to those before, and are computed and written again.
 *
 * @param product what is computed
 * @param rows of the tile
 * @param bounded whether C2 is told that indices of {@code left} do not overflow
 */
record TileRows(MatrixProduct product, int rows, boolean bounded) {
  /** The least number of rows for which a tile of more takes less time than smaller ones. */
  static int least(int rows) {
    return rows == 1 ? 1 : rows == 4 ? 2 : rows / 2 + 1;
  }

  boolean mayReachBeyond() {
    return this.rows > 1;
  }

  private boolean mayBeMissing(int r) {
    return r >= least(this.rows);
  }

  /** One row further; the first of those that may be missing moves up with all behind it. */
  String next(int r, String before, String step) {
    boolean isFirst = this.mayBeMissing(r) && !this.mayBeMissing(r - 1);
    return before + " + " + (isFirst ? "(1 - again) * " : "") + step;
  }

  /** Where each array is read and written first. */
  void declare(CodeBlock.Builder code) {
    if (this.mayReachBeyond()) {
      code.addStatement("int again = Math.max(row + $L - rows, 0)", this.rows);
    }
    if (this.product.leftTransposed()) {
      code.addStatement("int leftIndex = leftAt + row");
      if (this.mayReachBeyond()) {
        code.addStatement("int leftLast = leftIndex - again");
      }
    } else if (this.product.leftRow() > 0) {
      int distance = this.product.leftRow();
      code.addStatement("int leftIndex = $L", this.bounded("leftAt + row * " + distance));
      if (this.mayReachBeyond()) {
        String rows = "(" + least(this.rows) + " - again)";
        code.addStatement(
            "int leftLast = $L", this.bounded("leftIndex + " + rows + " * " + distance));
      }
    } else {
      this.declareRows(code, "left", "leftAt + row * leftRow", "leftRow");
    }
    code.addStatement("int rightIndex = rightAt$L", this.product.halved() ? "" : " + column");
    this.declareRows(code, "out", "outAt + row * outRow + column", "outRow");
  }

  /** Where each row of an array begins. */
  private void declareRows(CodeBlock.Builder code, String array, String first, String step) {
    boolean isLeft = array.equals("left");
    code.addStatement("int $L0 = $L", array, isLeft ? this.bounded(first) : first);
    for (int r = 1; r < this.rows; r++) {
      String next = this.next(r, array + (r - 1), step);
      code.addStatement("int $L$L = $L", array, r, isLeft ? this.bounded(next) : next);
    }
  }

  /** An index of {@code left}, which is never below zero. */
  private String bounded(String index) {
    return this.bounded ? Registers.bounded("(" + index + ")") : index;
  }

  /**
   * The element of {@code left} in a row. A distance that is known stands behind {@code k}: no
   * register holds it, nothing adds it.
   */
  String left(int r) {
    if (!this.product.leftTransposed() && this.product.leftRow() == 0) {
      return "left" + r + " + k";
    }
    String index = this.mayBeMissing(r) ? "leftLast" : "leftIndex";
    if (this.product.leftTransposed()) {
      return index + (r == 0 ? "" : " + " + r);
    }
    int behind = this.mayBeMissing(r) ? r - least(this.rows) : r;
    String distance = (behind == 1 ? "" : behind + " * ") + this.product.leftRow();
    return index + " + k" + (behind == 0 ? "" : " + " + distance);
  }

  /** Moves on by one {@code k}, where that is another row of {@code left}. */
  void advance(CodeBlock.Builder code) {
    if (this.product.leftTransposed()) {
      code.addStatement("leftIndex += leftDepth");
      if (this.mayReachBeyond()) {
        code.addStatement("leftLast += leftDepth");
      }
    }
  }
}
