package dev.backstitch.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.DoubleLossRows;
import dev.backstitch.testing.Figures;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Losses and gradients over a batch of 4 rows of 3, against figures computed outside Java. */
final class LossGoldenTest {
  private static final String FIGURES = "/dev/backstitch/loss/golden.csv";
  private static final int ROWS = 4;
  private static final int OUTPUTS = 3;
  private static final Loss.Over SUM = Loss.Over.SUM;
  private static final double[] NONE = {};
  private static final double[] CLASSES = {0.5, 2, 1.5};

  /** Sorted, so that a test keeps its number from run to run. */
  private static final Map<String, Loss> LOSSES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("mse_mean", new MeanSquaredErrorLoss()),
              Map.entry("mse_sum (SSR)", new SumSquaredErrorLoss()),
              Map.entry("half_sse", new HalfSquaredErrorLoss()),
              Map.entry(
                  "mse_mean_over_rows_sum_over_outputs", new SumSquaredErrorLoss(Loss.Over.MEAN)),
              Map.entry("mae_mean", new MeanAbsoluteErrorLoss()),
              Map.entry("huber_delta1_mean", new HuberLoss()),
              Map.entry("huber_delta0.5_mean", new HuberLoss(0.5)),
              Map.entry("smooth_l1_beta0.5_mean (torch)", new SmoothL1Loss(0.5)),
              Map.entry("logcosh_mean", new LogCoshLoss()),
              Map.entry("bce_with_logits_mean", new BinaryCrossEntropyLoss()),
              Map.entry(
                  "bce_with_logits_mean_label_smoothing0.1 (Keras rule: y(1-e)+e/2)",
                  new BinaryCrossEntropyLoss(0.1, 1)),
              Map.entry(
                  "bce_with_logits_mean_pos_weight3 (torch)", new BinaryCrossEntropyLoss(0, 3)),
              Map.entry("softmax_ce_mean", new CrossEntropyLoss()),
              Map.entry("softmax_ce_sum", new CrossEntropyLoss(NONE, 0, SUM)),
              Map.entry("softmax_ce_mean_label_smoothing0.1", new CrossEntropyLoss(NONE, 0.1)),
              Map.entry(
                  "softmax_ce_mean_class_weight (torch: divides by sum of weights)",
                  new CrossEntropyLoss(CLASSES, 0)),
              Map.entry("softmax_ce_mean_ignore_index0", new CrossEntropyLoss()),
              Map.entry(
                  "softmax_ce_mean_class_weight+label_smoothing0.1 (torch)",
                  new CrossEntropyLoss(CLASSES, 0.1))));

  @TestFactory
  Stream<DynamicTest> agreesWithFigures() {
    Set<String> expected = new HashSet<>(LOSSES.keySet());
    expected.add("predicted");
    assertEquals(expected, Figures.names(FIGURES));
    double[] given = Figures.numbers(Figures.named(FIGURES, "predicted")[1]);
    return LOSSES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> check(entry.getValue(), given, Figures.named(FIGURES, entry.getKey()))));
  }

  private static void check(Loss loss, double[] given, String[] figures) {
    double[] observed = Figures.numbers(figures[1]);
    DoubleLossRows rows =
        new DoubleLossRows(
            Architecture.of("Figures")
                .layer("output", "Output", OUTPUTS)
                .output("output")
                .length(0)
                .build());
    rows.observe(observed);
    if (figures[0].contains("ignore_index0")) {
      rows.weigh(new double[] {1, 0, 1, 0});
    }
    rows.withGradient(true);
    double[] gradient = new double[ROWS * OUTPUTS];
    double actual =
        loss instanceof LogitLoss atLogits
            ? atLogits(rows, atLogits, given, gradient)
            : rows.sum(loss, 1, 0, ROWS, OUTPUTS, given, 0, OUTPUTS, gradient, 0, OUTPUTS);
    double expected = Double.parseDouble(figures[2]);
    assertEquals(expected, actual, 1e-14 * Math.abs(expected));
    assertArrayEquals(Figures.numbers(figures[3]), gradient, 1e-15);
  }

  private static double atLogits(
      DoubleLossRows rows, LogitLoss loss, double[] logits, double[] gradient) {
    double[] predicted = logits.clone();
    for (int row = 0; row < ROWS; row++) {
      double[] one = Arrays.copyOfRange(logits, row * OUTPUTS, (row + 1) * OUTPUTS);
      double[] activated = Activations.below(loss, one);
      System.arraycopy(activated, 0, predicted, row * OUTPUTS, OUTPUTS);
    }
    return rows.sumAtLogits(
        loss, 1, 0, ROWS, OUTPUTS, logits, 0, OUTPUTS, predicted, 0, OUTPUTS, gradient, 0, OUTPUTS);
  }
}
