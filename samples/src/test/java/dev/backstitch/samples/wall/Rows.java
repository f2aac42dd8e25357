package dev.backstitch.samples.wall;

import dev.backstitch.wall.Declaration;
import dev.backstitch.wall.DeclaredLayer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Rows for a network: inputs, and what its losses may observe. */
final class Rows {
  private final int count;
  private final double[] inputs;
  private final double[] observed;

  private Rows(int count, double[] inputs, double[] observed) {
    this.count = count;
    this.inputs = inputs;
    this.observed = observed;
  }

  int count() {
    return this.count;
  }

  /** One row after the other. */
  double[] inputs() {
    return this.inputs;
  }

  /** Weights of the outputs where the network has no loss. */
  double[] observed() {
    return this.observed;
  }

  static Rows of(Declaration declaration, int count, int inputSize, int outputSize) {
    SplittableRandom random = new SplittableRandom(count);
    double[] inputs = random.doubles((long) count * inputSize, -1.5, 1.5).toArray();
    List<DeclaredLayer> judged =
        declaration.layers().stream().filter(layer -> layer.loss().isPresent()).toList();
    double[] observed =
        judged.isEmpty()
            ? random.doubles((long) count * outputSize, -1, 1).toArray()
            : IntStream.range(0, count)
                .boxed()
                .flatMapToDouble(
                    row -> judged.stream().flatMapToDouble(layer -> truth(layer, random)))
                .toArray();
    return new Rows(count, inputs, observed);
  }

  private static DoubleStream truth(DeclaredLayer layer, SplittableRandom random) {
    int units = layer.units();
    return switch (layer.loss().orElseThrow().name()) {
      case "CrossEntropy" -> oneHot(random.nextInt(units), units);
      case "KlDivergence" -> shares(random.doubles(units, 0.1, 1).toArray());
      case "BinaryCrossEntropy", "Focal", "Hinge", "SquaredHinge" ->
          random.ints(units, 0, 2).asDoubleStream();
      case "Poisson" -> random.ints(units, 0, 5).asDoubleStream();
      default -> random.doubles(units, -2, 2);
    };
  }

  private static DoubleStream oneHot(int hot, int units) {
    double[] row = new double[units];
    row[hot] = 1;
    return Arrays.stream(row);
  }

  private static DoubleStream shares(double... parts) {
    double sum = Arrays.stream(parts).sum();
    return Arrays.stream(parts).map(part -> part / sum);
  }
}
