package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.optimizer.Schedule;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Training: epochs, batches, shuffling, validation, early ends. */
final class TrainerTest {
  private static final float[] INPUTS = {-2, -1, 0, 1, 2};
  private static final float[] OBSERVED = {-5, -3, -1, 1, 3};
  private static final Examples ROWS = Examples.of(INPUTS, OBSERVED, 5);

  private static FloatLine line() {
    FloatLine line = FloatLine.create(LinearShape.of(1, 1), new MeanSquaredErrorLoss(), 1);
    line.parameter("sum.weight").assign(0);
    line.parameter("sum.bias").assign(0);
    return line;
  }

  @Test
  void findsTheLineThroughThePoints() {
    FloatLine line = line();
    TrainingResult result =
        Trainer.of(line, new Sgd(0.1)).batchSize(2).epochs(200).seed(3).fit(ROWS);
    assertEquals(2, line.layer("sum").weights().get(0, 0), 1e-5);
    assertEquals(-1, line.layer("sum").bias().get(0), 1e-5);
    assertEquals(200, result.epochs().size());
    assertEquals(600, result.steps());
    assertEquals(TrainingResult.End.EPOCHS_DONE, result.end());
    assertEquals(0, result.last().loss(), 1e-8);
    assertEquals(OptionalDouble.empty(), result.last().validationLoss());
  }

  /** One epoch in order, over 3 rows and then 2: the gradient is the mean over their own number. */
  @Test
  void takesTheLastShortBatchOverItsOwnRows() {
    FloatLine line = line();
    Trainer.of(line, new Sgd(0.5)).shuffle(false).batchSize(3).fit(ROWS);
    double weight = 0.5 * 2 * (5 * 2 + 3) / 3.0;
    double bias = -0.5 * 2 * (5 + 3 + 1) / 3.0;
    double first = weight + bias - 1;
    double second = 2 * weight + bias - 3;
    weight -= 0.5 * 2 * (first + 2 * second) / 2;
    bias -= 0.5 * 2 * (first + second) / 2;
    assertEquals(weight, line.layer("sum").weights().get(0, 0), 1e-5);
    assertEquals(bias, line.layer("sum").bias().get(0), 1e-5);
  }

  @Test
  void reportsTheMeanOfBatchLossesByRows() {
    TrainingResult result =
        Trainer.of(line(), new Sgd(0))
            .batchSize(3)
            .metrics(new AbsoluteError())
            .fit(ROWS, ROWS.rows(3, 5));
    Epoch epoch = result.last();
    assertEquals((25 + 9 + 1 + 1 + 9) / 5.0, epoch.loss(), 1e-15);
    assertEquals(Map.of("mean absolute error", 13 / 5.0), epoch.metrics());
    assertEquals(OptionalDouble.of(5), epoch.validationLoss());
    assertEquals(Map.of("mean absolute error", 2.0), epoch.validationMetrics());
    assertEquals(13 / 5.0, epoch.metric("mean absolute error"));
    assertEquals(2, epoch.validationMetric("mean absolute error"));
    assertEquals(
        "'accuracy' was not measured on the validation rows; measured were [mean absolute error]."
            + " Give it to Trainer.metrics.",
        assertThrows(IllegalArgumentException.class, () -> epoch.validationMetric("accuracy"))
            .getMessage());
    assertEquals(5, epoch.judgedLoss());
    assertEquals(1, epoch.number());
    assertEquals(2, epoch.steps());
  }

  private static float[] trained(long seed) {
    FloatLine line = line();
    Trainer.of(line, new Sgd(0.05, 0.9)).batchSize(2).epochs(3).seed(seed).fit(ROWS);
    return line.weights().values();
  }

  @Test
  void givesTheSameBitsForTheSameSeed() {
    assertArrayEquals(trained(4), trained(4));
    assertFalse(Arrays.equals(trained(4), trained(5)));
  }

  @Test
  void seesEachRowOnceInAnEpochInAnotherOrder() {
    RowOrder order = new RowOrder(100, true, 9);
    int[] first = order.next().clone();
    int[] second = order.next().clone();
    int[] sorted = second.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < 100; i++) {
      assertEquals(i, sorted[i]);
    }
    assertFalse(Arrays.equals(first, second));
    assertFalse(Arrays.equals(first, sorted));
    assertArrayEquals(new int[] {0, 1, 2}, new RowOrder(3, false, 9).next());
  }

  @Test
  void endsWhenTheLossNoLongerImprovesMuch() {
    TrainingResult result =
        Trainer.of(line(), new Sgd(0.1)).epochs(500).stopWhenSettled(1e-3, 4).fit(ROWS);
    assertEquals(TrainingResult.End.SETTLED, result.end());
    int epochs = result.epochs().size();
    assertTrue(epochs > 10 && epochs < 100, epochs + " epochs");
    double best = result.epochs().get(epochs - 5).loss();
    assertTrue(best - result.last().loss() < 1e-3);
  }

  @Test
  void waitsAsLongAsItIsTold() {
    Settling settling = new Settling(0.5, 2);
    double[] losses = {10, 9.4, 9.2, 8.5, 8.4, 8.2, 1};
    boolean[] expected = {false, false, false, false, false, true};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], settling.settledAt(losses[i]), "epoch " + (i + 1));
    }
  }

  @Test
  void endsAtALossThatIsNotFiniteAndKeepsThePublishedWeights() {
    FloatLine line = line();
    Examples broken = Examples.of(new float[] {1, Float.NaN}, new float[] {1, 1}, 2);
    Trainer<FloatExamples> trainer = Trainer.of(line, new Sgd(0.1)).batchSize(1).shuffle(false);
    assertThrows(ArithmeticException.class, () -> trainer.fit(broken));
    assertEquals(0, line.layer("sum").weights().get(0, 0));
  }

  @Test
  void refusesValidationRowsOfAnotherSizeBeforeTraining() {
    FloatLine line = line();
    Examples wide = Examples.of(new float[] {1, 2}, new float[] {1}, 1);
    assertRefused(
        IllegalArgumentException.class,
        "The examples have 2 inputs in a row, but 'Line' takes 1. Give rows of that size.",
        () -> Trainer.of(line, new Sgd(0.1)).fit(ROWS, wide));
    assertEquals(0, line.layer("sum").weights().get(0, 0));
  }

  @Test
  void refusesWhatMakesNoSense() {
    Trainer<FloatExamples> trainer = Trainer.of(line(), new Sgd(0.1));
    assertRefused(
        IllegalArgumentException.class,
        "batchSize is 0. Give a whole number of at least 1.",
        () -> trainer.batchSize(0));
    assertRefused(
        IllegalArgumentException.class,
        "epochs is -2. Give a whole number of at least 1.",
        () -> trainer.epochs(-2));
    assertRefused(
        IllegalArgumentException.class,
        "There are no training rows. Give at least 1.",
        () -> trainer.fit(ROWS.rows(2, 2)));
    assertRefused(
        IllegalArgumentException.class,
        "There are no validation rows. Give at least 1.",
        () -> trainer.fit(ROWS, ROWS.rows(2, 2)));
    assertThrows(IllegalArgumentException.class, () -> trainer.stopWhenSettled(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> trainer.stopWhenSettled(1, 0));
  }

  @Test
  void leavesTheLearnerBeforeAloneWhenRowsDoNotFit() {
    FloatLine line = line();
    FloatLearner learner = line.learner(new Sgd(0.1), 1);
    Examples wide = Examples.of(new float[] {1, 2}, new float[] {1}, 1);
    Trainer<FloatExamples> trainer = Trainer.of(line, new Sgd(0.1));
    assertThrows(IllegalArgumentException.class, () -> trainer.fit(wide));
    assertThrows(IllegalArgumentException.class, () -> trainer.fit(ROWS, wide));
    assertEquals(25, learner.step(new float[] {-2}, new float[] {-5}));
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNothingInPlaceOfSomething() {
    Trainer<FloatExamples> trainer = Trainer.of(line(), new Sgd(0.1));
    assertRefused(NullPointerException.class, "when", () -> trainer.reduceOnPlateau(null));
    assertRefused(NullPointerException.class, "file", () -> trainer.checkpoints(null, 5));
    assertRefused(NullPointerException.class, "file", () -> trainer.resume(null));
    assertRefused(NullPointerException.class, "validation", () -> trainer.fit(ROWS, null));
    assertRefused(NullPointerException.class, "learningRate", () -> new Sgd((Schedule) null));
  }
}
