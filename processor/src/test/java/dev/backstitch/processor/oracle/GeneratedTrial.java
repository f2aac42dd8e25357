package dev.backstitch.processor.oracle;

import static dev.backstitch.processor.oracle.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import dev.backstitch.processor.oracle.NetworkOracle.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** One generated network with its rows, and the oracle for the same. */
public final class GeneratedTrial {
  /** Of the weights and of dropout. */
  public static final long SEED = 42;

  /** So many gradients of one parameter are compared one by one; all of them as a whole. */
  private static final int SAMPLED = 40;

  private final CompiledDeclaration compiled;
  private final GeneratedNetwork network;
  private final int rows;
  private final double[] inputs;
  private final double[] observed;

  /** A network of its own with rows of its own. */
  public GeneratedTrial(CompiledDeclaration compiled, int rows) {
    this(
        compiled,
        GeneratedNetwork.create(compiled, SEED),
        rows,
        NetworkCase.inputs(compiled, rows),
        NetworkCase.observed(compiled, rows));
  }

  /** A network that was created with {@link #SEED}, and rows. */
  public GeneratedTrial(
      CompiledDeclaration compiled,
      GeneratedNetwork network,
      int rows,
      double[] inputs,
      double[] observed) {
    this.compiled = compiled;
    this.network = network;
    this.rows = rows;
    this.inputs = inputs;
    this.observed = observed;
  }

  public GeneratedNetwork network() {
    return this.network;
  }

  public int rows() {
    return this.rows;
  }

  public double[] inputs() {
    return this.inputs;
  }

  public double[] observed() {
    return this.observed;
  }

  public Network graph() {
    return this.compiled.graph();
  }

  NetworkOracle oracle() {
    return this.oracle(0);
  }

  /** The oracle after so many updates. */
  public NetworkOracle oracle(int update) {
    return NetworkOracle.training(this.graph(), this.rows, SEED, update, this.observed);
  }

  double lossTolerance() {
    return 1e-12 * Math.max(1, Math.abs(this.oracle().loss(this.given())));
  }

  double[] outputs(NetworkOracle oracle) {
    return this.outputs(oracle, this.given());
  }

  /** What the oracle predicts, row by row. */
  public double[] outputs(NetworkOracle oracle, Map<Value, double[]> given) {
    Evaluator<Double> values = oracle.values(given);
    List<Double> outputs = new ArrayList<>();
    for (int row = 0; row < this.rows; row++) {
      for (Value output : this.graph().outputs()) {
        int units = Math.toIntExact(output.shape().size());
        outputs.addAll(values.elements(output).subList(row * units, (row + 1) * units));
      }
    }
    return outputs.stream().mapToDouble(x -> x).toArray();
  }

  /** Inputs and weights. */
  public Map<Value, double[]> given() {
    return this.given(this.network::parameter);
  }

  /** Inputs and the working weights of a learner. */
  public Map<Value, double[]> given(GeneratedNetwork.Learning learner) {
    return this.given(learner::valuesOf);
  }

  private Map<Value, double[]> given(Function<String, double[]> parameters) {
    Map<Value, double[]> given = new LinkedHashMap<>();
    int width = this.compiled.inputSize();
    int column = 0;
    for (Value input : this.graph().inputs()) {
      int units = Math.toIntExact(input.shape().size());
      double[] part = new double[this.rows * units];
      for (int i = 0; i < part.length; i++) {
        part[i] = this.inputs[i / units * width + column + i % units];
      }
      given.put(input, part);
      column += units;
    }
    for (Parameter parameter : this.graph().parameters()) {
      given.put(parameter.value(), inward(parameter, parameters.apply(parameter.path())));
    }
    return given;
  }

  /** Turns what users see into the order of the mathematics. */
  private static double[] inward(Parameter parameter, double[] logical) {
    if (!parameter.transposed()) {
      return logical;
    }
    int in = parameter.value().shape().extent(0);
    int out = parameter.value().shape().extent(1);
    double[] turned = new double[logical.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = logical[i % out * in + i / out];
    }
    return turned;
  }

  /** The loss; without one, the weighted sum of outputs that the oracle takes for it. */
  public double learn(GeneratedNetwork.Learning learner) {
    return this.learn(learner, this.inputs, this.observed);
  }

  double learn(GeneratedNetwork.Learning learner, double[] rowsOfInputs, double[] truth) {
    if (!this.graph().losses().isEmpty()) {
      return learner.gradient(this.rows, rowsOfInputs, truth);
    }
    double[] outputs = learner.drive(this.rows, rowsOfInputs, truth);
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      sum += outputs[i] * truth[i];
    }
    return sum;
  }

  double[] gradientOf(Parameter parameter) {
    GeneratedNetwork.Learning learner =
        this.network.copy().learner(new Sgd(0.1), this.rows, Loops.CHOSEN);
    this.learn(learner);
    return learner.gradientOf(parameter.path());
  }

  /** Compares sampled elements one by one, and all at once along a random direction. */
  void compareGradients(GeneratedNetwork.Learning learner) {
    Map<Value, double[]> gradients = this.gradients(learner);
    SplittableRandom random = new SplittableRandom(this.rows);
    gradients.forEach((value, gradient) -> this.compareSample(value, gradient, random));
    this.compareSlope(learner);
  }

  /** Compares all elements at once, along a random direction. */
  void compareSlope(GeneratedNetwork.Learning learner) {
    Map<Value, double[]> gradients = this.gradients(learner);
    SplittableRandom random = new SplittableRandom(this.rows);
    Map<Value, double[]> direction = new LinkedHashMap<>();
    double slope = 0;
    double size = 0;
    for (Map.Entry<Value, double[]> entry : gradients.entrySet()) {
      double[] along = random.doubles(entry.getValue().length, -1, 1).toArray();
      direction.put(entry.getKey(), along);
      for (int i = 0; i < along.length; i++) {
        slope += along[i] * entry.getValue()[i];
        size += Math.abs(along[i] * entry.getValue()[i]);
      }
    }
    assertEquals(this.oracle().slopeAlong(this.given(), direction), slope, 1e-11 * size);
  }

  /** The last gradients of everything trainable and of the inputs; those of the rest are zero. */
  public Map<Value, double[]> gradients(GeneratedNetwork.Learning learner) {
    Map<Value, double[]> gradients = new LinkedHashMap<>();
    for (Parameter parameter : this.graph().parameters()) {
      double[] gradient = inward(parameter, learner.gradientOf(parameter.path()));
      if (parameter.trainable()) {
        gradients.put(parameter.value(), gradient);
      } else {
        assertArrayEquals(new double[gradient.length], gradient, parameter.path());
      }
    }
    gradients.putAll(this.byInput(learner.inputGradient(this.rows)));
    return gradients;
  }

  private Map<Value, double[]> byInput(double[] gradient) {
    Map<Value, double[]> parts = new LinkedHashMap<>();
    int width = this.compiled.inputSize();
    int column = 0;
    for (Value input : this.graph().inputs()) {
      int units = Math.toIntExact(input.shape().size());
      double[] part = new double[this.rows * units];
      for (int i = 0; i < part.length; i++) {
        part[i] = gradient[i / units * width + column + i % units];
      }
      parts.put(input, part);
      column += units;
    }
    return parts;
  }

  private void compareSample(Value value, double[] gradient, SplittableRandom random) {
    List<Element> sample = NetworkOracle.elements(value, gradient);
    while (sample.size() > SAMPLED) {
      sample.remove(random.nextInt(sample.size()));
    }
    double[] expected = this.oracle().gradient(this.given(), sample);
    double[] actual = sample.stream().mapToDouble(e -> gradient[e.index()]).toArray();
    assertNear(expected, actual, 1e-11, value.name());
  }
}
