package dev.backstitch.samples.digits;

import dev.backstitch.samples.digits.Strokes.Point;
import java.util.random.RandomGenerator;

/**
 * How a hand sways in writing one digit: where on the sheet a place of the box of 10 by 10 lands.
 *
 * <p>Strokes are first bent by slow waves, then scaled, slanted and turned about the middle of the
 * digit, and last shifted. The map is smooth, so strokes that met still meet. Sines come from
 * {@link StrictMath}: the same digits on every machine.
 */
final class Sway {
  private static final double MIDDLE = 5;
  private static final double WIDTH = 1.35;
  private static final double HEIGHT = 1.95;
  private static final double BEND = 0.45;
  private static final double TURN = 0.13;
  private static final double SLANT = 0.18;
  private static final double SHIFT = 1.2;

  private final double bendX;
  private final double bendY;
  private final double phaseX;
  private final double phaseY;
  private final double width;
  private final double height;
  private final double slant;
  private final double sine;
  private final double cosine;
  private final double shiftX;
  private final double shiftY;

  Sway(RandomGenerator random) {
    this.bendX = BEND * random.nextGaussian();
    this.bendY = BEND * random.nextGaussian();
    this.phaseX = random.nextDouble(2 * Math.PI);
    this.phaseY = random.nextDouble(2 * Math.PI);
    this.width = WIDTH * random.nextDouble(0.7, 1.15);
    this.height = HEIGHT * random.nextDouble(0.8, 1.1);
    this.slant = SLANT * random.nextGaussian();
    double turn = TURN * random.nextGaussian();
    this.sine = StrictMath.sin(turn);
    this.cosine = StrictMath.cos(turn);
    this.shiftX = Pictures.SIDE / 2.0 + SHIFT * random.nextGaussian();
    this.shiftY = Pictures.SIDE / 2.0 + SHIFT * random.nextGaussian();
  }

  Point onSheet(Point place) {
    double x = place.x() - MIDDLE + this.bendX * StrictMath.sin(place.y() / 2 + this.phaseX);
    double y = place.y() - MIDDLE + this.bendY * StrictMath.sin(place.x() / 2 + this.phaseY);
    double wide = this.width * x - this.slant * this.height * y;
    double high = this.height * y;
    return new Point(
        this.shiftX + this.cosine * wide - this.sine * high,
        this.shiftY + this.sine * wide + this.cosine * high);
  }
}
