package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.file.ModelFile;
import dev.backstitch.file.ModelFileException;
import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Schedule;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings that are broken off and resumed. */
final class TrainerCheckpointTest {
  private static final LinearShape SHAPE = LinearShape.of(3, 2);
  private static final Examples TRAINING = examples(1, 23);
  private static final Examples VALIDATION = examples(2, 7);

  @TempDir Path folder;
  private Path file = Path.of("");

  /** Rows with so much noise that the validation loss goes up and down. */
  private static Examples examples(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] inputs = random.doubles(3L * rows, -1, 1).toArray();
    double[] observed = random.doubles(2L * rows, -1, 1).toArray();
    return Examples.of(inputs, observed, rows);
  }

  private static FloatLine line() {
    return FloatLine.create(SHAPE, new MeanSquaredErrorLoss(), 4);
  }

  private static Trainer<FloatExamples> trainer(FloatLine line) {
    return Trainer.of(line, new Adam(Schedule.exponential(0.3, 0.99)))
        .batchSize(5)
        .epochs(40)
        .metrics(new AbsoluteError())
        .reduceOnPlateau(0.5, 1)
        .stopWhenSettled(1e-3, 9)
        .restoreBest();
  }

  @BeforeEach
  void name() {
    this.file = this.folder.resolve("training");
  }

  private static TrainingListener after(int epoch, Runnable action) {
    return new TrainingListener() {
      @Override
      public void epochEnded(TrainingRun run, Epoch ended) {
        if (ended.number() == epoch) {
          action.run();
        }
      }
    };
  }

  /** Trains until a listener breaks it off. */
  private void breakOff(Trainer<FloatExamples> trainer, int epoch) {
    trainer.listener(
        after(
            epoch,
            () -> {
              throw new IllegalStateException("broken off");
            }));
    assertThrows(IllegalStateException.class, () -> trainer.fit(TRAINING, VALIDATION));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 9, 12})
  void endsWhereAnUnbrokenOneEnds(int epoch) {
    FloatLine unbroken = line();
    TrainingResult expected = trainer(unbroken).fit(TRAINING, VALIDATION);
    assertEquals(TrainingResult.End.SETTLED, expected.end());
    this.breakOff(trainer(line()).checkpoints(this.file, 1), epoch);
    FloatLine resumed = line();
    TrainingResult result = trainer(resumed).resume(this.file).fit(TRAINING, VALIDATION);
    assertArrayEquals(unbroken.weights().values(), resumed.weights().values());
    assertEquals(expected, result);
  }

  @Test
  void isResumedTwiceAndWithoutValidation() {
    FloatLine unbroken = line();
    TrainingResult expected = Trainer.of(unbroken, new Adam(0.1)).epochs(9).fit(TRAINING);
    FloatLine resumed = line();
    Trainer.of(resumed, new Adam(0.1)).epochs(2).checkpoints(this.file, 2).fit(TRAINING);
    Trainer<FloatExamples> trainer =
        Trainer.of(line(), new Adam(0.1)).checkpoints(this.file, 1).resume(this.file);
    trainer.epochs(5).fit(TRAINING);
    FloatLine last = line();
    TrainingResult result =
        Trainer.of(last, new Adam(0.1)).epochs(9).resume(this.file).fit(TRAINING);
    assertEquals(expected, result);
    assertArrayEquals(unbroken.weights().values(), last.weights().values());
  }

  @Test
  void savesEveryFewEpochs() throws IOException {
    FloatLine line = line();
    Trainer<FloatExamples> trainer = Trainer.of(line, new Adam(0.1)).checkpoints(this.file, 3);
    trainer.epochs(2).fit(TRAINING);
    assertFalse(Files.exists(this.file));
    float[][] afterThree = new float[1][];
    trainer
        .epochs(5)
        .listener(after(3, () -> afterThree[0] = line.weights().values()))
        .fit(TRAINING);
    FloatLine loaded = FloatLine.load(SHAPE, new MeanSquaredErrorLoss(), ModelFile.of(this.file));
    assertArrayEquals(afterThree[0], loaded.weights().values());
  }

  @Test
  void goesNoFurtherThanTheEpochsAskedFor() {
    FloatLine line = line();
    TrainingResult first =
        Trainer.of(line, new Adam(0.1)).epochs(3).checkpoints(this.file, 1).fit(TRAINING);
    FloatLine again = line();
    TrainingResult second =
        Trainer.of(again, new Adam(0.1)).epochs(2).resume(this.file).fit(TRAINING);
    assertEquals(first, second);
    assertArrayEquals(line.weights().values(), again.weights().values());
  }

  private static Throwable cause(Trainer<FloatExamples> trainer, FloatLine line) {
    float[] before = line.weights().values();
    UncheckedIOException thrown =
        assertThrows(UncheckedIOException.class, () -> trainer.fit(TRAINING));
    assertEquals(before, line.weights().values());
    return Objects.requireNonNull(thrown.getCause());
  }

  @Test
  void refusesTheFileOfAnotherTraining() {
    Trainer.of(line(), new Adam(0.1)).checkpoints(this.file, 1).fit(TRAINING);
    FloatLine line = line();
    Throwable cause = cause(Trainer.of(line, new Adam(0.1)).batchSize(8).resume(this.file), line);
    assertEquals(ModelFileException.class, cause.getClass());
    assertEquals(
        this.file
            + ": It was saved by a training of rows=23 validation=0 batchSize=32 accumulate=1"
            + " shuffle=true seed=4 metrics=[] judgeBy=loss restoreBest=false"
            + " reduceOnPlateau=no, but this one is of"
            + " rows=23 validation=0 batchSize=8 accumulate=1 shuffle=true seed=4 metrics=[]"
            + " judgeBy=loss restoreBest=false reduceOnPlateau=no. Give the same.",
        cause.getMessage());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesToRestoreTheBestWhereTheFileDoesNot(boolean restoring) {
    Trainer<FloatExamples> saving = Trainer.of(line(), new Adam(0.1)).checkpoints(this.file, 1);
    (restoring ? saving : saving.restoreBest()).fit(TRAINING);
    FloatLine line = line();
    Trainer<FloatExamples> resuming = Trainer.of(line, new Adam(0.1)).resume(this.file);
    String message = cause(restoring ? resuming.restoreBest() : resuming, line).toString();
    assertTrue(message.contains("judgeBy=loss restoreBest=" + !restoring), message);
    assertTrue(message.contains("judgeBy=loss restoreBest=" + restoring), message);
  }

  @Test
  void refusesFilesThatNoTrainingSaved() throws IOException {
    FloatLine line = line();
    assertEquals(
        NoSuchFileException.class,
        cause(Trainer.of(line, new Adam(0.1)).resume(this.file), line).getClass());
    FloatLine other = line();
    other.learner(new Adam(0.1), 1).save(this.file);
    assertEquals(
        this.file + ": It was saved by a learner, and by no training. Restore a learner from it.",
        cause(Trainer.of(line, new Adam(0.1)).resume(this.file), line).getMessage());
  }

  @Test
  void saysThatAFileCannotBeWritten() {
    Trainer<FloatExamples> trainer =
        Trainer.of(line(), new Adam(0.1)).checkpoints(this.folder.resolve("no").resolve("a"), 1);
    assertThrows(UncheckedIOException.class, () -> trainer.fit(TRAINING));
  }

  @Test
  void refusesToLowerTheRateInAnotherWay() {
    Trainer.of(line(), new Adam(0.1))
        .reduceOnPlateau(0.1, 2)
        .checkpoints(this.file, 1)
        .fit(TRAINING);
    FloatLine line = line();
    Throwable cause = cause(Trainer.of(line, new Adam(0.1)).resume(this.file), line);
    assertEquals(ModelFileException.class, cause.getClass());
  }

  @Test
  void readsWhatALocaleWithOtherDigitsSaved() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      Trainer.of(line(), new Adam(0.1)).checkpoints(this.file, 1).fit(TRAINING);
    } finally {
      Locale.setDefault(usual);
    }
    Trainer.of(line(), new Adam(0.1)).resume(this.file).epochs(2).fit(TRAINING);
  }
}
