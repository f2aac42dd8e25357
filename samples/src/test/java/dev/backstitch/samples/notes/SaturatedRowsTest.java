package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.DoubleLearner;
import dev.backstitch.optimizer.Sgd;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Note 003's table of three rows, with hidden sigmoids that are saturated. */
class SaturatedRowsTest {
  private static final double[] INPUTS = {90, 40, 30, 50, 20, 60};
  private static final double[] OBSERVED = {10, 25, 36};

  /** By row: E, dw1 to dw6, the output's bias, the biases of h1 and h2. */
  private static final double[][] ROWS = {
    {
      36.5512500011084,
      -9.97548880640942e-8,
      -4.43355058062641e-8,
      -2.53663770518467e-13,
      -1.12739453563763e-13,
      -8.54999999735867,
      -8.55000000012963,
      -8.55000000012964,
      -1.1083876451566e-9,
      -2.81848633909408e-15
    },
    {
      277.301253349204,
      -0.000100438170918759,
      -0.000167396951531265,
      -3.7904936287261e-8,
      -6.31748938121017e-8,
      -23.5499917723662,
      -23.5500001394089,
      -23.5500001422167,
      -3.3479390306253e-6,
      -1.26349787624203e-9
    },
    {
      596.851252980242,
      -5.95823399871696e-5,
      -0.000178747019961509,
      -2.2486114083477e-8,
      -6.7458342250431e-8,
      -34.5499926384647,
      -34.5500000837604,
      -34.5500000862588,
      -2.97911699935848e-6,
      -1.12430570417385e-9
    }
  };

  private static final double[] SUM = {
    910.703756330554,
    -0.000160120265793993,
    -0.00034618830699858,
    -6.03913040345085e-8,
    -1.30633348801986e-7,
    -66.6499844081895,
    -66.6500002232989,
    -66.6500002286052
  };

  private final DoubleLearner learner = ThreeRows_SaturatedNetwork.create(1).learner(new Sgd(0), 3);

  private double[] figures(double error) {
    double[] hidden = this.learner.gradientOf("hidden.weight");
    double[] predicted = this.learner.gradientOf("predicted.weight");
    double[] hiddenBias = this.learner.gradientOf("hidden.bias");
    double bias = this.learner.gradientOf("predicted.bias")[0];
    return new double[] {
      error,
      hidden[0],
      hidden[1],
      hidden[2],
      hidden[3],
      predicted[0],
      predicted[1],
      bias,
      hiddenBias[0],
      hiddenBias[1]
    };
  }

  private double[] row(int row) {
    double[] input = Arrays.copyOfRange(INPUTS, 2 * row, 2 * row + 2);
    return this.figures(this.learner.gradient(input, new double[] {OBSERVED[row]}));
  }

  /** One less an activation has lost digits: the slope is right to 1e-16, not to its own size. */
  @Test
  void rows() {
    Tolerance near = new Tolerance(1e-13, 90 * 34.55 * 0.45 * 2.3e-16);
    for (int row = 0; row < 3; row++) {
      near.check("row " + row, ROWS[row], this.row(row));
    }
  }

  @Test
  void table() {
    Tolerance near = new Tolerance(1e-13, 3 * 90 * 34.55 * 0.45 * 2.3e-16);
    double[] actual = this.figures(this.learner.gradient(INPUTS, 3, OBSERVED));
    near.check("sum", SUM, Arrays.copyOf(actual, SUM.length));
  }

  /** The first row's slope by w3 keeps one digit; it has the right sign and size all the same. */
  @Test
  void slopeThatIsAlmostNothingIsNotNothing() {
    double slope = this.row(0)[3];
    assertTrue(slope < -2e-13 && slope > -3e-13, () -> "d E/d w3 is " + slope);
  }
}
