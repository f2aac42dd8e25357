package dev.backstitch.processor.oracle;

import static dev.backstitch.processor.oracle.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Loss.Reduction;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Sigmoid;
import dev.backstitch.processor.op.Softmax;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The losses of the oracle against figures of high precision. */
class LossOracleTest {
  private static final Figures FIGURES = new Figures("losses.properties");
  private static final Value INPUT = Value.input("x", Shape.of(3));

  static Stream<Arguments> losses() {
    List<Double> weights = List.of(0.5, 2.0, 1.5);
    return Stream.of(
        Arguments.of("meanSquaredError", "meanSquaredError", List.of(Reduction.MEAN)),
        Arguments.of("sumSquaredError", "sumSquaredError", List.of(Reduction.SUM)),
        Arguments.of("sumSquaredErrorMean", "sumSquaredError", List.of(Reduction.MEAN)),
        Arguments.of("halfSquaredError", "halfSquaredError", List.of(Reduction.SUM)),
        Arguments.of("meanAbsoluteError", "meanAbsoluteError", List.of(Reduction.MEAN)),
        Arguments.of("huber1", "huber", List.of(1.0, Reduction.MEAN)),
        Arguments.of("huber05", "huber", List.of(0.5, Reduction.MEAN)),
        Arguments.of("smoothL1", "smoothL1", List.of(0.5, Reduction.MEAN)),
        Arguments.of("logCosh", "logCosh", List.of(Reduction.MEAN)),
        Arguments.of("binaryCrossEntropy", "binaryCrossEntropy", List.of(0.0, 1.0, Reduction.MEAN)),
        Arguments.of(
            "binaryCrossEntropySmoothed", "binaryCrossEntropy", List.of(0.1, 1.0, Reduction.MEAN)),
        Arguments.of(
            "binaryCrossEntropyWeighted", "binaryCrossEntropy", List.of(0.0, 3.0, Reduction.MEAN)),
        Arguments.of("crossEntropy", "crossEntropy", List.of(List.of(), 0.0, Reduction.MEAN)),
        Arguments.of("crossEntropySum", "crossEntropy", List.of(List.of(), 0.0, Reduction.SUM)),
        Arguments.of(
            "crossEntropySmoothed", "crossEntropy", List.of(List.of(), 0.1, Reduction.MEAN)),
        Arguments.of("crossEntropyWeighted", "crossEntropy", List.of(weights, 0.0, Reduction.MEAN)),
        Arguments.of("crossEntropyBoth", "crossEntropy", List.of(weights, 0.1, Reduction.MEAN)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void agreesWithHighPrecision(String figure, String name, List<Object> arguments) {
    GraphSketch sketch = new GraphSketch();
    Value input = sketch.given(INPUT);
    Value output =
        switch (name) {
          case "crossEntropy" -> sketch.apply(new Softmax(), "out", input);
          case "binaryCrossEntropy" -> sketch.apply(Sigmoid.of(input), "out", input);
          default -> input;
        };
    double[] truth = FIGURES.numbers(observedBy(name));
    Loss loss = new Loss(output, output, name, "", name, arguments, 1);
    NetworkOracle oracle =
        NetworkOracle.predicting(sketch.network(List.of(output), loss), 4, truth);
    Map<Value, double[]> given = Map.of(input, FIGURES.numbers("predicted"));
    assertEquals(FIGURES.number(figure + ".loss"), oracle.loss(given), 1e-14);
    assertNear(FIGURES.numbers(figure + ".gradient"), oracle.gradient(given, input), 1e-13, figure);
  }

  private static String observedBy(String name) {
    return switch (name) {
      case "crossEntropy" -> "classes";
      case "binaryCrossEntropy" -> "bits";
      default -> "observed";
    };
  }

  @Test
  void agreesWithHandOnTheOthers() {
    assertEquals(0.9 * 0.5, one("quantile", 1.0, 1.5, 0.9), 1e-15);
    assertEquals(0.1 * 0.5, one("quantile", 1.5, 1.0, 0.9), 1e-15);
    assertEquals(2 - 3 * Math.log(2), one("poisson", 2, 3, false), 1e-15);
    assertEquals(Math.exp(2) - 6, one("poisson", 2, 3, true), 1e-14);
    assertEquals(-0.25 * 0.04 * Math.log(0.8), one("focal", 0.8, 1, 2.0, 0.25), 1e-15);
    assertEquals(-0.75 * 0.64 * Math.log(0.2), one("focal", 0.8, 0, 2.0, 0.25), 1e-15);
    assertEquals(1.5, one("hinge", -0.5, 1), 0);
    assertEquals(0, one("hinge", -1.5, -1), 0);
    assertEquals(2.25, one("squaredHinge", -0.5, 1), 0);
    assertEquals(0.3 * Math.log(0.3 / 0.6), one("klDivergence", 0.6, 0.3), 1e-15);
    assertEquals(2, one("cosineSimilarity", 0.6, -0.3), 1e-15);
  }

  private static double one(String name, double predicted, double observed, Object... arguments) {
    Value output = Value.input("p", Shape.of(1));
    GraphSketch sketch = new GraphSketch();
    sketch.given(output);
    Loss loss = GraphSketch.loss(name, output, arguments);
    NetworkOracle oracle =
        NetworkOracle.predicting(sketch.network(List.of(output), loss), 1, observed);
    return oracle.loss(Map.of(output, new double[] {predicted}));
  }
}
