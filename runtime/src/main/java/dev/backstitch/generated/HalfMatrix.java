package dev.backstitch.generated;

/**
 * A matrix of weights that predictors may read in half the bytes, as bfloat16, and where its copy
 * lies.
 *
 * <p>Each place of the copy holds two columns of one row. Columns are cut into panels of twice as
 * many columns as the panel has places; the lower halves of the places of a row of a panel are its
 * first columns, the upper halves the rest. All rows of a panel follow one another before the next
 * panel begins, in the order in which a kernel reads them. The last panel may be narrower; it
 * begins so far ahead of the end that it is full, and then has columns of the panel before.
 *
 * @param parameter the weights, of two extents, one of which has neighbours side by side
 * @param at where the copy starts
 * @param panel how many places a row of a panel has, a multiple of 16
 */
public record HalfMatrix(ParameterLayout parameter, int at, int panel) {
  /** Columns come in whole groups of so many, padding included. */
  private static final int GROUP = 16;

  /** How many rows it has: what a product sums over. */
  int depth() {
    return this.parameter.shape()[this.parameter.rowExtent()];
  }

  /** How many columns it has, padding included. */
  int columns() {
    return Math.ceilDiv(this.parameter.shape()[1 - this.parameter.rowExtent()], GROUP) * GROUP;
  }

  /** How many places a row of all panels together takes. */
  private int places() {
    return Math.ceilDiv(this.columns(), 2 * GROUP) * GROUP;
  }

  /** How many places the copy takes. */
  int length() {
    return this.depth() * this.places();
  }

  /** Writes the copy of one version of all weights. */
  void copy(float[] weights, int[] halves) {
    int depth = this.depth();
    int columns = this.columns();
    int places = this.places();
    int stride = this.parameter.stride(this.parameter.rowExtent());
    int next = this.at;
    for (int place = 0; place < places; place += this.panel) {
      int half = Math.min(this.panel, places - place);
      int column = Math.min(2 * place, columns - 2 * half);
      for (int k = 0; k < depth; k++) {
        int from = this.parameter.offset() + k * stride + column;
        for (int i = 0; i < half; i++) {
          int lower = Bfloat16.upper(weights[from + i]) >>> 16;
          halves[next + i] = Bfloat16.upper(weights[from + half + i]) | lower;
        }
        next += half;
      }
    }
  }
}
