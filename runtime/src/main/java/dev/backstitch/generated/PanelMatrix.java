package dev.backstitch.generated;

/**
 * A matrix of weights that predictors of several rows may read from a copy, and where that lies.
 *
 * <p>Columns are cut into panels. All rows of a panel follow one another before the next panel
 * begins, as a product reads them. The last panel has room for as many columns as the others; zeros
 * fill it.
 *
 * @param parameter the weights, of two extents, one of which has neighbours side by side
 * @param at where the copy starts
 * @param length how many places it takes
 * @param panel how many columns a panel has
 */
public record PanelMatrix(ParameterLayout parameter, int at, int length, int panel) {
  /** How many rows it has: what a product sums over. */
  int depth() {
    return this.parameter.shape()[this.parameter.rowExtent()];
  }

  /** How many columns it has, without padding. */
  int columns() {
    return this.parameter.shape()[1 - this.parameter.rowExtent()];
  }

  /** How far apart the rows of the matrix itself lie. */
  int stride() {
    return this.parameter.stride(this.parameter.rowExtent());
  }
}
