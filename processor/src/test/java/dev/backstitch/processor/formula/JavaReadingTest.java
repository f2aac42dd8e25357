package dev.backstitch.processor.formula;

import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.SampleFormulas.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaReadingTest {
  private static final Map<String, String> LOCALS = Map.of("x", "x");
  private static final Formula RELU =
      Formula.where(Comparison.LESS, X, constant(0), constant(0), X);
  private static final Formula SLOPE = X.times(constant(1).minus(X));

  @Test
  void scalarReadsLikeTheFormula() {
    assertCode(scalar(RELU), "value", "float value = x < 0f ? 0f : x;");
    assertCode(scalar(SLOPE), "value", "float value = x * (1f - x);");
    assertCode(
        scalar(Formula.max(Formula.sqrt(X), constant(-0.5))),
        "value",
        "float value = Math.max((float) Math.sqrt(x), -0.5f);");
  }

  @Test
  void vectorHandsNumbersOverAsScalars() {
    assertCode(
        vector(RELU),
        "value",
        "FloatVector value = x.blend(0f, x.compare(VectorOperators.LT, 0f));");
    assertCode(
        vector(SLOPE),
        "value",
        "FloatVector value = x.mul(FloatVector.broadcast(SPECIES, 1f).sub(x));");
  }

  @Test
  void doublePrecisionHasItsOwnTypes() {
    JavaReading.Code code = JavaReading.scalar(SLOPE, Precision.DOUBLE, LOCALS, "");
    assertCode(code, "value", "double value = x * (1.0 - x);");
  }

  @Test
  void prefixKeepsTwoReadingsApart() {
    JavaReading.Code code =
        JavaReading.scalar(SLOPE, Precision.FLOAT, Map.of("x", "hiddenSum"), "second");
    assertCode(code, "secondValue", "float secondValue = hiddenSum * (1f - hiddenSum);");
  }

  @Test
  void aLocalIsNotDeclaredTwice() {
    JavaReading.Code code = JavaReading.scalar(SLOPE, Precision.FLOAT, Map.of("x", "value"), "");
    assertCode(code, "value2", "float value2 = value * (1f - value);");
  }

  @Test
  void whatNeedsNoStatementHasNone() {
    assertCode(scalar(X), "x");
    assertCode(scalar(constant(0.5)), "0.5f");
    assertCode(vector(constant(0.5)), "FloatVector.broadcast(SPECIES, 0.5f)");
  }

  @Test
  void commonPartsAreWrittenOnce() {
    Formula both = Formula.sigmoid(X).times(constant(1).minus(Formula.sigmoid(X)));
    List<String> statements = scalar(both).statements();
    assertEquals(1, statements.stream().filter(line -> line.contains("numerator /")).count());
  }

  @Test
  void anExpressionOfMoreThan84CharactersIsDivided() {
    assertEquals(1, statementsOfSum(26).size());
    assertEquals(2, statementsOfSum(27).size());
  }

  /** {@code (x + y) * z}, which takes 58 characters beside the name of x. */
  private static List<String> statementsOfSum(int length) {
    Formula sum = X.plus(Formula.variable("y")).times(Formula.variable("z"));
    Map<String, String> locals =
        Map.of("x", "x".repeat(length), "y", "y".repeat(25), "z", "z".repeat(25));
    return JavaReading.scalar(sum, Precision.FLOAT, locals, "").statements();
  }

  @Test
  void aMissingLocalIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> JavaReading.scalar(X, Precision.FLOAT, Map.of("y", "y"), ""));
  }

  static Stream<Formula> everything() {
    return SampleFormulas.everything().stream();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void linesStayReadable(Formula formula) {
    for (JavaReading.Code code : List.of(scalar(formula), vector(formula))) {
      for (String line : code.statements()) {
        assertTrue(line.length() <= 120, line);
        assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 127), line);
      }
    }
  }

  @Test
  void nothingForbiddenIsWritten() {
    for (Formula formula : SampleFormulas.everything()) {
      String text = String.join(" ", vector(formula).statements());
      for (String word : List.of("EXP", "TANH", "LOG", "convert", "castShape", "reduceLanes")) {
        assertTrue(!text.contains(word), text);
      }
    }
  }

  private static JavaReading.Code scalar(Formula formula) {
    return JavaReading.scalar(formula, Precision.FLOAT, LOCALS, "");
  }

  private static JavaReading.Code vector(Formula formula) {
    return JavaReading.vector(formula, Precision.FLOAT, LOCALS, "");
  }

  private static void assertCode(JavaReading.Code code, String result, String... statements) {
    assertEquals(List.of(statements), code.statements());
    assertEquals(result, code.result());
  }
}
