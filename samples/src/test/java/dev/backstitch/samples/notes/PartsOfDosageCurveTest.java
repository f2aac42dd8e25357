package dev.backstitch.samples.notes;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.optimizer.Sgd;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number between dosage and prediction of note 000. */
class PartsOfDosageCurveTest {
  static Stream<Arguments> starts() {
    return Stream.of(
        Arguments.arguments("statquest_b3_forward", DosageCurve_LastBiasNetwork.create(1)),
        Arguments.arguments("statquest_w3w4b3_forward", DosageCurve_LastLayerNetwork.create(1)),
        Arguments.arguments("statquest_all7_forward", DosageCurve_AllSevenNetwork.create(1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("starts")
  void everySumCurveAndPrediction(String table, DoubleNetwork network) {
    PartsOfDosageCurve_UnfoldedNetwork unfolded = PartsOfDosageCurve_UnfoldedNetwork.create(1);
    copy(network, "hidden", unfolded, "sums");
    copy(network, "curve", unfolded, "curve");
    double[] values = new double[5];
    double[] prediction = new double[1];
    for (int row = 0; row < 3; row++) {
      double[] dosage = {row / 2.0};
      String key = table + "." + row;
      unfolded.predictor().predict(dosage, values);
      Tolerance.ONE_STEP.check(key, Seeds.each(key, "x1", "x2", "y1", "y2", "pred"), values);
      network.predictor().predict(dosage, prediction);
      Tolerance.ONE_STEP.check(key, Seeds.each(key, "pred"), prediction);
    }
  }

  private static void copy(DoubleNetwork from, String source, DoubleNetwork to, String target) {
    to.layer(target).weights().assign(from.layer(source).weights().toArray());
    to.layer(target).bias().assign(from.layer(source).bias().toArray());
  }

  @Test
  void slopeOfSoftplusIsTheSigmoid() {
    PartsOfDosageCurve_BendNetwork.Learner learner =
        PartsOfDosageCurve_BendNetwork.create(1).learner(new Sgd(0), 1);
    double[] slopes = new double[2];
    for (int row = 0; row < 3; row++) {
      String key = "statquest_all7_forward." + row;
      learner.forward(Seeds.each(key, "x1", "x2"), 1, new double[2]);
      learner.backward(new double[] {1, 1});
      learner.inputGradient(slopes);
      Tolerance.ONE_STEP.check(key, Seeds.each(key, "sig_x1", "sig_x2"), slopes);
    }
  }

  /** As the note writes them, log(1 + e^x) and e^x/(1 + e^x) overflow from 710 on. */
  @Test
  void softplusNeitherOverflowsNorLosesItsSlope() {
    PartsOfDosageCurve_BendNetwork.Learner learner =
        PartsOfDosageCurve_BendNetwork.create(1).learner(new Sgd(0), 1);
    double[] values = new double[2];
    learner.forward(new double[] {1000, -1000}, 1, values);
    Tolerance.ONE_STEP.check("softplus", new double[] {1000, 0}, values);
    learner.backward(new double[] {1, 1});
    learner.inputGradient(values);
    Tolerance.ONE_STEP.check("slope", new double[] {1, 0}, values);
  }
}
