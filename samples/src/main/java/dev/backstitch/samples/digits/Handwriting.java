package dev.backstitch.samples.digits;

import dev.backstitch.samples.digits.Strokes.Point;
import java.util.List;
import java.util.Random;

/**
 * Writes digits as people do: no two alike, in different ways, bent, slanted, thick or thin, on
 * paper that is seldom clean.
 *
 * <p>All chance comes from {@link Random}, whose numbers are specified: the same seed writes the
 * same digits everywhere.
 */
final class Handwriting {
  private static final double THINNEST = 0.7;
  private static final double THICKEST = 1.7;
  private static final double PALEST = 0.7;
  private static final double DIRTIEST = 0.3;

  private final Random random;

  Handwriting(long seed) {
    this.random = new Random(seed);
  }

  /** Writes so many digits, each of the ten about as often. */
  Pictures write(int rows) {
    byte[] pixels = new byte[Math.multiplyExact(rows, Pictures.PIXELS)];
    byte[] labels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      int digit = this.random.nextInt(Pictures.CLASSES);
      labels[row] = (byte) digit;
      this.develop(this.draw(digit), pixels, row * Pictures.PIXELS);
    }
    return new Pictures(pixels, labels);
  }

  private Pen draw(int digit) {
    List<Strokes> ways = Numerals.of(digit);
    Strokes strokes = ways.get(this.random.nextInt(ways.size()));
    Sway sway = new Sway(this.random);
    Pen pen = new Pen(this.random.nextDouble(THINNEST, THICKEST));
    for (List<Point> line : strokes.lines()) {
      List<Point> places = line.stream().map(sway::onSheet).toList();
      for (int i = 1; i < places.size(); i++) {
        Point from = places.get(i - 1);
        Point to = places.get(i);
        pen.line(from.x(), from.y(), to.x(), to.y());
      }
    }
    return pen;
  }

  /** Turns ink into pixels of 0 to 255, on paper that is more or less dirty. */
  private void develop(Pen pen, byte[] pixels, int at) {
    double darkness = this.random.nextDouble(PALEST, 1);
    double dirt = this.random.nextDouble(DIRTIEST);
    for (int i = 0; i < Pictures.PIXELS; i++) {
      double value = darkness * pen.ink(i) + dirt * (2 * this.random.nextFloat() - 1);
      pixels[at + i] = (byte) Math.round(255 * Math.clamp(value, 0.0, 1.0));
    }
  }
}
