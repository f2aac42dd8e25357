package dev.backstitch.check;

import java.util.stream.IntStream;

/** A straight path across a loss surface, through its point. */
final class Path {
  private final LossSurface surface;
  private final String name;
  private final int[] elements;
  private final double[] direction;

  private Path(LossSurface surface, String name, int[] elements, double[] direction) {
    this.surface = surface;
    this.name = name;
    this.elements = elements;
    this.direction = direction;
  }

  /** Along one element. */
  static Path along(LossSurface surface, LossSurface.Block block, int element) {
    return new Path(surface, block.indices(element), new int[] {element}, new double[] {1});
  }

  /** In a direction over all elements of some blocks, made a unit vector. */
  static Path of(LossSurface surface, String name, int[] elements, double[] direction) {
    double length = norm(direction);
    double[] unit = direction.clone();
    for (int i = 0; i < unit.length; i++) {
      unit[i] /= length;
    }
    return new Path(surface, name, elements, unit);
  }

  static double norm(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  String name() {
    return this.name;
  }

  /** How far one may think of going: the size of what is moved, at least 1. */
  double reach() {
    return Math.max(
        1, norm(IntStream.of(this.elements).mapToDouble(this.surface::value).toArray()));
  }

  /** The claimed derivative of the loss along the path. */
  double slope() {
    double slope = 0;
    for (int i = 0; i < this.elements.length; i++) {
      slope += this.surface.gradient(this.elements[i]) * this.direction[i];
    }
    return slope;
  }

  /**
   * The loss at a distance from the point, which is gone back to. Elements are rounded to their
   * precision on the way; the claimed gradient corrects for that, to first order.
   */
  double loss(double distance) {
    double correction = 0;
    for (int i = 0; i < this.elements.length; i++) {
      int element = this.elements[i];
      double wanted = this.surface.value(element) + distance * this.direction[i];
      double moved = this.surface.move(element, wanted);
      double gradient = this.surface.gradient(element);
      correction += Double.isFinite(gradient) ? gradient * (wanted - moved) : 0;
    }
    try {
      return this.surface.loss() + correction;
    } finally {
      for (int element : this.elements) {
        this.surface.move(element, this.surface.value(element));
      }
    }
  }
}
