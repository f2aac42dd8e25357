package dev.backstitch.processor.formula;

import static dev.backstitch.processor.formula.SampleFormulas.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The errors that {@code docs/numerics.md} states, in units in the last place. */
class FunctionAccuracyTest {
  private static final Map<Function, Double> FLOAT_ULPS =
      Map.of(
          Function.EXP, 1.0,
          Function.EXPM1, 1.5,
          Function.LOG, 1.0,
          Function.LOG1P, 1.5,
          Function.TANH, 2.0,
          Function.SIGMOID, 2.5,
          Function.SOFTPLUS, 2.0,
          Function.ERF, 1.5);
  private static final Map<Function, Double> DOUBLE_ULPS =
      Map.of(
          Function.EXP, 1.0,
          Function.EXPM1, 2.0,
          Function.LOG, 1.0,
          Function.LOG1P, 1.5,
          Function.TANH, 2.5,
          Function.SIGMOID, 2.5,
          Function.SOFTPLUS, 2.0,
          Function.ERF, 1.5);

  /** Compiled for each test anew, so that a tool which changes the code sees which tests notice. */
  private static double[] values(Precision precision, Function function, double... inputs) {
    Formula formula = function.of(X);
    return CompiledFormulas.scalarOnly(precision, List.of(formula)).scalar(formula, inputs);
  }

  @ParameterizedTest
  @EnumSource
  void floatIsCloseOverTheWholeRange(Function function) {
    double limit = FLOAT_ULPS.getOrDefault(function, 0.5);
    double[] inputs = floatInputs();
    double[] results = values(Precision.FLOAT, function, inputs);
    for (int i = 0; i < inputs.length; i++) {
      double exact = function.reference(inputs[i]);
      if ((float) exact != results[i] && !(Double.isNaN(exact) && Double.isNaN(results[i]))) {
        double error = Math.abs(results[i] - exact) / Math.ulp((float) exact);
        assertTrue(error <= limit, function + " at " + inputs[i] + " is off by " + error + " ulp");
      }
    }
  }

  private static double[] floatInputs() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    DoubleStream anyBits =
        random.ints(200_000).mapToDouble(Float::intBitsToFloat).filter(x -> !Double.isNaN(x));
    DoubleStream grid = DoubleStream.iterate(-105, x -> x < 90, x -> x + 1.0 / 1024);
    DoubleStream fine = DoubleStream.iterate(-1, x -> x < 1, x -> x + 1.0 / 65_537);
    return DoubleStream.concat(anyBits, DoubleStream.concat(grid, fine))
        .map(x -> (float) x)
        .toArray();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SQRT", "ABS", "SIGN"},
      mode = EnumSource.Mode.EXCLUDE)
  void doubleIsCloseToFiguresOfSixtyDigits(Function function) {
    List<String[]> rows = Figures.rows("functions.csv", function.text());
    double[] inputs = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
    double[] results = values(Precision.DOUBLE, function, inputs);
    double limit = DOUBLE_ULPS.getOrDefault(function, 0.5);
    assertEquals(300, inputs.length);
    for (int i = 0; i < inputs.length; i++) {
      double error = ulps(results[i], new BigDecimal(rows.get(i)[2]));
      assertTrue(error <= limit, function + " at " + inputs[i] + " is off by " + error + " ulp");
      double reference = ulps(function.reference(inputs[i]), new BigDecimal(rows.get(i)[2]));
      assertTrue(reference <= 4, function + ".reference is off by " + reference + " ulp");
    }
  }

  private static double ulps(double result, BigDecimal exact) {
    BigDecimal unit = new BigDecimal(Math.ulp(exact.doubleValue()));
    return new BigDecimal(result)
        .subtract(exact)
        .abs()
        .divide(unit, MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void specialValuesAreRight() {
    Both both = new Both();
    double infinity = Double.POSITIVE_INFINITY;
    both.assertValues(
        Function.EXP, -infinity, 0, infinity, infinity, -0.0, 1, 1e30, infinity, -1e30, 0);
    both.assertValues(
        Function.EXPM1, -infinity, -1, infinity, infinity, -0.0, -0.0, 0, 0, -1e30, -1);
    both.assertValues(
        Function.LOG, -1, Double.NaN, -infinity, Double.NaN, infinity, infinity, 1, 0);
    both.assertValues(Function.LOG, 0, -infinity, -0.0, -infinity);
    both.assertValues(
        Function.LOG1P, -1, -infinity, -2, Double.NaN, infinity, infinity, -0.0, -0.0);
    both.assertValues(Function.TANH, -infinity, -1, infinity, 1, -0.0, -0.0, 0, 0, 1e30, 1);
    both.assertValues(Function.SIGMOID, -infinity, 0, infinity, 1, 0, 0.5, -1e30, 0, 1e30, 1);
    both.assertValues(Function.SOFTPLUS, -infinity, 0, infinity, infinity, -1e30, 0);
    both.assertValues(Function.ERF, -infinity, -1, infinity, 1, -0.0, -0.0, 0, 0, -1e30, -1);
    both.assertValues(Function.SQRT, -1, Double.NaN, infinity, infinity, -0.0, -0.0, 4, 2);
    both.assertValues(Function.SIGN, -infinity, -1, infinity, 1, -0.0, -0.0, 0, 0, -3, -1);
    for (Function function : Function.values()) {
      both.assertValues(function, Double.NaN, Double.NaN);
    }
  }

  @Test
  void smallestResultsAreDenormal() {
    double[] floatResult = values(Precision.FLOAT, Function.EXP, -100, -103, -105);
    assertEquals(
        List.of((double) (float) Math.exp(-100), (double) Float.MIN_VALUE, 0.0),
        Arrays.stream(floatResult).boxed().toList());
    double[] doubleResult = values(Precision.DOUBLE, Function.EXP, -745, -746);
    assertEquals(List.of(Double.MIN_VALUE, 0.0), Arrays.stream(doubleResult).boxed().toList());
  }

  /** {@code -149 ln 2} and {@code -1074 ln 2}. */
  @Test
  void smallestArgumentsHaveLogarithms() {
    double ofFloat = values(Precision.FLOAT, Function.LOG, Float.MIN_VALUE)[0];
    assertEquals(-103.27892990343184, ofFloat, Math.ulp(103f));
    double ofDouble = values(Precision.DOUBLE, Function.LOG, Double.MIN_VALUE)[0];
    assertEquals(-744.4400719213812, ofDouble, Math.ulp(744.0));
  }

  /** All functions in float and in double. */
  private static final class Both {
    private final List<Formula> formulas =
        Stream.of(Function.values()).map(function -> function.of(X)).toList();
    private final CompiledFormulas floats =
        CompiledFormulas.scalarOnly(Precision.FLOAT, this.formulas);
    private final CompiledFormulas doubles =
        CompiledFormulas.scalarOnly(Precision.DOUBLE, this.formulas);

    /** Pairs of argument and value, which float and double must both meet exactly. */
    void assertValues(Function function, double... pairs) {
      double[] arguments = new double[pairs.length / 2];
      double[] values = new double[pairs.length / 2];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = pairs[2 * i];
        values[i] = pairs[2 * i + 1];
      }
      for (CompiledFormulas compiled : List.of(this.floats, this.doubles)) {
        double[] results = compiled.scalar(function.of(X), arguments);
        assertEquals(Arrays.toString(values), Arrays.toString(results), function.name());
      }
    }
  }
}
