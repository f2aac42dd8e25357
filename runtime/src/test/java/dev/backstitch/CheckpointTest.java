package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.file.ModelFile;
import dev.backstitch.file.ModelFileException;
import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Clipping;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.ParameterGroup;
import dev.backstitch.optimizer.Schedule;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.DoubleSlope;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Learners that are saved and go on elsewhere. */
final class CheckpointTest {
  private static final LinearShape SHAPE = LinearShape.of(4, 3).decay(0.01, 0.1);

  @TempDir Path folder;
  private Path file = Path.of("");

  private static FloatLine line(long seed) {
    return FloatLine.create(SHAPE, new HalfSquaredErrorLoss(), seed);
  }

  private static void learn(FloatLearner learner, int from, int to) {
    for (int step = from; step < to; step++) {
      SplittableRandom random = new SplittableRandom(step);
      float[] inputs = new float[8];
      float[] observed = new float[6];
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = (float) random.nextDouble(-1, 1);
      }
      Arrays.fill(observed, 0.25f * step);
      learner.step(inputs, 2, observed);
    }
  }

  @BeforeEach
  void name() {
    this.file = this.folder.resolve("checkpoint");
  }

  @ParameterizedTest
  @MethodSource("dev.backstitch.optimizer.OptimizerContractTest#optimizers")
  void goesOnBitForBit(Optimizer plain) throws IOException {
    Optimizer clipped = plain.clipping().equals(Clipping.NONE) ? plain.clipGlobalNorm(3) : plain;
    Optimizer optimizer = clipped.with(ParameterGroup.of("sum").rate(0.5).frozenFor(5));
    FloatLearner unbroken = line(1).learner(optimizer, 2);
    learn(unbroken, 0, 7);
    unbroken.save(this.file);
    learn(unbroken, 7, 20);
    FloatLine other = line(2);
    FloatLearner resumed = other.learner(optimizer, 2);
    learn(resumed, 3, 5);
    resumed.restore(this.file);
    learn(resumed, 7, 20);
    assertArrayEquals(unbroken.valuesOf("sum.weight"), resumed.valuesOf("sum.weight"));
    assertArrayEquals(unbroken.valuesOf("sum.bias"), resumed.valuesOf("sum.bias"));
    assertEquals(20, resumed.steps());
    assertArrayEquals(line(2).weights().values(), other.weights().values());
  }

  @Test
  void goesOnInDouble() throws IOException {
    DoubleNetwork first = DoubleSlope.create(new HalfSquaredErrorLoss());
    DoubleNetwork second = DoubleSlope.create(new HalfSquaredErrorLoss());
    DoubleLearner unbroken = first.learner(new Adam(0.1), 1);
    DoubleLearner resumed = second.learner(new Adam(0.1), 1);
    unbroken.step(new double[] {1}, new double[] {1 / 3.0});
    unbroken.save(this.file);
    unbroken.step(new double[] {2}, new double[] {1 / 7.0});
    resumed.restore(this.file);
    resumed.step(new double[] {2}, new double[] {1 / 7.0});
    assertEquals(unbroken.valuesOf("output.weight")[0], resumed.valuesOf("output.weight")[0]);
    assertNotEquals(0.8, resumed.valuesOf("output.weight")[0]);
  }

  @Test
  void keepsScheduleRateSeedAndNotes() throws IOException {
    Optimizer optimizer = new Adam(Schedule.exponential(0.1, 0.5));
    FloatLearner saved = line(1).learner(optimizer, 2);
    learn(saved, 0, 3);
    saved.scaleLearningRate(0.25);
    saved.seed(-77);
    saved.save(this.file, Map.of("file", "day \u00e4\n3", "", "\"\\"));
    FloatLine.Learner resumed = line(2).learner(optimizer, 2);
    assertEquals(Map.of("file", "day \u00e4\n3", "", "\"\\"), resumed.restore(this.file));
    assertEquals(0.1 * 0.125 * 0.25, resumed.learningRate(), 1e-17);
    learn(resumed, 3, 4);
    assertEquals(-77, resumed.lastSeed());
    assertEquals(3, resumed.lastStep());
  }

  @Test
  void isAFileOfTheNetworkToo() throws IOException {
    FloatLine line = line(1);
    FloatLearner learner = line.learner(new Adam(0.1), 2);
    learn(learner, 0, 3);
    learner.save(this.file);
    FloatLine loaded = FloatLine.load(SHAPE, new HalfSquaredErrorLoss(), ModelFile.of(this.file));
    assertArrayEquals(learner.valuesOf("sum.weight"), loaded.parameter("sum.weight").toArray());
    assertEquals(1, loaded.weights().seed());
  }

  @Test
  void forgetsTheGradientBefore() throws IOException {
    FloatLearner learner = line(1).learner(new Sgd(0.1), 2);
    learner.save(this.file);
    learner.gradient(new float[4], new float[3]);
    learner.restore(this.file);
    assertRefused(
        IllegalStateException.class,
        "'Line' has no gradient since the last update. Call gradient or accumulate first.",
        learner::update);
  }

  @Test
  void keepsTheGradientWhenSaved() throws IOException {
    FloatLearner learner = line(1).learner(new Sgd(0.1), 2);
    learner.gradient(new float[4], new float[] {1, 2, 3});
    learner.save(this.file);
    learner.update();
    assertEquals(0.5f + 0.1f * 0.5f, learner.valuesOf("sum.bias")[0], 1e-7);
  }

  private void assertKept(FloatLearner learner, String reason) {
    float[] before = learner.valuesOf("sum.weight");
    assertRefused(
        ModelFileException.class, this.file + ": " + reason, () -> learner.restore(this.file));
    assertArrayEquals(before, learner.valuesOf("sum.weight"));
    assertEquals(0, learner.steps());
  }

  @Test
  void refusesAnotherOptimizerWithBothTexts() throws IOException {
    FloatLearner saved = line(1).learner(new Sgd(0.1), 2);
    learn(saved, 0, 2);
    saved.save(this.file);
    this.assertKept(
        line(2).learner(new Sgd(0.2), 2),
        "It was saved with %s, but this learner has %s. Make one with the same optimizer."
            .formatted(new Sgd(0.1), new Sgd(0.2)));
  }

  @Test
  void doesNotCompareLambdasOfSchedules() throws IOException {
    FloatLearner saved = line(1).learner(new Sgd(updates -> 0.1), 2);
    saved.save(this.file);
    FloatLearner resumed = line(1).learner(new Sgd(updates -> 0.2 / (1 + updates)), 2);
    assertEquals(Map.of(), resumed.restore(this.file));
  }

  @Test
  void refusesAFileOfWeightsAlone() throws IOException {
    line(1).save(this.file);
    this.assertKept(
        line(2).learner(new Sgd(0.1), 2),
        "It holds weights, but no learner's state. Restore the network from it.");
  }

  @Test
  void refusesADamagedFile() throws IOException {
    FloatLearner saved = line(1).learner(new Adam(0.1), 2);
    learn(saved, 0, 2);
    saved.save(this.file);
    byte[] content = Files.readAllBytes(this.file);
    content[content.length - 1] ^= 64;
    Files.write(this.file, content);
    this.assertKept(
        line(2).learner(new Adam(0.1), 2),
        "It was changed or damaged after it was saved. Save or copy it again.");
  }

  @Test
  void refusesARetiredLearner() throws IOException {
    FloatLine line = line(1);
    FloatLearner retired = line.learner(new Sgd(0.1), 2);
    retired.save(this.file);
    line.learner(new Sgd(0.1), 2);
    String reason =
        "This learner of 'Line' is retired by a newer one. Use that, or one of a copy().";
    assertRefused(IllegalStateException.class, reason, () -> retired.save(this.file));
    assertRefused(IllegalStateException.class, reason, () -> retired.restore(this.file));
  }

  @Test
  void keepsTheFileBeforeWhereNotesCannotBeRead() throws IOException {
    FloatLearner learner = line(1).learner(new Sgd(0.1), 2);
    learner.save(this.file, Map.of("tail", "whole \ud83e\uddf5"));
    byte[] before = Files.readAllBytes(this.file);
    assertRefused(
        IllegalArgumentException.class,
        "A text holds half of a surrogate pair, which no reader takes: 'half ?'."
            + " Give whole characters.",
        () -> learner.save(this.file, Map.of("tail", "half \ud83e")));
    String tooLong = "x".repeat(110_000_000);
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> learner.save(this.file, Map.of("tail", tooLong)));
    assertTrue(
        Objects.requireNonNull(refusal.getMessage())
            .endsWith("but at most 100000000 are read. Shorten the notes."),
        refusal::getMessage);
    assertArrayEquals(before, Files.readAllBytes(this.file));
    assertEquals(Map.of("tail", "whole \ud83e\uddf5"), learner.restore(this.file));
  }

  @Test
  void tellsSchedulesApart() throws IOException {
    Schedule half = Schedule.constant(0.5);
    List<Schedule> all =
        List.of(
            Schedule.step(0.1, 0.5, 3),
            Schedule.piecewise(new long[] {3}, 1, 2),
            Schedule.piecewise(new long[] {9}, 1, 2),
            Schedule.inverseTime(0.1, 2, 3),
            Schedule.polynomial(0.1, 0, 9, 2),
            Schedule.cosine(0.1, 0, 9),
            Schedule.cosineRestarts(0.1, 0, 9, 2),
            half.warmUp(3),
            half.warmUp(3, 0.5),
            half.then(3, Schedule.cosine(0.1, 0, 9)),
            half.times(2));
    for (Schedule schedule : all) {
      line(1).learner(new Sgd(schedule), 2).save(this.file);
      for (Schedule other : all) {
        FloatLearner learner = line(2).learner(new Sgd(other), 2);
        if (other.equals(schedule)) {
          learner.restore(this.file);
        } else {
          assertThrows(ModelFileException.class, () -> learner.restore(this.file));
        }
      }
    }
  }
}
