package dev.backstitch.optimizer;

/** How a rate goes from one value to another. */
enum Interpolation {
  LINEAR {
    @Override
    double between(double first, double last, double passed) {
      return first + (last - first) * passed;
    }
  },
  COSINE {
    @Override
    double between(double first, double last, double passed) {
      return last + (first - last) * (1 + StrictMath.cos(Math.PI * passed)) / 2;
    }
  };

  /** The value when a part of the way, 0 to 1, is passed. */
  abstract double between(double first, double last, double passed);
}
