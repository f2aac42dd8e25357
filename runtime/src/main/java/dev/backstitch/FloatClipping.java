package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatNumbers;
import dev.backstitch.generated.ParameterLayout;
import dev.backstitch.optimizer.Clipping;
import java.util.Arrays;

/** Finds by how much the gradient of each segment is clipped, and refuses what is not finite. */
final class FloatClipping {
  /** What PyTorch adds to a norm before it divides. */
  private static final double CLIP_EPSILON = 1e-6;

  private final Architecture architecture;
  private final Clipping clipping;
  private final Segment[] segments;
  private final double[] factors;
  private final float bound;

  FloatClipping(Architecture architecture, Clipping clipping, Segment[] segments) {
    this.architecture = architecture;
    this.clipping = clipping;
    this.segments = segments;
    this.factors = new double[segments.length];
    this.bound =
        this.clipping.kind() == Clipping.Kind.VALUE
            ? FloatNumbers.of(clipping.maximum())
            : Float.POSITIVE_INFINITY;
  }

  /** What each derivative is clipped to after it was multiplied; infinite if it is not. */
  float bound() {
    return this.bound;
  }

  /** What the gradient of a segment is multiplied by. */
  double factor(int segment) {
    return this.factors[segment];
  }

  /** Measures a multiple of a gradient, before an update; frozen segments are left out. */
  void measure(float[] gradient, double multiple, long updates) {
    Arrays.fill(this.factors, multiple);
    if (this.clipping.kind() == Clipping.Kind.NONE) {
      return;
    }
    double all = 0;
    for (int k = 0; k < this.segments.length; k++) {
      if (this.segments[k].movesAfter(updates)) {
        all += this.measureSegment(k, gradient, multiple);
      }
    }
    if (this.clipping.kind() == Clipping.Kind.GLOBAL_NORM) {
      double norm = multiple * Math.sqrt(all);
      if (!Double.isFinite(norm)) {
        throw notFinite("gradients of '" + this.architecture.name() + "'", norm);
      }
      Arrays.fill(this.factors, multiple * this.shrinking(norm));
    }
  }

  private double measureSegment(int k, float[] gradient, double multiple) {
    Segment segment = this.segments[k];
    double squares = FloatSquares.sum(gradient, segment.from(), segment.to());
    if (this.clipping.kind() == Clipping.Kind.VALUE && Double.isNaN(squares)) {
      throw new ArithmeticException(
          "A gradient of '%s' is NaN. Nothing was updated; lower the learning rate."
              .formatted(this.architecture.name()));
    }
    if (this.clipping.kind() == Clipping.Kind.NORM) {
      double norm = multiple * Math.sqrt(squares);
      if (!Double.isFinite(norm)) {
        throw notFinite("gradient of '" + this.parameterAt(segment.from()) + "'", norm);
      }
      this.factors[k] = multiple * this.shrinking(norm);
    }
    return squares;
  }

  private double shrinking(double norm) {
    return Math.min(1, this.clipping.maximum() / (norm + CLIP_EPSILON));
  }

  private static ArithmeticException notFinite(String what, double norm) {
    return new ArithmeticException(
        "The norm of the %s is %s. Nothing was updated; lower the learning rate."
            .formatted(what, norm));
  }

  /** The name of the parameter that starts a segment; only for messages. */
  private String parameterAt(int offset) {
    return this.architecture.parameters().stream()
        .filter(layout -> layout.offset() == offset)
        .map(ParameterLayout::name)
        .findFirst()
        .orElseThrow();
  }
}
