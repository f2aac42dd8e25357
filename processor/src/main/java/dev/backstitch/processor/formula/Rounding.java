package dev.backstitch.processor.formula;

/**
 * The numbers of a precision that let whole numbers be found, and powers of two be built, without a
 * conversion between reals and integers.
 *
 * <p>Adding {@code 1.5 * 2^23} (float; {@code 2^52} for double) leaves no room for a fraction, so a
 * real is rounded to a whole number that then stands in the lowest bits. With the bias of the
 * exponent added as well, shifting those bits to the exponent's place gives a power of two.
 *
 * @param magic {@code 1.5 * 2^23}, or {@code 1.5 * 2^52}
 * @param bias 127 or 1023, what an exponent of zero is stored as
 * @param logarithmOfTwoHigh the leading bits of ln 2, few enough that a product with any exponent
 *     is exact
 * @param logarithmOfTwoLow what is missing of ln 2; positive
 */
record Rounding(double magic, int bias, double logarithmOfTwoHigh, double logarithmOfTwoLow) {
  static final double LOGARITHM_OF_TWO = 0.6931471805599453;

  private static final Rounding OF_FLOAT =
      new Rounding(0x1.8p23, 127, 0.693138122558594, 9.05800061445916e-6);
  private static final Rounding OF_DOUBLE =
      new Rounding(0x1.8p52, 1023, 0.6931471803691238, 1.9082149292705877e-10);

  static Rounding of(Precision precision) {
    return precision == Precision.FLOAT ? OF_FLOAT : OF_DOUBLE;
  }
}
