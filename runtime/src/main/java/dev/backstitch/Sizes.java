package dev.backstitch;

import dev.backstitch.generated.Range;
import java.util.Objects;

/** Checks numbers and weights of rows, and lengths of arrays, and says what does not fit. */
final class Sizes {
  private Sizes() {}

  /** An array that must hold exactly some rows. */
  static void exactly(String network, String array, int length, int rows, int width) {
    if (length != (long) rows * width) {
      throw new IllegalArgumentException(
          "%s of '%s' has %d values, but %d %s of %d %s %d. Give exactly as many%s."
              .formatted(
                  array,
                  network,
                  length,
                  rows,
                  rows == 1 ? "row" : "rows",
                  width,
                  rows == 1 ? "needs" : "need",
                  (long) rows * width,
                  severalInputs(array, length, width)));
    }
  }

  /** Methods for one row call it {@code input}; several rows are meant for another. */
  private static String severalInputs(String array, int length, int width) {
    return array.equals("input") && length > 0 && length % width == 0
        ? ", or pass the number of rows, " + length / width + ", as well"
        : "";
  }

  /** A part of an array that must lie inside it. */
  static void inside(String network, String array, int length, int at, int rows, int width) {
    if (at < 0 || at + (long) rows * width > length) {
      throw new IndexOutOfBoundsException(
          "%s of '%s' has %d values, but %d rows of %d from %d on end at %d. Give a longer array."
              .formatted(array, network, length, rows, width, at, at + (long) rows * width));
    }
  }

  /** As many labels as rows. */
  static void labels(String network, int length, int rows) {
    if (length != rows) {
      throw new IllegalArgumentException(
          "labels of '%s' has a length of %d for %d rows. Give one for each row."
              .formatted(network, length, rows));
    }
  }

  /** Examples whose rows have the network's size. */
  static void examples(String network, String what, int given, int wanted) {
    if (given != wanted) {
      throw new IllegalArgumentException(
          "The examples have %d %s in a row, but '%s' takes %d. Give rows of that size."
              .formatted(given, what, network, wanted));
    }
  }

  /** Zero rows or more. */
  static void rows(int rows) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows is " + rows + ". Give 0 or more.");
    }
  }

  /** At least one row and at most as many as a learner was made for. */
  static void rows(String network, int rows, int capacity) {
    if (rows < 1 || rows > capacity) {
      throw new IllegalArgumentException(
          "rows is %d, but this learner of '%s' was made for %d. Give 1 to %d."
              .formatted(rows, network, capacity, capacity));
    }
  }

  /** As many rows as one array can hold. */
  static void capacity(String network, int rows, int width) {
    Range.atLeastOne("rows", rows);
    if ((long) rows * width > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "rows is %d, but one array holds at most %d rows of %d of '%s'. Give fewer."
              .formatted(rows, Integer.MAX_VALUE / width, width, network));
    }
  }

  /** A weight of a row that makes sense. */
  static void weight(int row, double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of row " + row + " is " + weight + ". Give a number of at least 0.");
    }
  }

  /** A part of an order of rows that must lie inside it. */
  static void order(int length, int from, int to) {
    Objects.checkFromToIndex(from, to, length);
  }
}
