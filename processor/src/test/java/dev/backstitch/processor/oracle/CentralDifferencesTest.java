package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Central differences of functions whose derivatives everybody knows. */
class CentralDifferencesTest {
  @Test
  void findsTheGradientOfSmoothFunctions() {
    double[] gradient =
        CentralDifferences.gradient(
            at -> Math.sin(at[0]) * Math.exp(at[1]) + at[2] * at[2] * at[2], 0.7, -0.3, 1000);
    double[] expected = {
      Math.cos(0.7) * Math.exp(-0.3), Math.sin(0.7) * Math.exp(-0.3), 3 * 1000 * 1000
    };
    assertEquals(expected[0], gradient[0], 1e-4, "1e9 rounds to 1e-7, divided by a step of 1e-3");
    assertEquals(expected[2], gradient[2], 1e-6 * expected[2]);
    double[] alone =
        CentralDifferences.gradient(at -> Math.sin(at[0]) * Math.exp(at[1]), 0.7, -0.3);
    assertEquals(expected[0], alone[0], 1e-12);
    assertEquals(expected[1], alone[1], 1e-12);
  }

  @Test
  void measuresErrorsByTheNormOfTheWhole() {
    double error =
        CentralDifferences.relativeError(new double[] {3, 4, 0}, new double[] {3, 4, 0.05});
    assertEquals(0.01, error, 1e-15);
    assertEquals(0, CentralDifferences.relativeError(new double[2], new double[2]));
    assertEquals(
        Double.POSITIVE_INFINITY,
        CentralDifferences.relativeError(new double[1], new double[] {1e-300}));
    assertThrows(
        IllegalArgumentException.class,
        () -> CentralDifferences.relativeError(new double[1], new double[2]));
  }
}
