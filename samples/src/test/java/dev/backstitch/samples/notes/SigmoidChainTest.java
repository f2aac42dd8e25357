package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.DoubleParameter;
import dev.backstitch.optimizer.Sgd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Note 003's vanishing gradients: how little of a slope passes through sigmoids. */
class SigmoidChainTest {
  private static DoubleNetwork chain(int links) {
    return links == 5 ? SigmoidChain_FiveNetwork.create(1) : SigmoidChain_TenNetwork.create(1);
  }

  private static void assignWeights(DoubleNetwork chain, double weight) {
    chain.parameters().stream()
        .filter(parameter -> parameter.name().endsWith(".weight"))
        .forEach(parameter -> parameter.assign(weight));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 1, 1, 0.659226913418565, 0.000486142643589066, 0.000486142643589066, 0.148233405601357",
    "5, 1, 0, 0.658627909520951, 0.000676339196970379, 0, 0.147759781267533",
    "5, 0.5, 1, 0.570890907520001, 2.63353717925673e-5, 5.26707435851344e-5, 0.139874036181069",
    "5, 4, 1, 0.980589923383832, 2.35964651367291e-6, 5.89911628418228e-7, 0.0186638982515415",
    "10, 1, 1, 0.659046172004557, 2.78476717581759e-7, 2.78476717581759e-7, 0.14809059906457",
    "10, 1, 0, 0.659045828835472, 3.87522023208326e-7, 0, 0.148090327836486",
    "10, 0.5, 1, 0.570879321972979, 7.26119072501746e-10, 1.45223814500349e-9, 0.139851802825806",
    "10, 4, 1, 0.980589875685892, 6.03566918569785e-12, 1.50891729642446e-12, 0.0186639312834854",
  })
  void slopesByInputAndByTheWeightsAtBothEnds(
      int links, double weight, double x, double out, double byX, double byFirst, double byLast) {
    DoubleNetwork chain = chain(links);
    assignWeights(chain, weight);
    DoubleLearner learner = chain.learner(new Sgd(0), 1);
    double[] output = new double[1];
    learner.forward(new double[] {x}, 1, output);
    learner.backward(new double[] {1});
    double[] slope = new double[1];
    learner.inputGradient(slope);
    String last = (links == 5 ? "fifth" : "tenth") + ".weight";
    Tolerance near = new Tolerance(1e-13, 0);
    near.check("output", out, output[0]);
    near.check("by x", byX, slope[0]);
    near.check("by the first weight", byFirst, learner.gradientOf("first.weight")[0]);
    near.check("by the last weight", byLast, learner.gradientOf(last)[0]);
  }

  /** With every sum at 0 the slope of each link is 1/4 exactly; they multiply and do not add. */
  @ParameterizedTest
  @CsvSource({"5, 0.0009765625", "10, 9.5367431640625e-7"})
  void aQuarterOfTheSlopePassesEachLinkAtMost(int links, double quarters) {
    DoubleNetwork chain = chain(links);
    for (DoubleParameter parameter : chain.parameters()) {
      if (parameter.name().endsWith(".bias") && !parameter.name().equals("first.bias")) {
        parameter.assign(-0.5);
      }
    }
    DoubleLearner learner = chain.learner(new Sgd(0), 1);
    double[] output = new double[1];
    learner.forward(new double[] {0}, 1, output);
    learner.backward(new double[] {1});
    double[] slope = new double[1];
    learner.inputGradient(slope);
    assertEquals(0.5, output[0]);
    assertEquals(quarters, slope[0]);
  }

  /** The note's three slopes, 0.20 * 0.10 * 0.05 = 0.001, at the input of three linear links. */
  @Test
  void slopesOfTheNoteMultiply() {
    ThreeSlopesNetwork chain = ThreeSlopesNetwork.create(1);
    DoubleLearner learner = chain.learner(new Sgd(0), 1);
    learner.forward(new double[] {1}, 1, new double[1]);
    learner.backward(new double[] {1});
    double[] slope = new double[1];
    learner.inputGradient(slope);
    assertEquals(0.001, slope[0], 1e-18);
  }
}
