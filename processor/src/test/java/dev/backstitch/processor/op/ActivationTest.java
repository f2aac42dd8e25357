package dev.backstitch.processor.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.formula.DoubleArithmetic;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and slopes, in the form that backward steps use, against figures of sixty digits. */
class ActivationTest {
  private static final Value VALUE = Value.perRow("hiddenSum", Shape.of(3));

  /** At these arguments libraries differ about the slope at a knee. */
  private static final Set<Double> KNEES = Set.of(-2.5, 2.5, -3.0, 3.0);

  private static Map<String, Pointwise> byFigures() {
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry("elu_1", Elu.of(VALUE, 1)),
            Map.entry("gelu_erf", Gelu.of(VALUE, false)),
            Map.entry("gelu_tanh", Gelu.of(VALUE, true)),
            Map.entry("hard_sigmoid_keras3_torch", HardSigmoid.of(VALUE)),
            Map.entry("hard_swish", HardSwish.of(VALUE)),
            Map.entry("leaky_relu_0.01", LeakyRelu.of(VALUE, 0.01)),
            Map.entry("log_sigmoid", LogSigmoid.of(VALUE)),
            Map.entry("mish", Mish.of(VALUE)),
            Map.entry("relu", Relu.of(VALUE)),
            Map.entry("selu", Selu.of(VALUE)),
            Map.entry("sigmoid", Sigmoid.of(VALUE)),
            Map.entry("silu", Silu.of(VALUE)),
            Map.entry("softplus", Softplus.of(VALUE)),
            Map.entry("softsign", Softsign.of(VALUE)),
            Map.entry("tanh", Tanh.of(VALUE))));
  }

  static Set<String> names() {
    return byFigures().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void agreesWithTheFigures(String name) throws IOException {
    Pointwise op = byFigures().get(name);
    List<String[]> rows = rows(name);
    assertEquals(39, rows.size());
    for (String[] row : rows) {
      double x = Double.parseDouble(row[1]);
      double y = value(op, x);
      assertClose(name + " at " + x, row[2], y, x);
      if (!(name.startsWith("hard_") && KNEES.contains(x))) {
        assertClose("slope of " + name + " at " + x, row[3], slope(op, x), x);
      }
    }
  }

  private static List<String[]> rows(String name) throws IOException {
    try (InputStream figures =
        ActivationTest.class.getResourceAsStream(
            "/dev/backstitch/processor/formula/activations.csv")) {
      return new String(figures.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> line.startsWith(name + ","))
          .map(line -> line.split(","))
          .toList();
    }
  }

  private static double value(Pointwise op, double x) {
    return op.formula().evaluate(DoubleArithmetic.INSTANCE, Map.of("x", x));
  }

  private static double slope(Pointwise op, double x) {
    Formula slope = op.slope(0);
    return slope.evaluate(DoubleArithmetic.INSTANCE, Map.of("x", x, "y", value(op, x)));
  }

  /** A few units of the value, or of what is lost where a slope is one less a result. */
  private static void assertClose(String what, String expected, double actual, double x) {
    double exact = Double.parseDouble(expected);
    double scale = Math.max(1, Math.abs(x));
    assertEquals(exact, actual, Math.abs(exact) * 2e-15 + scale * 4e-16, what);
  }

  @ParameterizedTest
  @CsvSource({
    "relu, -0.5, 0, 0",
    "relu, 0, 0, 0",
    "relu, 2, 2, 1",
    "relu6, -1, 0, 0",
    "relu6, 0, 0, 0",
    "relu6, 3, 3, 1",
    "relu6, 6, 6, 0",
    "relu6, 7, 6, 0",
    "hardTanh, -3, -2, 0",
    "hardTanh, -2, -2, 0",
    "hardTanh, 0.25, 0.25, 1",
    "hardTanh, 1, 1, 0",
    "hardTanh, 9, 1, 0",
    "leaky, -2, -0.5, 0.25",
    "leaky, 0, 0, 0.25",
    "leaky, 4, 4, 1",
    "bent, -2, 1, -0.5",
    "bent, 2, 2, 1",
    "elu, 0, 0, 2",
    "elu, -1, -1.2642411176571153, 0.7357588823428847",
    "elu, 3, 3, 1",
    "celu, 0, 0, 1",
    "celu, -1, -0.43233235838169365, 0.1353352832366127",
    "celu, 3, 3, 1",
    "exponential, 1, 2.718281828459045, 2.718281828459045",
    "exponential, -1000, 0, 0",
    "identity, -7.5, -7.5, 1",
    "hardSigmoid, -3, 0, 0",
    "hardSigmoid, 3, 1, 0",
    "hardSigmoid, 0, 0.5, 0.16666666666666666",
    "hardSwish, -3, 0, 0",
    "hardSwish, 0, 0, 0.5",
    "hardSwish, 3, 3, 1",
    "softsign, 3, 0.75, 0.0625",
    "softsign, -1, -0.5, 0.25"
  })
  void isWhatItsFormulaSaysAlsoAtKinks(String name, double x, double y, double slope) {
    Pointwise op = kinked(name);
    assertEquals(y, value(op, x), 1e-15);
    assertEquals(slope, slope(op, x), 1e-15);
  }

  private static Pointwise kinked(String name) {
    return switch (name) {
      case "relu" -> Relu.of(VALUE);
      case "relu6" -> Relu6.of(VALUE);
      case "hardTanh" -> HardTanh.of(VALUE, -2, 1);
      case "leaky" -> LeakyRelu.of(VALUE, 0.25);
      case "bent" -> LeakyRelu.of(VALUE, -0.5);
      case "elu" -> Elu.of(VALUE, 2);
      case "celu" -> Celu.of(VALUE, 0.5);
      case "exponential" -> Exponential.of(VALUE);
      case "identity" -> Identity.of(VALUE);
      case "hardSigmoid" -> HardSigmoid.of(VALUE);
      case "hardSwish" -> HardSwish.of(VALUE);
      case "softsign" -> Softsign.of(VALUE);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource({"-2, 0.25, -0.5, 0.25, -2", "0, 0.25, 0, 0.25, 0", "3, 0.25, 3, 1, 0"})
  void aParametricSlopeIsLearned(double x, double slope, double y, double byX, double bySlope) {
    Pointwise op = PRelu.of(VALUE, Value.parameter("hiddenSlope", Shape.of()));
    Map<String, Double> at = Map.of("a", x, "b", slope);
    assertEquals(y, op.formula().evaluate(DoubleArithmetic.INSTANCE, at), 0);
    assertEquals(byX, op.slope(0).evaluate(DoubleArithmetic.INSTANCE, at), 0);
    assertEquals(bySlope, op.slope(1).evaluate(DoubleArithmetic.INSTANCE, at), 0);
  }

  /** With a negative slope both sides of the kink have results above zero. */
  @ParameterizedTest
  @CsvSource({"0.25, true", "0, true", "-0.5, false"})
  void aLeakyRectifierKeepsItsOutputWhereThatTellsTheSide(double slope, boolean byOutput) {
    assertEquals(byOutput, LeakyRelu.of(VALUE, slope).slopeByOutput().isPresent());
  }

  @ParameterizedTest
  @MethodSource("names")
  void passesNotANumberOn(String name) {
    assertTrue(Double.isNaN(value(byFigures().get(name), Double.NaN)), name);
  }

  @ParameterizedTest
  @CsvSource({"relu6", "hardTanh", "leaky", "elu", "celu", "exponential", "identity"})
  void passesNotANumberOnToo(String name) {
    assertTrue(Double.isNaN(value(kinked(name), Double.NaN)), name);
  }
}
