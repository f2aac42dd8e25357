package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.backstitch.optimizer.Sgd;
import org.junit.jupiter.api.Test;

/** Note 003's warm-up; all of its numbers are exact. */
class ChainOfSlopesTest {
  private final ChainOfSlopesNetwork network = ChainOfSlopesNetwork.create(1);

  @Test
  void weightTellsHeightAndShoeSize() {
    double[] outputs = new double[6];
    this.network.predictor().predict(new double[] {10, 40, 60}, 3, outputs);
    assertArrayEquals(new double[] {20, 5, 80, 20, 120, 30}, outputs);
  }

  @Test
  void slopesMultiplyAlongTheChain() {
    assertArrayEquals(new double[] {0.5}, this.slopeByWeight(0, 1));
  }

  @Test
  void slopeOfHeightIsTheFirstLinkAlone() {
    assertArrayEquals(new double[] {2}, this.slopeByWeight(1, 0));
  }

  @Test
  void slopesOfSeveralOutputsAdd() {
    assertArrayEquals(new double[] {2.5}, this.slopeByWeight(1, 1));
  }

  private double[] slopeByWeight(double ofHeight, double ofShoeSize) {
    ChainOfSlopesNetwork.Learner learner = this.network.learner(new Sgd(0), 1);
    learner.forward(new double[] {40}, 1, new double[2]);
    learner.backward(new double[] {ofHeight, ofShoeSize});
    double[] slope = new double[1];
    learner.inputGradient(slope);
    return slope;
  }

  /** By the slopes themselves: what they multiply, times what follows. */
  @Test
  void slopesCanBeLearned() {
    ChainOfSlopesNetwork.Learner learner = this.network.learner(new Sgd(0), 1);
    learner.forward(new double[] {40}, 1, new double[2]);
    learner.backward(new double[] {0, 1});
    assertArrayEquals(new double[] {80}, learner.gradientOf("shoeSize.weight"));
    assertArrayEquals(new double[] {10}, learner.gradientOf("height.weight"));
  }
}
