package dev.backstitch.processor.oracle;

import static dev.backstitch.processor.oracle.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.formula.Function;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Softmax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle itself against figures of 60-digit arithmetic. */
class NetworkOracleTest {
  private static final double[] ROWS = {0.5, -1.2, 0.3, 1.1, 0.4, -0.9};
  private static final double[] CLASSES = {0, 0, 1, 1, 0, 0};

  @ParameterizedTest
  @ValueSource(strings = {"tanh", "softplus", "gelu_erf"})
  void agreesWithHighPrecisionOnPerceptrons(String activation) {
    GraphSketch sketch = new GraphSketch();
    Value input = sketch.input("x", 3);
    Value sum = sketch.dense("hidden", input, 4);
    Value hidden = sketch.apply(activation(activation, sum), "hidden", sum);
    Value logits = sketch.dense("out", hidden, 3);
    Value out = sketch.apply(new Softmax(), "out", logits);
    Loss loss = GraphSketch.loss("crossEntropy", out, List.of(), 0.0, Loss.Reduction.MEAN);
    Network network = sketch.network(List.of(out), loss);

    Perceptron figures = Perceptron.read(activation);
    Map<Value, double[]> given = new LinkedHashMap<>();
    given.put(input, ROWS);
    network.parameters().forEach(p -> given.put(p.value(), figures.start(p.path())));
    NetworkOracle oracle = NetworkOracle.predicting(network, 2, CLASSES);

    assertEquals(figures.loss(), oracle.loss(given), 1e-14);
    network
        .parameters()
        .forEach(
            p -> {
              double[] gradient = oracle.gradient(given, p.value());
              assertNear(figures.gradient(p.path()), gradient, 1e-13, "gradient");
              assertNear(gradient, oracle.centralDifferences(given, p.value()), 1e-9, "gradient");
            });
  }

  private static Op activation(String name, Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula formula =
        switch (name) {
          case "tanh" -> Function.TANH.of(x);
          case "softplus" -> Function.SOFTPLUS.of(x);
          case "gelu_erf" ->
              x.times(Formula.constant(0.5))
                  .times(
                      Formula.constant(1)
                          .plus(Formula.erf(x.times(Formula.constant(Math.sqrt(0.5))))));
          default -> throw new IllegalArgumentException(name);
        };
    return Pointwise.activation(name, formula, value);
  }

  @Test
  void agreesWithTheGoldenNumbersOfTwoByTwoByTwo() {
    GraphSketch sketch = new GraphSketch();
    Value input = sketch.input("i", 2);
    Value hiddenSum = sketch.dense("hidden", input, 2);
    Value hidden = sketch.apply(sigmoid(hiddenSum), "hidden", hiddenSum);
    Value outSum = sketch.dense("out", hidden, 2);
    Value out = sketch.apply(sigmoid(outSum), "out", outSum);
    Loss loss = GraphSketch.loss("halfSquaredError", out, Loss.Reduction.SUM);
    Network network = sketch.network(List.of(out), loss);

    Map<Value, double[]> given = new LinkedHashMap<>();
    given.put(input, new double[] {0.05, 0.10});
    double[][] start = {{.15, .25, .20, .30}, {.35, .35}, {.40, .50, .45, .55}, {.60, .60}};
    for (int k = 0; k < start.length; k++) {
      given.put(network.parameters().get(k).value(), start[k]);
    }
    NetworkOracle oracle = NetworkOracle.predicting(network, 1, 0.01, 0.99);

    Evaluator<Double> values = oracle.values(given);
    assertEquals(0.751365069552316, values.get(out, 0), 1e-15);
    assertEquals(0.772928465321463, values.get(out, 1), 1e-15);
    assertEquals(0.298371108760003, oracle.loss(given), 1e-15);
    double[][] gradients = {
      {0.000438567734474347, 0.00049771273526086, 0.000877135468948693, 0.00099542547052172},
      {0.00877135468948693, 0.0099542547052172},
      {0.0821670405642308, -0.0226025404774751, 0.0826676278475333, -0.0227402422159782},
      {0.138498561628557, -0.0380982365165562}
    };
    for (int k = 0; k < gradients.length; k++) {
      Value parameter = network.parameters().get(k).value();
      assertNear(gradients[k], oracle.gradient(given, parameter), 1e-13, "gradient");
    }
    double[] byInput = {0.00380426687972734, 0.00474054734946255};
    assertNear(byInput, oracle.gradient(given, input), 1e-13, "gradient");

    double[] direction = {1, -2};
    double slope = oracle.slopeAlong(given, Map.of(input, direction));
    assertEquals(byInput[0] - 2 * byInput[1], slope, 1e-15);
  }

  private static Op sigmoid(Value value) {
    return Pointwise.activation(
        "sigmoid", Formula.sigmoid(Formula.variable(Pointwise.INPUT)), value);
  }
}
