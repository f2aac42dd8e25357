package dev.backstitch.processor.formula;

/** The width of the reals that Java is written for. */
public enum Precision {
  /** 32 bits. */
  FLOAT("float", "Float", "int", "Int", 16, 23),
  /** 64 bits. */
  DOUBLE("double", "Double", "long", "Long", 8, 52);

  /** Lines of a row from which another one is a small price; see docs/decisions/row-strides.md. */
  private static final int LONG_ROW = 16;

  /** Bytes of a Java array in front of its elements, without compact object headers. */
  private static final int ARRAY_HEADER = 16;

  private final String javaName;
  private final String boxName;
  private final String bitsName;
  private final String bitsBoxName;
  private final int lanes;
  private final int fractionBits;

  Precision(
      String javaName,
      String boxName,
      String bitsName,
      String bitsBoxName,
      int lanes,
      int fractionBits) {
    this.javaName = javaName;
    this.boxName = boxName;
    this.bitsName = bitsName;
    this.bitsBoxName = bitsBoxName;
    this.lanes = lanes;
    this.fractionBits = fractionBits;
  }

  /** The primitive type, {@code float} or {@code double}. */
  public String javaName() {
    return javaName;
  }

  /** The vector type, {@code FloatVector} or {@code DoubleVector}. */
  public String vectorName() {
    return boxName + "Vector";
  }

  /** How many values fill 64 bytes: 16 or 8. */
  public int lanesPer64Bytes() {
    return lanes;
  }

  /** How many values a row of so many takes if it fills whole runs of 64 bytes. */
  public long padded(long extent) {
    return Math.ceilDiv(extent, (long) lanes) * lanes;
  }

  /**
   * How many values apart rows of so many lie: padded, and an odd number of cache lines where that
   * is 16 or more. Rows a power of two apart would share a few sets of the caches, in which only a
   * handful of them fit.
   */
  public long rowStride(long extent) {
    long lines = padded(extent) / lanes;
    return lanes * (lines >= LONG_ROW && lines % 2 == 0 ? lines + 1 : lines);
  }

  /**
   * How many values to leave free at the start of an array so that the next one begins a cache line
   * if the array does: Java arrays have a header of 16 bytes.
   */
  public int linesUp() {
    return (64 - ARRAY_HEADER) / this.bytes();
  }

  /** How many bytes one value takes: 4 or 8. */
  public int bytes() {
    return 64 / lanes;
  }

  /**
   * A number as an expression of exact Java: {@code 0.5f}, {@code -1.0E-7}, {@code
   * Float.POSITIVE_INFINITY}. Rounded to this precision first.
   */
  public String literal(double value) {
    if (Double.isNaN(value)) {
      return boxName + ".NaN";
    }
    if (Double.isInfinite(round(value))) {
      return boxName + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }
    return this == FLOAT ? shortened(Float.toString((float) value)) + "f" : Double.toString(value);
  }

  private static String shortened(String text) {
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The nearest number of this precision. */
  public double round(double value) {
    return this == FLOAT ? (float) value : value;
  }

  /** The box of the primitive type, {@code Float} or {@code Double}. */
  public String boxName() {
    return boxName;
  }

  /** The integer type of the same width, {@code int} or {@code long}. */
  String bitsName() {
    return bitsName;
  }

  /** The vector of integers of the same width, {@code IntVector} or {@code LongVector}. */
  String bitsVectorName() {
    return bitsBoxName + "Vector";
  }

  /** How integers are called where bits are reinterpreted, {@code Int} or {@code Long}. */
  String bitsBoxName() {
    return bitsBoxName;
  }

  /** How many bits of a value hold its fraction: 23 or 52. */
  int fractionBits() {
    return fractionBits;
  }
}
