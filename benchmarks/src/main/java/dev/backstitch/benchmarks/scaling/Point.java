package dev.backstitch.benchmarks.scaling;

/**
 * One measured size.
 *
 * @param width inputs and units of the layer
 * @param rows the batch
 * @param nanoseconds of one call
 * @param limit the nanoseconds that the machine needs at least
 */
record Point(int width, int rows, double nanoseconds, double limit) {
  /** How many billions of multiplications and additions a second. */
  double gigaflops() {
    return 2.0 * this.width * this.width * this.rows / this.nanoseconds;
  }
}
