package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.optimizer.Schedule;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What listeners see of training, and how they stop it. */
final class TrainingListenerTest {
  private static final Examples ROWS = Examples.of(new float[] {1, 2, 3}, new float[] {3, 3, 3}, 3);

  private static Trainer<FloatExamples> trainer(FloatLine line) {
    line.parameter("sum.weight").assign(0);
    line.parameter("sum.bias").assign(0);
    return Trainer.of(line, new Sgd(Schedule.step(0.5, 0.5, 1)))
        .shuffle(false)
        .batchSize(1)
        .epochs(4)
        .metrics(new AbsoluteError());
  }

  private static FloatLine line() {
    return FloatLine.create(LinearShape.of(1, 1), new MeanSquaredErrorLoss(), 1);
  }

  @Test
  void seesLossMetricsRateAndGradientOfEachBatch() {
    List<String> seen = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void batchEnded(TrainingRun run) {
            seen.add(
                "%d %d/%d %d %s %s %s %s"
                    .formatted(
                        run.epoch(),
                        run.batch(),
                        run.batches(),
                        run.steps(),
                        run.loss(),
                        run.metric("mean absolute error"),
                        run.learningRate(),
                        run.gradientNorm("sum")));
          }
        };
    trainer(line()).listener(listener).epochs(1).fit(ROWS);
    assertEquals("1 1/3 1 9.0 3.0 0.25 " + Math.sqrt(72), seen.get(0));
    assertEquals("1 2/3 2 36.0 4.5 0.125 " + Math.sqrt(720), seen.get(1));
    assertEquals(3, seen.size());
  }

  @Test
  void mayStopAfterABatch() {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void batchEnded(TrainingRun run) {
            if (run.steps() == 5) {
              run.stop();
            }
          }
        };
    FloatLine line = line();
    TrainingResult result = trainer(line).listener(listener).fit(ROWS);
    assertEquals(TrainingResult.End.STOPPED, result.end());
    assertEquals(5, result.steps());
    assertEquals(2, result.epochs().size());
  }

  @Test
  void mayStopAfterAnEpochWhoseWeightsArePublished() {
    FloatLine line = line();
    FloatPredictor predictor = line.predictor();
    List<Float> predictions = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochEnded(TrainingRun run, Epoch epoch) {
            float[] output = new float[1];
            predictor.predict(new float[] {0}, output);
            predictions.add(output[0]);
            assertEquals(epoch.number(), run.epoch());
            if (epoch.number() == 3) {
              run.stop();
            }
          }
        };
    TrainingResult result = trainer(line).listener(listener).fit(ROWS);
    assertEquals(TrainingResult.End.STOPPED, result.end());
    assertEquals(9, result.steps());
    assertEquals(3, predictions.stream().distinct().count());
    assertEquals(line.layer("sum").bias().get(0), predictions.getLast());
  }

  @Test
  void hearsAboutUnknownNames() {
    TrainingListener metrics =
        new TrainingListener() {
          @Override
          public void batchEnded(TrainingRun run) {
            run.metric("mea");
          }
        };
    assertRefused(
        IllegalArgumentException.class,
        "'mea' is not a metric of this training, but [mean absolute error] are."
            + " Give it to the trainer.",
        () -> trainer(line()).listener(metrics).fit(ROWS));
    TrainingListener layers =
        new TrainingListener() {
          @Override
          public void batchEnded(TrainingRun run) {
            run.gradientNorm("sums");
          }
        };
    assertThrows(IllegalArgumentException.class, () -> trainer(line()).listener(layers).fit(ROWS));
  }
}
