package dev.backstitch.check;

import dev.backstitch.generated.SplitMix64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Central differences of a loss along paths.
 *
 * <p>The loss is taken at two steps to either side. Where it is smooth the three second differences
 * of five points agree, up to rounding, and Richardson's extrapolation gives the derivative; its
 * tolerance comes from the rounding alone. Where they do not, a kink or a strong bend is near:
 * steps become smaller. If that does not help the point lies at a kink, and the derivative must lie
 * between the slopes of the two sides, taken with the steps that tell them best.
 *
 * <p>A path that moves many units past kinks of both signs may bend no more than rounding does, and
 * still have slopes that depend on the step; so before a derivative is called wrong, twice what
 * they do is allowed.
 */
final class Differences {
  /** How many random paths measure the rounding of the loss. */
  private static final int NOISE_PATHS = 16;

  /** How many units in the last place these go. */
  private static final double NOISE_STEP = 4;

  /** How far they go back instead: even steps from a number without rounding would show none. */
  private static final double UNEVEN = 0.6;

  /** How much larger than the largest rounding seen the second differences may be apart. */
  private static final double BEND_MARGIN = 6;

  /**
   * The same of the rounding of a derivative, times the step: five standard deviations and more.
   */
  private static final double MARGIN = 8;

  /** Rounding of the gradient itself, in units of the largest derivative of the block. */
  private static final double GRADIENT_ROUNDING = 64;

  /** From how many times what is allowed on a derivative is wrong without another look. */
  private static final double CLEAR = 8;

  /** Of a step, to see whether a derivative that does not fit depends on it. */
  private static final double[] SHARES = {0.5, 0.6, 0.7, 0.8, 0.9};

  private static final int TRIALS = 4;
  private static final double SHRINKING = 8;

  private final LossSurface surface;
  private final double here;
  private final double noise;
  private int evaluations;

  Differences(LossSurface surface, int[] elements, SplitMix64 random) {
    this.surface = surface;
    this.here = surface.loss();
    this.noise = this.noise(elements, random);
  }

  /** The loss at the point. */
  double here() {
    return this.here;
  }

  /** By how much rounding may falsify it. */
  double noise() {
    return this.noise;
  }

  /** How often the loss was computed. */
  int evaluations() {
    return this.evaluations + 1;
  }

  /** How far the point lies off straight lines between points next to it, by rounding alone. */
  private double noise(int[] elements, SplitMix64 random) {
    double epsilon = this.surface.epsilon();
    double largest = 0x1.0p-52 * Math.abs(this.here);
    for (int k = 0; k < NOISE_PATHS && elements.length > 0; k++) {
      double[] direction = new double[elements.length];
      for (int i = 0; i < direction.length; i++) {
        double size = Math.max(1, Math.abs(this.surface.value(elements[i])));
        direction[i] = size * (2 * random.uniform() - 1);
      }
      Path path = Path.of(this.surface, "", elements, direction);
      double distance = NOISE_STEP * epsilon * Path.norm(direction);
      double uphill = this.loss(path, distance);
      double downhill = this.loss(path, -UNEVEN * distance);
      double line = (UNEVEN * uphill + downhill) / (1 + UNEVEN);
      largest = Math.max(largest, Math.abs(line - this.here));
    }
    return largest;
  }

  private double loss(Path path, double distance) {
    this.evaluations++;
    return path.loss(distance);
  }

  /**
   * Compares the derivative along a path.
   *
   * @param largest the size of the largest derivative by an element of the same block
   */
  Finding check(Path path, double largest) {
    double step = StrictMath.cbrt(this.surface.epsilon()) * path.reach();
    double rounding = GRADIENT_ROUNDING * this.surface.epsilon() * largest;
    @Nullable Finding best = null;
    for (int trial = 0; trial < TRIALS; trial++, step /= SHRINKING) {
      Points points = this.points(path, step);
      double tolerance = MARGIN * this.noise / step + rounding;
      if (points.bends() <= BEND_MARGIN * this.noise) {
        double derivative = points.derivative();
        double apart = Math.abs(path.slope() - derivative);
        if (apart > tolerance && apart < CLEAR * tolerance) {
          double unsteady = tolerance + 2 * this.spread(path, step, derivative);
          tolerance = apart <= unsteady ? unsteady : tolerance;
        }
        return new Finding(path.name(), path.slope(), derivative, tolerance, false);
      }
      Finding kink = points.kink(path.name(), path.slope(), 2 * tolerance);
      best = best == null || kink.tolerance() < best.tolerance() ? kink : best;
    }
    return Objects.requireNonNull(best);
  }

  /** By how much the derivative depends on the step. */
  private double spread(Path path, double step, double derivative) {
    double least = derivative;
    double most = derivative;
    for (double share : SHARES) {
      double other = this.points(path, share * step).derivative();
      least = Math.min(least, other);
      most = Math.max(most, other);
    }
    return most - least;
  }

  private Points points(Path path, double step) {
    return new Points(
        step,
        this.loss(path, -step),
        this.loss(path, -step / 2),
        this.here,
        this.loss(path, step / 2),
        this.loss(path, step));
  }

  /** The loss at five points, half a step apart. */
  private record Points(double step, double a, double b, double c, double d, double e) {
    /** By how much the second differences differ: a little of the rounding where it is smooth. */
    double bends() {
      double left = this.a - 2 * this.b + this.c;
      double middle = this.b - 2 * this.c + this.d;
      double right = this.c - 2 * this.d + this.e;
      return Math.max(left, Math.max(middle, right)) - Math.min(left, Math.min(middle, right));
    }

    /** The fourth-order central difference. */
    double derivative() {
      return (8 * (this.d - this.b) - (this.e - this.a)) / (6 * this.step);
    }

    /** The slopes of both sides, by half a step; what a whole step says otherwise is tolerated. */
    Finding kink(String name, double slope, double tolerance) {
      double left = 2 * (this.c - this.b) / this.step;
      double right = 2 * (this.d - this.c) / this.step;
      double unsure =
          Math.abs((this.c - this.a) / this.step - left)
              + Math.abs((this.e - this.c) / this.step - right);
      double nearest = Math.clamp(slope, Math.min(left, right), Math.max(left, right));
      return new Finding(name, slope, nearest, tolerance + unsure, true);
    }
  }
}
