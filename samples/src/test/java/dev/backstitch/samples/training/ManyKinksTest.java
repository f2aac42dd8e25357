package dev.backstitch.samples.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.Examples;
import dev.backstitch.GradientCheck;
import dev.backstitch.check.GradientReport;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kinks on both sides of a point, which leave its slope to the step, are not taken for mistakes.
 */
class ManyKinksTest {
  private static final int ROWS = 9;

  @ParameterizedTest
  @ValueSource(ints = {2, 12, 17, 18})
  void passesTheCheckOfItsGradients(int seed) {
    Random random = new Random(seed);
    float[][] inputs = new float[ROWS][63];
    float[][] observed = new float[ROWS][129];
    for (int row = 0; row < ROWS; row++) {
      fill(inputs[row], random);
      fill(observed[row], random);
    }
    GradientReport report =
        GradientCheck.of(ManyKinksNetwork.create(seed))
            .evaluations(1500)
            .check(Examples.of(inputs, observed));
    assertTrue(report.passed(), report::toString);
  }

  private static void fill(float[] row, Random random) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) random.nextGaussian();
    }
  }
}
