package dev.backstitch.samples.digits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The strokes of one way to write a digit, in a box of 10 by 10, y downwards.
 *
 * <p>Each stroke is the smooth curve through its points (Catmull and Rom, "A class of local
 * interpolating splines", 1974). A corner is the end of one stroke and the start of another.
 *
 * @param strokes the points of each stroke, at least two
 */
record Strokes(List<List<Point>> strokes) {
  private static final int LINES_BETWEEN_POINTS = 8;

  /**
   * A place in the box, or anywhere else in a plane.
   *
   * @param x from the left
   * @param y from the top
   */
  record Point(double x, double y) {
    private static Point of(String text) {
      String[] numbers = text.split(",", 2);
      return new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }
  }

  /** Reads strokes such as {@code "2,2.5 5,0 | 5,0 5,10"}. */
  static Strokes of(String text) {
    return new Strokes(Stream.of(text.split(" \\| ", -1)).map(Strokes::points).toList());
  }

  private static List<Point> points(String stroke) {
    return Arrays.stream(stroke.split(" ", -1)).map(Point::of).toList();
  }

  /** The strokes as short straight lines, each given by the places it joins. */
  List<List<Point>> lines() {
    return this.strokes.stream().map(Strokes::smooth).toList();
  }

  private static List<Point> smooth(List<Point> points) {
    int last = points.size() - 1;
    Point[] places = new Point[last * LINES_BETWEEN_POINTS + 1];
    for (int i = 0; i < places.length; i++) {
      int k = Math.min(i / LINES_BETWEEN_POINTS, last - 1);
      double t = (double) (i - k * LINES_BETWEEN_POINTS) / LINES_BETWEEN_POINTS;
      Point a = points.get(Math.max(k - 1, 0));
      Point b = points.get(k);
      Point c = points.get(k + 1);
      Point d = points.get(Math.min(k + 2, last));
      places[i] = new Point(between(a.x, b.x, c.x, d.x, t), between(a.y, b.y, c.y, d.y, t));
    }
    return List.of(places);
  }

  /** A place between b (t = 0) and c (t = 1) on the curve through a, b, c and d. */
  private static double between(double a, double b, double c, double d, double t) {
    double slope = c - a;
    double bow = 2 * a - 5 * b + 4 * c - d;
    double twist = 3 * (b - c) + d - a;
    return b + t * (slope + t * (bow + t * twist)) / 2;
  }
}
