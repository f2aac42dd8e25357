package dev.backstitch.samples.notes;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.optimizer.Sgd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Note 004's two weights in a chain. */
class TwoWeightsTest {
  private static final double[] X = {1.5};
  private static final double[] Y = {0.5};

  private static DoubleNetwork network(String activation) {
    return activation.equals("identity")
        ? TwoWeights_StraightNetwork.create(1)
        : TwoWeights_CurvedNetwork.create(1);
  }

  @ParameterizedTest
  @CsvSource({
    "identity, 0, 0.8, 0.5, 0.6, 0.01, 0.15, 0.24",
    "identity, 1, 0.785, 0.476, 0.56049, 0.0036590401, 0.08637972, 0.14245395",
    "identity, 2, 0.776362028, 0.461754605, 0.537733112364208, 0.00142378776868998,"
        + " 0.052270315185467, 0.0878836669134861",
    "identity, 10, 0.76250937398269, 0.438159792027112, 0.501151423084468, 1.32577511944591e-6,"
        + " 0.0015135218976772, 0.00263391268598084",
    "identity, 100, 0.762074456917488, 0.437402579639832, 0.5, 0, 0, 0",
    "sigmoid, 0, 0.8, 0.5, 0.59490072726285, 0.00900614803501779, 0.00610280002374787,"
        + " 0.0351530795448936",
    "sigmoid, 1, 0.799389719997625, 0.496484692045511, 0.594229991753229, 0.00887929134581361,"
        + " 0.00602319056259229, 0.0349155975730443",
    "sigmoid, 10, 0.794244432062387, 0.46589919630524, 0.588395857708591, 0.00781382766003747,"
        + " 0.00534767130220903, 0.0328396371323992",
    "sigmoid, 100, 0.766303341541312, 0.245439824126831, 0.546463010515351, 0.00215881134614959,"
        + " 0.00154917087454133, 0.0174899236493719",
    "sigmoid, 1000, 0.755326745544246, 0.00038491918227467, 0.500072787282715,"
        + " 5.29798852496814e-9, 3.87192424814527e-9, 2.75277964522838e-5",
  })
  void followsTheTrajectory(
      String activation,
      int steps,
      double w1,
      double w2,
      double output,
      double cost,
      double byW1,
      double byW2) {
    DoubleNetwork network = network(activation);
    DoubleLearner learner = network.learner(new Sgd(0.1), 1);
    for (int n = 0; n < steps; n++) {
      learner.step(X, Y);
    }
    learner.publish();
    double[] predicted = new double[1];
    network.predictor().predict(X, predicted);
    Tolerance near = steps < 2 ? Tolerance.ONE_STEP : Tolerance.MANY_STEPS;
    near.check("a2", output, predicted[0]);
    near.check("C", cost, learner.gradient(X, Y));
    near.check("w1", w1, learner.valuesOf("first.weight")[0]);
    near.check("w2", w2, learner.valuesOf("second.weight")[0]);
    near.check("dC/dw1", byW1, learner.gradientOf("first.weight")[0]);
    near.check("dC/dw2", byW2, learner.gradientOf("second.weight")[0]);
  }
}
