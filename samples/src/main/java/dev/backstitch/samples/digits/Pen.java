package dev.backstitch.samples.digits;

/**
 * A round pen over a sheet of 28 x 28 pixels; its ink has soft edges.
 *
 * <p>A pixel is inked as far as the pen covers it, taken from the distance between the middle of
 * the pixel and the line, so strokes are smooth without drawing at a higher resolution.
 */
final class Pen {
  private static final int SIDE = Pictures.SIDE;

  private final double[] ink = new double[Pictures.PIXELS];
  private final double radius;

  /** A new sheet, and a pen of that radius in pixels. */
  Pen(double radius) {
    this.radius = radius;
  }

  /** How much ink is on a pixel: 0 none, 1 covered. */
  double ink(int pixel) {
    return this.ink[pixel];
  }

  /** Draws a straight line between two places in pixels, (0, 0) being the upper left corner. */
  void line(double fromX, double fromY, double toX, double toY) {
    int left = first(Math.min(fromX, toX) - this.radius);
    int right = last(Math.max(fromX, toX) + this.radius);
    int top = first(Math.min(fromY, toY) - this.radius);
    int bottom = last(Math.max(fromY, toY) + this.radius);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double away = distance(x + 0.5 - fromX, y + 0.5 - fromY, toX - fromX, toY - fromY);
        double covered = Math.clamp(this.radius + 0.5 - away, 0.0, 1.0);
        this.ink[y * SIDE + x] = Math.max(this.ink[y * SIDE + x], covered);
      }
    }
  }

  private static int first(double edge) {
    return Math.max(0, (int) Math.floor(edge) - 1);
  }

  private static int last(double edge) {
    return Math.min(SIDE - 1, (int) Math.ceil(edge));
  }

  /** From the place (x, y) to the nearest one between the origin and (alongX, alongY). */
  private static double distance(double x, double y, double alongX, double alongY) {
    double length = alongX * alongX + alongY * alongY;
    double part = length == 0 ? 0 : Math.clamp((x * alongX + y * alongY) / length, 0.0, 1.0);
    double acrossX = x - part * alongX;
    double acrossY = y - part * alongY;
    return Math.sqrt(acrossX * acrossX + acrossY * acrossY);
  }
}
