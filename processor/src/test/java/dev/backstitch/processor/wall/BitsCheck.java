package dev.backstitch.processor.wall;

import dev.backstitch.ThreadsOfLittleWork;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.oracle.CompiledDeclaration;
import dev.backstitch.processor.oracle.GeneratedNetwork;
import dev.backstitch.processor.oracle.GeneratedNetwork.Learning;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import dev.backstitch.processor.oracle.GeneratedNetwork.Predicting;
import dev.backstitch.processor.oracle.NetworkCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That bits are the same: vectors or scalars, row by row or in a batch, one thread or several,
 * whatever lay in the scratch before, and for a predictor that was there before the weights
 * changed.
 */
record BitsCheck() implements Check {
  private static final long SEED = 3;
  private static final double RATE = 0.05;
  private static final int THREADS = 3;
  private static final int BLOCK = 8;

  @Override
  public void check(Twins twins, Tally tally) {
    for (CompiledDeclaration compiled : List.of(twins.rounded(), twins.exact())) {
      check(compiled, twins.rows());
      tally.count("generated classes compared bit for bit");
    }
  }

  private static void check(CompiledDeclaration compiled, int rows) {
    GeneratedNetwork network = GeneratedNetwork.create(compiled, SEED);
    double[] inputs = NetworkCase.inputs(compiled, rows);
    Predicting vector = network.predictor(Loops.VECTOR);
    Predicting scalar = network.predictor(Loops.SCALAR);
    double[] outputs = scalar.predict(rows, inputs);
    same("scalar and vector outputs", outputs, vector.predict(rows, inputs));
    for (int row = 0; row < rows; row++) {
      double[] input = part(inputs, row, compiled.inputSize());
      double[] output = part(outputs, row, compiled.outputSize());
      same("outputs of a row and of a batch", output, vector.predictRow(input));
      same("outputs of one row and of many", output, vector.predict(1, input));
      same("outputs of a scalar row and of a batch", output, scalar.predictRow(input));
    }
    reuse(compiled, network, vector, rows);
    learn(compiled, network, rows);
    share(compiled, network, rows + 2 * THREADS * BLOCK);
    sumRows(compiled, network, rows);
    publish(compiled, network, scalar, rows);
  }

  /** A larger batch, then NaN in all scratch, then a smaller batch. */
  private static void reuse(
      CompiledDeclaration compiled, GeneratedNetwork network, Predicting used, int rows) {
    used.predict(rows + 5, NetworkCase.inputs(compiled, rows + 5));
    used.poison();
    int few = Math.max(1, rows - 2);
    double[] inputs = NetworkCase.inputs(compiled, few);
    double[] fresh = network.predictor(Loops.VECTOR).predict(few, inputs);
    same("outputs from fresh and used scratch", fresh, used.predict(few, inputs));
  }

  private static void learn(CompiledDeclaration compiled, GeneratedNetwork network, int rows) {
    Learning scalar = network.copy().learner(new Sgd(RATE), rows + 5, Loops.SCALAR);
    Learning vector = network.copy().learner(new Sgd(RATE), rows + 5, Loops.VECTOR);
    for (int count : new int[] {rows + 5, rows, Math.max(1, rows - 2)}) {
      double[] learned = learned(compiled, scalar, count);
      same("scalar and vector gradients", learned, learned(compiled, vector, count));
      vector.poison();
      same("gradients from fresh and used scratch", learned, learned(compiled, vector, count));
      if (learned.length > 0) {
        scalar.update();
        vector.update();
        for (Parameter parameter : compiled.graph().parameters()) {
          String path = parameter.path();
          same("scalar and vector updates", scalar.valuesOf(path), vector.valuesOf(path));
        }
      }
    }
  }

  /** A learner alone and one whose work threads share, over at least two blocks of rows each. */
  private static void share(CompiledDeclaration compiled, GeneratedNetwork network, int rows) {
    Learning alone = network.copy().learner(new Adam(RATE), rows, Loops.VECTOR);
    Learning shared = network.copy().learner(new Adam(RATE), rows, Loops.VECTOR);
    try (ThreadsOfLittleWork threads = new ThreadsOfLittleWork(THREADS)) {
      shared.share(threads);
      double[] learned = learned(compiled, alone, rows);
      same("gradients by one thread and several", learned, learned(compiled, shared, rows));
      if (learned.length > 0) {
        alone.update();
        shared.update();
        for (Parameter parameter : compiled.graph().parameters()) {
          String path = parameter.path();
          same("updates by one thread and several", alone.valuesOf(path), shared.valuesOf(path));
        }
      }
    }
  }

  /** Where losses are summed, a row of a batch has the input gradient that it has alone. */
  private static void sumRows(CompiledDeclaration compiled, GeneratedNetwork network, int rows) {
    boolean summed =
        compiled.graph().losses().stream()
            .allMatch(loss -> loss.arguments().contains(Loss.Reduction.SUM));
    boolean dropped = !compiled.graph().predicting().equals(compiled.graph().training());
    if (!summed || dropped) {
      return;
    }
    double[] inputs = NetworkCase.inputs(compiled, rows);
    double[] observed = NetworkCase.observed(compiled, rows);
    Learning many = network.copy().learner(new Sgd(RATE), rows, Loops.VECTOR);
    Learning one = network.copy().learner(new Sgd(RATE), 1, Loops.VECTOR);
    double[] together = inputGradient(compiled, many, rows, inputs, observed);
    for (int row = 0; row < rows && together.length > 0; row++) {
      double[] input = part(inputs, row, compiled.inputSize());
      double[] truth = part(observed, row, compiled.observedSize());
      same(
          "input gradients of a row and of a batch",
          part(together, row, compiled.inputSize()),
          inputGradient(compiled, one, 1, input, truth));
    }
  }

  private static double[] inputGradient(
      CompiledDeclaration compiled, Learning learner, int rows, double[] inputs, double[] truth) {
    return loss(compiled, learner, rows, inputs, truth).length == 0
        ? new double[0]
        : learner.inputGradient(rows);
  }

  /** A predictor sees new weights when they are published, not before. */
  private static void publish(
      CompiledDeclaration compiled, GeneratedNetwork network, Predicting before, int rows) {
    double[] inputs = NetworkCase.inputs(compiled, rows);
    double[] untrained = before.predict(rows, inputs);
    Learning learner = network.learner(new Sgd(RATE), rows, Loops.CHOSEN);
    if (learned(compiled, learner, rows).length == 0) {
      return;
    }
    learner.update();
    same("outputs before weights are published", untrained, before.predict(rows, inputs));
    learner.publish();
    double[] fresh = network.predictor(Loops.CHOSEN).predict(rows, inputs);
    same("outputs of an old and a new predictor", fresh, before.predict(rows, inputs));
  }

  /** The loss and all gradients; nothing where the loss is not finite. */
  static double[] learned(CompiledDeclaration compiled, Learning learner, int rows) {
    List<double[]> parts = new ArrayList<>();
    double[] inputs = NetworkCase.inputs(compiled, rows);
    double[] observed = NetworkCase.observed(compiled, rows);
    double[] loss = loss(compiled, learner, rows, inputs, observed);
    if (loss.length == 0) {
      return loss;
    }
    parts.add(loss);
    parts.add(learner.inputGradient(rows));
    for (Parameter parameter : compiled.graph().parameters()) {
      parts.add(learner.gradientOf(parameter.path()));
    }
    return Closeness.joined(parts);
  }

  private static double[] loss(
      CompiledDeclaration compiled, Learning learner, int rows, double[] inputs, double[] truth) {
    if (compiled.graph().losses().isEmpty()) {
      return learner.drive(rows, inputs, truth);
    }
    try {
      return new double[] {learner.gradient(rows, inputs, truth)};
    } catch (ArithmeticException notFinite) {
      return new double[0];
    }
  }

  private static double[] part(double[] rows, int row, int width) {
    return Arrays.copyOfRange(rows, row * width, (row + 1) * width);
  }

  private static void same(String what, double[] expected, double[] actual) {
    for (int i = 0; i < Math.max(expected.length, actual.length); i++) {
      if (expected.length != actual.length
          || Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(actual[i])) {
        throw new WallFailure(
            what,
            "element %d of %d: %s and %s"
                .formatted(i, expected.length, Arrays.toString(expected), Arrays.toString(actual)));
      }
    }
  }
}
