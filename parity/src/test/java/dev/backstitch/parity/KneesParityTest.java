package dev.backstitch.parity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.annotations.Precision;
import dev.backstitch.optimizer.Sgd;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Activations and their slopes exactly at their knees, close to zero and far out.
 *
 * <p>Two slopes differ by choice: at its knees HardSwish has that outside, where PyTorch 2.7 has
 * that of the curve; and PyTorch cuts softplus to its argument above 20, which is seen in double.
 */
class KneesParityTest {
  private static final double[] POINTS = {
    -1e4, -100, -20.5, -17, -6, -3, -2.5, -1, -0.5, -1e-3, -1e-8, -0.0, 0, 1e-8, 1e-3, 0.5, 1, 2, 3,
    6, 17, 20.5, 88, 100, 1e4
  };

  /** What looks at whole rows has no curve of its own; PReLU's is that of the leaky one. */
  private static final Set<String> NO_CURVE = Set.of("Softmax", "LogSoftmax", "PRelu");

  private static final List<ActivationCase> CASES =
      ActivationCases.ALL.stream().filter(curve -> !NO_CURVE.contains(curve.name())).toList();

  private static final ClassLoader LOADER = compile();

  private static final Report REPORT =
      new Report(
          "Activations at knees and far out",
          List.of("float value", "float slope", "double value", "double slope"));

  static List<ActivationCase> cases() {
    return CASES;
  }

  private static ClassLoader compile() {
    Map<String, String> layers = new LinkedHashMap<>();
    for (ActivationCase curve : CASES) {
      layers.put(
          "Curve" + CASES.indexOf(curve),
          "@Input(1) Layer x(); @Dense(units = 1, bias = Bias.NONE) %s Layer y();"
              .formatted(curve.annotation()));
    }
    return DeclarationCompiler.compile(layers);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesInFloat(ActivationCase curve) {
    compare(curve, Precision.FLOAT, 1e-6);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesInDouble(ActivationCase curve) {
    compare(
        curve, Precision.DOUBLE, curve.name().equals("Softplus") ? 2e-9 : curve.doubleTolerance());
  }

  private static void compare(ActivationCase curve, Precision precision, double tolerance) {
    List<double[]> expected;
    try (Torch torch = new Torch(script(curve))) {
      expected = torch.run("curve", List.of(new Tensor("given", precision, POINTS, POINTS.length)));
    }
    Class<?> generated =
        DeclarationCompiler.generated(LOADER, "Curve" + CASES.indexOf(curve), precision);
    Subject subject = Subject.of(generated, List.of(new double[] {1}), new Sgd(1), POINTS.length);
    double[] ones = new double[POINTS.length];
    Arrays.fill(ones, 1);
    double[] values = subject.drive(POINTS, ones);
    String word = precision.name().toLowerCase(Locale.ROOT);
    assertNear(curve, word + " value", expected.get(0), values, tolerance);
    double[] slopes = subject.inputGradient(POINTS.length);
    assertNear(
        curve, word + " slope", where(curve, expected.get(1)), where(curve, slopes), tolerance);
  }

  /** The slopes, but those about which the two differ. */
  private static double[] where(ActivationCase curve, double[] slopes) {
    boolean knees = curve.name().equals("HardSwish");
    return IntStream.range(0, POINTS.length)
        .filter(i -> !(knees && Math.abs(POINTS[i]) == 3))
        .mapToDouble(i -> slopes[i])
        .toArray();
  }

  private static String script(ActivationCase curve) {
    return """
      def curve(self: __torch__.Oracle, given: Tensor) -> List[Tensor]:
        x = torch.requires_grad_(torch.detach(given), True)
        y = %s
        slopes = torch.autograd.grad([torch.sum(y)], [x])
        return [torch.detach(y), unchecked_cast(Tensor, slopes[0])]
    """
        .formatted(curve.torch());
  }

  private static void assertNear(
      ActivationCase curve, String column, double[] expected, double[] actual, double tolerance) {
    double error = Errors.relativeToEach(expected, actual);
    REPORT.record("`" + curve.annotation() + "` | `" + curve.torch() + "`", column, error);
    assertTrue(
        error <= tolerance,
        () ->
            "%s, %s:%n%s%n%s%n%s"
                .formatted(
                    curve,
                    column,
                    Arrays.toString(POINTS),
                    Arrays.toString(expected),
                    Arrays.toString(actual)));
  }

  @AfterAll
  static void publish() {
    REPORT.publish();
  }
}
