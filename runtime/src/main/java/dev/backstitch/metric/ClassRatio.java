package dev.backstitch.metric;

import org.jspecify.annotations.Nullable;

/** A ratio of counts of a confusion matrix, for one class or averaged over all. */
abstract class ClassRatio implements Metric {
  private final ConfusionMatrix matrix;
  private final String name;
  private final int positive;
  private final @Nullable Average average;

  ClassRatio(String what, int positive, double threshold) {
    if (positive < 0) {
      throw new IllegalArgumentException(
          "The class is " + positive + ". Give a whole number of at least 0.");
    }
    this.matrix = new ConfusionMatrix(threshold);
    this.name = what + " of class " + positive;
    this.positive = positive;
    this.average = null;
  }

  ClassRatio(String what, Average average) {
    this.matrix = new ConfusionMatrix();
    this.name = average.label() + what;
    this.positive = 0;
    this.average = average;
  }

  /** The ratio; where it divides by zero it is zero. */
  abstract double ratio(double right, double predicted, double observed);

  /** A quotient that is zero where nothing is divided by nothing. */
  static double quotient(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  @Override
  public final String name() {
    return this.name;
  }

  @Override
  public final void reset() {
    this.matrix.reset();
  }

  @Override
  public final void add(double[] predicted, double[] observed, double weight) {
    int classes = Classes.count(predicted.length);
    if (this.positive >= classes) {
      throw new IllegalArgumentException(
          "'%s' is asked for, but the rows have %d classes. Give 0 to %d."
              .formatted(this.name, classes, classes - 1));
    }
    this.matrix.add(predicted, observed, weight);
  }

  @Override
  public final double value() {
    if (this.matrix.all() == 0) {
      return Double.NaN;
    }
    return this.average == null
        ? this.of(this.positive)
        : switch (this.average) {
          case MACRO -> this.macro();
          case MICRO -> this.micro();
          case WEIGHTED -> this.weighted();
        };
  }

  private double of(int wanted) {
    return this.ratio(
        this.matrix.count(wanted, wanted),
        this.matrix.predicted(wanted),
        this.matrix.observed(wanted));
  }

  private double macro() {
    double sum = 0;
    int seen = 0;
    for (int i = 0; i < this.matrix.classes(); i++) {
      if (this.matrix.observed(i) + this.matrix.predicted(i) > 0) {
        sum += this.of(i);
        seen++;
      }
    }
    return sum / seen;
  }

  private double micro() {
    double predicted = 0;
    for (int i = 0; i < this.matrix.classes(); i++) {
      predicted += this.matrix.predicted(i);
    }
    return this.ratio(this.matrix.right(), predicted, this.matrix.all());
  }

  private double weighted() {
    double sum = 0;
    for (int i = 0; i < this.matrix.classes(); i++) {
      sum += this.matrix.observed(i) * this.of(i);
    }
    return sum / this.matrix.all();
  }
}
