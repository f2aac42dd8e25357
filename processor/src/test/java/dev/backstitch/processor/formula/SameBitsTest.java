package dev.backstitch.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backstitch.processor.EveryWidth;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scalar and vector, interpreted and compiled: the same bits, at whatever width this VM has. */
@EveryWidth
class SameBitsTest {
  private static final int RANDOM_INPUTS = 480;

  /** Some 60,000 vectors of sixteen lanes, which is past C2's threshold for loops. */
  private static final int CALLS_UNTIL_COMPILED = 500;

  @BeforeAll
  static void needsTheVectorModule() {
    assumeTrue(CompiledFormulas.vectorsVisible(), "skipped: the Vector API is not visible");
  }

  @ParameterizedTest
  @EnumSource
  void scalarAndVectorAgreeInterpreted(Precision precision) {
    double[] inputs = inputs();
    List<Formula> formulas = SampleFormulas.everything();
    CompiledFormulas loops = CompiledFormulas.withVectors(precision, formulas);
    for (Formula formula : formulas) {
      assertSame(formula, inputs, loops.scalar(formula, inputs), loops.vector(formula, inputs));
    }
  }

  @ParameterizedTest
  @EnumSource
  void firstCallAgreesWithCompiledOnes(Precision precision) {
    double[] inputs = inputs();
    List<Formula> formulas = SampleFormulas.worthCompiling();
    CompiledFormulas loops = CompiledFormulas.withVectors(precision, formulas);
    List<double[]> first = formulas.stream().map(f -> loops.scalar(f, inputs)).toList();
    for (int call = 0; call < CALLS_UNTIL_COMPILED; call++) {
      for (Formula formula : formulas) {
        loops.scalar(formula, inputs);
        loops.vector(formula, inputs);
      }
    }
    for (int i = 0; i < formulas.size(); i++) {
      Formula formula = formulas.get(i);
      assertSame(formula, inputs, first.get(i), loops.scalar(formula, inputs));
      assertSame(formula, inputs, first.get(i), loops.vector(formula, inputs));
    }
  }

  private static void assertSame(Formula formula, double[] x, double[] expected, double[] actual) {
    for (int i = 0; i < x.length; i++) {
      long want = Double.doubleToLongBits(expected[i]);
      long have = Double.doubleToLongBits(actual[i]);
      int lane = i;
      assertEquals(want, have, () -> formula.text() + " at " + x[lane]);
    }
  }

  /** Special values, any bits, and the ranges in which functions bend: a multiple of 16. */
  private static double[] inputs() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(7);
    double infinity = Double.POSITIVE_INFINITY;
    DoubleStream special =
        DoubleStream.of(
            0,
            -0.0,
            1,
            -1,
            infinity,
            -infinity,
            Double.NaN,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            Double.MIN_VALUE,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            Double.MAX_VALUE,
            -103.5,
            88.8,
            -745.1,
            709.9,
            0.93,
            -6,
            6,
            3,
            -3,
            2.5,
            -2.5,
            0.5,
            Math.sqrt(0.5),
            Math.sqrt(2),
            17,
            -18,
            1e-8,
            -1e-8,
            1e30);
    DoubleStream anyFloat = random.ints(RANDOM_INPUTS).mapToDouble(Float::intBitsToFloat);
    DoubleStream anyDouble = random.longs(RANDOM_INPUTS).mapToDouble(Double::longBitsToDouble);
    DoubleStream near = random.doubles(RANDOM_INPUTS, -4, 4);
    DoubleStream far = random.doubles(RANDOM_INPUTS, -110, 110);
    double[] all =
        DoubleStream.concat(
                DoubleStream.concat(special, anyFloat),
                DoubleStream.concat(anyDouble, DoubleStream.concat(near, far)))
            .toArray();
    return Arrays.copyOf(all, all.length / 16 * 16);
  }
}
