package dev.backstitch.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.Parameter;
import dev.backstitch.annotations.Precision;
import dev.backstitch.optimizer.Sgd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the same networks in Backstitch and in PyTorch, and compares losses and gradients. */
final class NetworkComparison {
  private static final int[] ROWS = {1, 9};
  private static final List<String> QUANTITIES = List.of("loss", "by inputs", "by parameters");

  private final List<NetworkCase> cases;
  private final ClassLoader loader;
  private final Report report;

  NetworkComparison(String title, List<NetworkCase> cases) {
    this.cases = cases;
    Map<String, String> layers = new LinkedHashMap<>();
    cases.forEach(declared -> layers.put(this.name(declared), declared.layers()));
    this.loader = DeclarationCompiler.compile(layers);
    this.report = new Report(title, columns());
  }

  private static List<String> columns() {
    return Arrays.stream(Precision.values())
        .flatMap(precision -> QUANTITIES.stream().map(quantity -> column(precision, quantity)))
        .toList();
  }

  private static String column(Precision precision, String quantity) {
    return precision.name().toLowerCase(Locale.ROOT) + " " + quantity;
  }

  private String name(NetworkCase declared) {
    return "Case" + this.cases.indexOf(declared);
  }

  /** Asserts that neither the loss nor any gradient differs by more than the case tolerates. */
  void compare(NetworkCase declared, Precision precision) {
    Class<?> generated = DeclarationCompiler.generated(this.loader, this.name(declared), precision);
    List<? extends Parameter> parameters = Subject.parameters(generated);
    List<double[]> values = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      values.add(NetworkCase.values(i, parameters.get(i).size()));
    }
    try (Torch torch = new Torch(NetworkScript.of(parameters, declared.script()))) {
      for (int rows : ROWS) {
        List<Tensor> arguments = new ArrayList<>();
        arguments.add(declared.observed(precision, rows));
        arguments.add(NetworkCase.given("values[]", precision, rows));
        arguments.addAll(NetworkScript.tensors("values[]", precision, parameters, values));
        List<double[]> expected = torch.run("gradients", arguments);
        Subject subject = Subject.of(generated, values, new Sgd(0.1), rows);
        this.assertNear(declared, precision, expected, computed(subject, declared, rows));
      }
    }
  }

  /** The loss, then the gradient by the inputs and by each parameter. */
  private static List<double[]> computed(Subject subject, NetworkCase declared, int rows) {
    double[] inputs = NetworkCase.inputs(rows);
    List<double[]> computed = new ArrayList<>();
    computed.add(new double[] {subject.gradient(inputs, rows, declared.observed(rows))});
    computed.add(subject.inputGradient(inputs.length));
    computed.addAll(subject.gradients());
    return computed;
  }

  private void assertNear(
      NetworkCase declared, Precision precision, List<double[]> expected, List<double[]> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < actual.size(); i++) {
      String column = column(precision, QUANTITIES.get(Math.min(i, 2)));
      double error = Errors.relativeToGreatest(expected.get(i), actual.get(i));
      this.report.record(declared.title(), column, error);
      assertTrue(
          error <= declared.tolerance(precision), () -> declared + ", " + column + ": " + error);
    }
  }

  void publish() {
    this.report.publish();
  }
}
