package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.backstitch.optimizer.Sgd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every number between input and gradient of note 001, as it is and as its slips would have it. */
class PartsOfTwoByTwoTest {
  private static final double[] OBSERVED = {0.01, 0.99};
  private static final Tolerance ONE_STEP = Tolerance.ONE_STEP;

  /** A table of figures, with the numbers that it starts from. */
  enum Table {
    /** The note as it is meant. */
    RIGHT("mazur_forward_backward", 0.05, false),
    /** Weights numbered the other way round. */
    TRANSPOSED("mazur_transposed_numbering", 0.05, true),
    /** The first input as the note writes it. */
    SLIP("mazur_slip", 0.5, false);

    private final String key;
    private final double firstInput;
    private final boolean transposed;

    Table(String key, double firstInput, boolean transposed) {
      this.key = key;
      this.firstInput = firstInput;
      this.transposed = transposed;
    }

    double[] input() {
      return new double[] {this.firstInput, 0.10};
    }

    double[] hiddenWeights() {
      return this.transposed
          ? new double[] {0.15, 0.25, 0.20, 0.30}
          : new double[] {0.15, 0.20, 0.25, 0.30};
    }

    double[] outputWeights() {
      return this.transposed
          ? new double[] {0.40, 0.50, 0.45, 0.55}
          : new double[] {0.40, 0.45, 0.50, 0.55};
    }

    double[] figures(String... quantities) {
      return Seeds.each(this.key, quantities);
    }
  }

  private static TwoByTwo_BiasPerUnitNetwork network(Table table) {
    TwoByTwo_BiasPerUnitNetwork network = TwoByTwo_BiasPerUnitNetwork.create(1);
    network.hidden().weights().assign(table.hiddenWeights());
    network.outputs().weights().assign(table.outputWeights());
    return network;
  }

  private static PartsOfTwoByTwo_UpperNetwork upper(Table table) {
    PartsOfTwoByTwo_UpperNetwork upper = PartsOfTwoByTwo_UpperNetwork.create(1);
    upper.outputs().weights().assign(table.outputWeights());
    upper.outputs().bias().assign(0.60, 0.60);
    return upper;
  }

  @ParameterizedTest
  @EnumSource
  void everySumAndActivation(Table table) {
    PartsOfTwoByTwo_UnfoldedNetwork network = PartsOfTwoByTwo_UnfoldedNetwork.create(1);
    network.hiddenNet().weights().assign(table.hiddenWeights());
    network.hiddenNet().bias().assign(0.35, 0.35);
    network.outputNet().weights().assign(table.outputWeights());
    network.outputNet().bias().assign(0.60, 0.60);
    double[] values = new double[8];
    network.predictor().predict(table.input(), values);
    ONE_STEP.check(
        "net and out",
        table.figures(
            "net_h1", "net_h2", "out_h1", "out_h2", "net_o1", "net_o2", "out_o1", "out_o2"),
        values);
  }

  @ParameterizedTest
  @EnumSource
  void everyGradient(Table table) {
    TwoByTwo_BiasPerUnitNetwork.Learner learner = network(table).learner(new Sgd(0.5), 1);
    double error = learner.gradient(table.input(), OBSERVED);
    ONE_STEP.check("error", table.figures("E_total"), error);
    ONE_STEP.check(
        "hidden weights",
        table.figures("dw1", "dw2", "dw3", "dw4"),
        learner.gradientOf("hidden.weight"));
    ONE_STEP.check(
        "output weights",
        table.figures("dw5", "dw6", "dw7", "dw8"),
        learner.gradientOf("outputs.weight"));
    ONE_STEP.check(
        "hidden deltas", table.figures("delta_h1", "delta_h2"), learner.gradientOf("hidden.bias"));
    ONE_STEP.check(
        "output deltas", table.figures("delta_o1", "delta_o2"), learner.gradientOf("outputs.bias"));
    ONE_STEP.check(
        "hidden bias", table.figures("db_h1", "db_h2"), learner.gradientOf("hidden.bias"));
    double[] inputGradient = new double[2];
    learner.inputGradient(inputGradient);
    ONE_STEP.check("inputs", table.figures("dE_di1", "dE_di2"), inputGradient);
  }

  @ParameterizedTest
  @EnumSource
  void sharedBiasesSumOverUnits(Table table) {
    TwoByTwo_SharedBiasesNetwork network = TwoByTwo_SharedBiasesNetwork.create(1);
    network.hidden().weights().assign(table.hiddenWeights());
    network.outputs().weights().assign(table.outputWeights());
    TwoByTwo_SharedBiasesNetwork.Learner learner = network.learner(new Sgd(0.5), 1);
    learner.gradient(table.input(), OBSERVED);
    ONE_STEP.check("b1", table.figures("db1_shared"), learner.gradientOf("hidden.bias"));
    ONE_STEP.check("b2", table.figures("db2_shared"), learner.gradientOf("outputs.bias"));
  }

  /** An output that is observed as it is has no error, so that the other one is seen alone. */
  @ParameterizedTest
  @EnumSource
  void errorOfEachOutputByHiddenActivations(Table table) {
    double[] hidden = table.figures("out_h1", "out_h2");
    double[] predicted = new double[2];
    upper(table).predictor().predict(hidden, predicted);
    checkUpper(table, new double[] {OBSERVED[0], predicted[1]}, "E_o1", "dE_o1_dout");
    checkUpper(table, new double[] {predicted[0], OBSERVED[1]}, "E_o2", "dE_o2_dout");
    checkUpper(table, OBSERVED, "E_total", "dE_dout");
  }

  private static void checkUpper(Table table, double[] observed, String error, String slope) {
    PartsOfTwoByTwo_UpperNetwork.Learner learner = upper(table).learner(new Sgd(0.5), 1);
    double loss = learner.gradient(table.figures("out_h1", "out_h2"), observed);
    double[] slopes = new double[2];
    learner.inputGradient(slopes);
    ONE_STEP.check(error, table.figures(error), loss);
    ONE_STEP.check(slope, table.figures(slope + "_h1", slope + "_h2"), slopes);
  }

  @ParameterizedTest
  @EnumSource
  void slopesOfErrorAndSigmoid(Table table) {
    double[] slopes = new double[2];
    PartsOfTwoByTwo_JudgedNetwork.Learner judged =
        PartsOfTwoByTwo_JudgedNetwork.create(1).learner(new Sgd(0.5), 1);
    judged.gradient(table.figures("out_o1", "out_o2"), OBSERVED);
    judged.inputGradient(slopes);
    ONE_STEP.check("error", table.figures("dE_dout_o1", "dE_dout_o2"), slopes);
    PartsOfTwoByTwo_SquashNetwork.Learner squash =
        PartsOfTwoByTwo_SquashNetwork.create(1).learner(new Sgd(0.5), 2);
    double[] nets = table.figures("net_h1", "net_h2", "net_o1", "net_o2");
    squash.forward(nets, 2, new double[4]);
    squash.backward(new double[] {1, 1, 1, 1});
    double[] four = new double[4];
    squash.inputGradient(four);
    ONE_STEP.check(
        "sigmoid",
        table.figures("dout_dnet_h1", "dout_dnet_h2", "dout_dnet_o1", "dout_dnet_o2"),
        four);
  }

  @ParameterizedTest
  @EnumSource(names = {"TRANSPOSED", "SLIP"})
  void slipsAreSeenInTheError(Table table) {
    double error =
        network(Table.RIGHT).learner(new Sgd(0.5), 1).evaluate(Table.RIGHT.input(), OBSERVED);
    assertNotEquals(table.figures("E_total")[0], error, 1e-3);
  }
}
