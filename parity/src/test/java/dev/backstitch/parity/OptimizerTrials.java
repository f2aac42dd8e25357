package dev.backstitch.parity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.Parameter;
import dev.backstitch.annotations.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Runs optimizers in Backstitch and in PyTorch, and compares the weights on their way. */
final class OptimizerTrials {
  /** How long a trajectory is. */
  static final int UPDATES = 100;

  /** No multiple of the lanes of a vector. */
  private static final int WEIGHTS = 37;

  private static final int ROWS = 9;

  private static final String SCRIPT =
      """
      hidden = torch.tanh(torch.linear(given, hidden_weight))
      loss = torch.mse_loss(torch.linear(hidden, result_weight), observed)
      """;

  private final List<Double> decays;
  private final ClassLoader loader;
  private final Report report;

  OptimizerTrials(String title, List<OptimizerCase> cases) {
    this.decays = cases.stream().map(OptimizerCase::decay).distinct().toList();
    Map<String, String> layers = new LinkedHashMap<>();
    for (OptimizerCase optimizer : cases) {
      layers.put(this.name(optimizer, "Line"), line(optimizer));
      layers.put(this.name(optimizer, "Network"), network(optimizer));
    }
    this.loader = DeclarationCompiler.compile(layers);
    List<String> columns =
        List.of("float given", "float training", "double given", "double training");
    this.report = new Report(title, columns);
  }

  private String name(OptimizerCase optimizer, String kind) {
    return kind + this.decays.indexOf(optimizer.decay());
  }

  /** A network whose gradient by a weight is that by its output, for an input of one. */
  private static String line(OptimizerCase optimizer) {
    return """
    @Input(1) Layer one();
    @Dense(units = %d, bias = Bias.NONE) %s Layer result();
    """
        .formatted(WEIGHTS, decay(optimizer));
  }

  private static String network(OptimizerCase optimizer) {
    return """
    @Input(5) Layer given();
    @Dense(units = 7, bias = Bias.NONE) %1$s @Tanh Layer hidden();
    @Dense(units = 3, bias = Bias.NONE) %1$s @MeanSquaredError Layer result();
    """
        .formatted(decay(optimizer));
  }

  private static String decay(OptimizerCase optimizer) {
    return optimizer.decay() == 0 ? "" : "@WeightDecay(l2 = %s)".formatted(optimizer.decay());
  }

  /** Moves weights along gradients of every size, zeros among them. */
  void follow(OptimizerCase optimizer, Precision precision, double tolerance) {
    Class<?> generated =
        DeclarationCompiler.generated(this.loader, this.name(optimizer, "Line"), precision);
    List<double[]> start = List.of(NetworkCase.values(0, WEIGHTS));
    double[] gradients = gradients();
    List<Tensor> arguments = new ArrayList<>();
    arguments.add(new Tensor("gradients", precision, gradients, UPDATES, WEIGHTS, 1));
    arguments.add(rates(optimizer));
    arguments.addAll(state(precision, Subject.parameters(generated), start));
    List<double[]> expected;
    try (Torch torch = new Torch(OptimizerScript.following(optimizer.script()))) {
      expected = torch.run("follow", arguments);
    }
    Subject subject = Subject.of(generated, start, optimizer.optimizer(), 1);
    for (int k = 0; k < UPDATES; k++) {
      double[] gradient = Arrays.copyOfRange(gradients, k * WEIGHTS, (k + 1) * WEIGHTS);
      subject.drive(new double[] {1}, gradient);
      subject.update();
      this.assertNear(
          optimizer, precision, "given", expected.get(k), subject.values().getFirst(), tolerance);
    }
  }

  /** Trains a network on the same rows again and again. */
  void train(OptimizerCase optimizer, Precision precision, double tolerance) {
    Class<?> generated =
        DeclarationCompiler.generated(this.loader, this.name(optimizer, "Network"), precision);
    List<? extends Parameter> parameters = Subject.parameters(generated);
    List<double[]> start =
        IntStream.range(0, parameters.size())
            .mapToObj(i -> NetworkCase.values(i, parameters.get(i).size()))
            .toList();
    NetworkCase rows =
        new NetworkCase("", "", SCRIPT, NetworkCase.Truth.REAL, NetworkCase.ROUNDING);
    List<Tensor> arguments = new ArrayList<>();
    arguments.add(NetworkCase.given("given", precision, ROWS));
    arguments.add(rows.observed(precision, ROWS));
    arguments.add(rates(optimizer));
    arguments.addAll(state(precision, parameters, start));
    String script =
        OptimizerScript.training(optimizer.script(), NetworkScript.of(parameters, SCRIPT));
    List<double[]> expected;
    try (Torch torch = new Torch(script)) {
      expected = torch.run("train", arguments);
    }
    Subject subject = Subject.of(generated, start, optimizer.optimizer(), ROWS);
    for (int k = 0; k < UPDATES; k++) {
      subject.gradient(NetworkCase.inputs(ROWS), ROWS, rows.observed(ROWS));
      subject.update();
    }
    for (int i = 0; i < expected.size(); i++) {
      this.assertNear(
          optimizer, precision, "training", expected.get(i), subject.values().get(i), tolerance);
    }
  }

  /** Gradients from 1e-4 to 10 of either sign, every ninth zero. */
  private static double[] gradients() {
    double[] size = NetworkCase.numbers(3, UPDATES * WEIGHTS, 2.5);
    double[] sign = NetworkCase.numbers(4, UPDATES * WEIGHTS, 1);
    double[] gradients = new double[size.length];
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = i % 9 == 0 ? 0 : (float) (Math.signum(sign[i]) * Math.pow(10, size[i] - 1.5));
    }
    return gradients;
  }

  private static Tensor rates(OptimizerCase optimizer) {
    double[] rates = IntStream.range(0, UPDATES).mapToDouble(optimizer.rate()).toArray();
    return new Tensor("rates", Precision.DOUBLE, rates, UPDATES);
  }

  /** The parameters and three states like them, then the counters, which PyTorch has in float. */
  private static List<Tensor> state(
      Precision precision, List<? extends Parameter> parameters, List<double[]> start) {
    List<double[]> zeros = start.stream().map(values -> new double[values.length]).toList();
    List<Tensor> state = new ArrayList<>();
    state.addAll(NetworkScript.tensors("p[]", precision, parameters, start));
    for (String name : List.of("a[]", "b[]", "c[]")) {
      state.addAll(NetworkScript.tensors(name, precision, parameters, zeros));
    }
    state.addAll(
        Collections.nCopies(start.size(), new Tensor("t[]", Precision.FLOAT, new double[1])));
    return state;
  }

  private void assertNear(
      OptimizerCase optimizer,
      Precision precision,
      String kind,
      double[] expected,
      double[] actual,
      double tolerance) {
    String column = precision.name().toLowerCase(Locale.ROOT) + " " + kind;
    double error = Errors.relativeToGreatest(expected, actual);
    this.report.record(optimizer.title() + " | " + optimizer.shown(), column, error);
    assertTrue(error <= tolerance, () -> optimizer + ", " + column + ": " + error);
  }

  void publish() {
    this.report.publish();
  }
}
