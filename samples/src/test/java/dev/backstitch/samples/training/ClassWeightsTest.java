package dev.backstitch.samples.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.Epoch;
import dev.backstitch.Examples;
import dev.backstitch.Trainer;
import dev.backstitch.optimizer.Sgd;
import org.junit.jupiter.api.Test;

/**
 * Class weights, a positive weight and smoothing through the trainer, by figures of PyTorch's
 * formulas (of Keras' for smoothed yes and no): losses and gradients by the logits of four rows.
 */
class ClassWeightsTest {
  private static final double[][] LOGITS = {
    {2, -1, 0.5}, {0.1, 0.2, -3}, {-0.7, 1.4, 1.3}, {4, 0, -2}
  };
  private static final Examples CLASSES = Examples.classes(LOGITS, new int[] {2, 0, 1, 0});
  private static final Examples YES_OR_NO =
      Examples.of(LOGITS, new double[][] {{1, 0, 1}, {1, 0, 0}, {1, 0, 1}, {0, 1, 1}});

  /** One update at a rate of 1 takes the gradient from the weights, which were the identity. */
  private static void check(DoubleNetwork network, Examples rows, double loss, double[] gradient) {
    double[] expected = new double[9];
    for (int i = 0; i < 9; i++) {
      expected[i] = i / 3 == i % 3 ? 1 : 0;
      for (int row = 0; row < 4; row++) {
        expected[i] -= gradient[row * 3 + i / 3] * LOGITS[row][i % 3];
      }
    }
    for (int[] size : new int[][] {{4, 1}, {1, 4}, {3, 2}}) {
      DoubleNetwork trained = network.copy();
      Epoch epoch =
          Trainer.of(trained, new Sgd(1)).batchSize(size[0]).accumulate(size[1]).fit(rows).last();
      assertEquals(loss, epoch.loss(), 1e-14);
      assertArrayEquals(expected, trained.parameter("predicted.weight").toArray(), 1e-14);
    }
  }

  @Test
  void dividesByTheWeightsOfTheObservedClasses() {
    double[] gradient = {
      0.2618656781964253, 0.013037524423562484, -0.2749032026199878,
      -0.05943681504561562, 0.05710892922361648, 0.0023278858219991346,
      0.026846171966227406, -0.22521404266622108, 0.19836787069999368,
      -0.002263421425880059, 0.001993614978147688, 0.0002698064477323708
    };
    check(ClassWeights_WeightedNetwork.create(1), CLASSES, 0.981876948854762, gradient);
  }

  @Test
  void spreadsTheObservedClass() {
    double[] gradient = {
      0.18806592531398564, 0.0014448099843385298, -0.18951073529832416,
      -0.11706616718596848, 0.12016175741980376, -0.003095590233835281,
      0.006767638397669583, -0.11001623233308269, 0.10324859393541311,
      0.011573968458436534, -0.003847699632501035, -0.007726268825935499
    };
    check(ClassWeights_SmoothedNetwork.create(1), CLASSES, 0.9352077859622635, gradient);
  }

  @Test
  void weighsWhatIsSpreadByClass() {
    double[] gradient = {
      0.2552523558460946, -0.0019221517737363584, -0.2533302040723583,
      -0.043417024960625626, 0.05181226927940442, -0.008395244318778788,
      0.022247595863649456, -0.20289209309586556, 0.1806444972322161,
      0.023285267595732524, -0.012488930673642512, -0.010796336922090012
    };
    check(ClassWeights_WeightedAndSmoothedNetwork.create(1), CLASSES, 1.1639607940339491, gradient);
  }

  @Test
  void weighsThePositivePart() {
    double[] gradient = {
      -0.02980073050552939, 0.02241178511416626, -0.09438516719953637,
      -0.118755203130265, 0.04581949977603983, 0.003952156098130565,
      -0.16704694304204154, 0.06684865737988181, -0.05354125423936035,
      0.08183448250315904, -0.125, -0.2201992694944706
    };
    check(ClassWeights_PositiveNetwork.create(1), YES_OR_NO, 1.9189641079303226, gradient);
  }

  @Test
  void movesObservedValuesToTheMiddle() {
    double[] gradient = {
      -0.0057669101685097965, 0.018245118447499594, -0.027295055733178787,
      -0.03541840104342167, 0.04165283310937316, -0.00021451056853610158,
      -0.05151564768068051, 0.06268199071321515, -0.013680418079786783,
      0.07766781583649238, -0.0375, -0.06923308983149021
    };
    check(ClassWeights_BlurredNetwork.create(1), YES_OR_NO, 1.015685549660653, gradient);
  }
}
