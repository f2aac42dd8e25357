package dev.backstitch.processor.nest;

/**
 * How the columns of a matrix in half the bytes are cut into panels: each place of its copy holds
 * two columns of a row, half a panel apart. The runtime's {@code HalfMatrix} writes such copies.
 */
public final class Panels {
  /** The narrowest matrix: the last panel must find this many columns. */
  public static final int LEAST_COLUMNS = 32;

  /** Places of a row of a panel: two sums each, which fill 16 vectors of 512 bits. */
  private static final int MOST = 128;

  private static final int GROUP = 16;

  private Panels() {}

  /** How many places a row of a panel takes: the most of which a whole panel fits. */
  public static int width(int columns) {
    int width = MOST;
    while (2 * width > columns) {
      width /= 2;
    }
    return width;
  }

  /** How many places a row of all panels together takes. */
  public static int places(int columns) {
    return Math.ceilDiv(columns, 2 * GROUP) * GROUP;
  }
}
