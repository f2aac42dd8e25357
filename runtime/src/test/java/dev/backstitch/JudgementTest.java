package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.metric.Metric;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.DoubleSlope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which epoch was the best, when the rate is lowered, and by what. */
final class JudgementTest {
  private static final Examples ROWS = Examples.of(new double[] {1}, new double[] {2}, 1);
  private static final Examples OTHERS = Examples.of(new double[] {1}, new double[] {1.5}, 1);

  /** A metric that says what it is told, one number for each epoch. */
  private static final class Told implements Metric {
    private final boolean higherIsBetter;
    private final double[] values;
    private int epoch = -1;

    private Told(boolean higherIsBetter, double... values) {
      this.higherIsBetter = higherIsBetter;
      this.values = values;
    }

    @Override
    public boolean higherIsBetter() {
      return this.higherIsBetter;
    }

    @Override
    public String name() {
      return "told";
    }

    @Override
    public void reset() {
      this.epoch++;
    }

    @Override
    public void add(double[] predicted, double[] observed, double weight) {}

    @Override
    public double value() {
      return this.values[this.epoch];
    }
  }

  /** The weights and rates after each epoch. */
  private record Seen(List<Double> weights, List<Double> rates, DoubleSlope slope)
      implements TrainingListener {
    static Seen of(DoubleSlope slope) {
      return new Seen(new ArrayList<>(), new ArrayList<>(), slope);
    }

    @Override
    public void epochEnded(TrainingRun run, Epoch epoch) {
      this.weights.add(weight(this.slope));
      this.rates.add(run.learningRate());
    }
  }

  private static DoubleSlope slope() {
    return DoubleSlope.create(new MeanSquaredErrorLoss());
  }

  private static double weight(DoubleSlope slope) {
    return slope.parameter("output.weight").get(0);
  }

  private static Trainer<DoubleExamples> trainer(DoubleSlope slope, double rate) {
    return Trainer.of(slope, new Sgd(rate));
  }

  /**
   * From 0.8 towards 2 by a fifth of the way each epoch: 1.04, 1.232, 1.3856, 1.50848, 1.606784.
   */
  @Test
  void restoresTheWeightsOfTheLeastValidationLoss() {
    DoubleSlope slope = slope();
    TrainingResult result = trainer(slope, 0.1).epochs(12).restoreBest().fit(ROWS, OTHERS);
    assertEquals(4, result.best().number());
    assertEquals(1.50848, weight(slope), 1e-14);
    DoubleSlope last = slope();
    assertEquals(4, trainer(last, 0.1).epochs(12).fit(ROWS, OTHERS).best().number());
    assertTrue(weight(last) > 1.9);
  }

  @Test
  void restoresAfterAStopAndAfterAFailure() {
    DoubleSlope slope = slope();
    TrainingListener stop =
        new TrainingListener() {
          @Override
          public void epochEnded(TrainingRun run, Epoch epoch) {
            if (epoch.number() == 6) {
              run.stop();
            }
          }
        };
    trainer(slope, 0.1).epochs(12).restoreBest().listener(stop).fit(ROWS, OTHERS);
    assertEquals(1.50848, weight(slope), 1e-14);
    DoubleSlope diverging = slope();
    Trainer<DoubleExamples> trainer = trainer(diverging, 1e200).epochs(5).restoreBest();
    assertThrows(ArithmeticException.class, () -> trainer.fit(ROWS));
    assertNotEquals(0.8, weight(diverging));
  }

  @Test
  void keepsTheFirstOfEqualEpochs() {
    DoubleSlope slope = slope();
    Seen seen = Seen.of(slope);
    TrainingResult result =
        trainer(slope, 0.1)
            .epochs(7)
            .restoreBest()
            .judgeBy(new Told(true, Double.NaN, 0.5, 0.7, 0.6, 0.7, Double.NaN, 0.1))
            .listener(seen)
            .fit(ROWS);
    assertEquals(3, result.best().number());
    assertEquals(seen.weights().get(2), weight(slope));
  }

  @Test
  void judgesByErrorsTheOtherWayRound() {
    TrainingResult result =
        trainer(slope(), 0.1).epochs(4).judgeBy(new Told(false, 3, 1, 2, 1)).fit(ROWS);
    assertEquals(2, result.best().number());
  }

  @Test
  void judgesByTheMetricOfTheValidationRows() {
    TrainingResult result =
        trainer(slope(), 0.1).epochs(9).judgeBy(new AbsoluteError()).fit(ROWS, OTHERS);
    assertEquals(4, result.best().number());
    assertEquals(0.00848, result.best().validationMetric("mean absolute error"), 1e-14);
  }

  @Test
  void stopsByTheMetric() {
    TrainingResult result =
        trainer(slope(), 0.1)
            .epochs(9)
            .judgeBy(new Told(true, 0.5, 0.6, 0.65, 0.66, 0.9, 0.9, 0.9, 0.9, 0.9))
            .stopWhenSettled(0.05, 2)
            .fit(ROWS);
    assertEquals(TrainingResult.End.SETTLED, result.end());
    assertEquals(7, result.epochs().size());
  }

  private static double[] factors(Plateau plateau, double... scores) {
    RateReduction reduction = new RateReduction(plateau);
    double[] factors = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      factors[i] = reduction.factorAfter(scores[i]);
    }
    return factors;
  }

  /** Figures by PyTorch's published algorithm, written down in Python. */
  @Test
  void lowersTheRateWhenPyTorchDoes() {
    double[] losses = {10, 9.5, 8, 7.3, 7.25, 7.2, 7.1, 7.1, 6.9, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6};
    assertArrayEquals(
        new double[] {
          1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2,
          0.2
        },
        factors(new Plateau(0.5, 1, 0.1, 2, 0.2), losses));
    assertArrayEquals(
        new double[] {
          1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125, 0.125
        },
        factors(new Plateau(0.5, 2), losses));
    assertArrayEquals(
        new double[] {
          1, 1, 1, 1, 1, 1, 1, 0.1, 0.1, 0.1, 1e-2, 1e-2, 1e-3, 1e-3, 1e-4, 1e-4, 1e-5, 1e-5, 1e-6,
          1e-6
        },
        factors(new Plateau(0.1, 0, 0, 1, 0), losses),
        1e-17);
  }

  /** The same in PyTorch's mode "max", for a metric that training is judged by. */
  @Test
  void lowersTheRateOfTheNextUpdates() {
    double[] told = {0.5, 0.52, 0.56, 0.57, 0.58, 0.6, 0.63, 0.63, 0.63, 0.63, 0.63, 0.63, 0.63};
    double[] expected = {1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125, 0.125};
    DoubleSlope slope = slope();
    Seen seen = Seen.of(slope);
    trainer(slope, 0.1)
        .epochs(told.length)
        .judgeBy(new Told(true, told))
        .reduceOnPlateau(new Plateau(0.5, 1, 0.1, 1, 0.1))
        .listener(seen)
        .fit(ROWS);
    double weight = 0.8;
    double rate = 0.1;
    for (int i = 0; i < told.length; i++) {
      weight -= rate * 2 * (weight - 2);
      rate = 0.1 * expected[i];
      assertEquals(weight, seen.weights().get(i), 1e-14);
      assertEquals(rate, seen.rates().get(i), 1e-17);
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    Trainer<DoubleExamples> trainer = trainer(slope(), 0.1);
    assertRefused(
        IllegalArgumentException.class,
        "factor is 1.0. Give a number above 0 and below 1.",
        () -> trainer.reduceOnPlateau(1, 3));
    assertThrows(IllegalArgumentException.class, () -> trainer.reduceOnPlateau(0.5, -1));
    assertThrows(IllegalArgumentException.class, () -> new Plateau(0.5, 1, -1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Plateau(0.5, 1, 0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Plateau(0.5, 1, 0, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> trainer.accumulate(0));
    trainer.metrics(new AbsoluteError(), new AbsoluteError());
    assertRefused(
        IllegalArgumentException.class,
        "Two metrics are named 'mean absolute error'. Give each name once.",
        () -> trainer.fit(ROWS));
  }
}
