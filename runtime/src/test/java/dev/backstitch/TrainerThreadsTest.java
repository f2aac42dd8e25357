package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.loss.HuberLoss;
import dev.backstitch.loss.Loss;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.AdamW;
import dev.backstitch.optimizer.Ftrl;
import dev.backstitch.optimizer.Nadam;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.ParameterGroup;
import dev.backstitch.optimizer.Schedule;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Training with several threads: the same bits, and nothing of them left behind. */
final class TrainerThreadsTest {
  private static final LinearShape SHAPE = LinearShape.of(37, 5).decay(1e-3, 1e-2);
  private static final Examples TRAINING = examples(1, 101);
  private static final Examples VALIDATION = examples(2, 43);

  private static Examples examples(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] inputs = random.doubles((long) SHAPE.inputs() * rows, -1, 1).toArray();
    double[] observed = random.doubles((long) SHAPE.outputs() * rows, -1, 1).toArray();
    double[] weights = random.doubles(rows, 0, 2).toArray();
    return Examples.of(inputs, observed, rows).weighted(weights);
  }

  private static FloatLine line(Loss loss) {
    return FloatLine.create(SHAPE, loss, 4);
  }

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Sgd(0.1),
        new Sgd(0.1, 0.9).clipValue(0.01),
        new Adam(0.01).clipGlobalNorm(0.1),
        new Nadam(Schedule.exponential(0.01, 0.9)).clipNorm(0.1),
        new AdamW(0.01).with(ParameterGroup.of("sum").rate(0.5).decay(0.1, 0.1).frozenFor(2)),
        new Ftrl(0.1));
  }

  /** 101 rows in batches of 40: the last one has 21, fewer than five threads have blocks for. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void findSameBits(Optimizer optimizer) {
    FloatLine alone = line(new HuberLoss());
    TrainingResult expected = trainer(alone, optimizer, 1).fit(TRAINING, VALIDATION);
    assertNotEquals(expected.epochs().getFirst().loss(), expected.last().loss());
    for (int threads : new int[] {2, 3, 5}) {
      FloatLine shared = line(new HuberLoss());
      TrainingResult found = trainer(shared, optimizer, threads).fit(TRAINING, VALIDATION);
      assertEquals(expected.epochs(), found.epochs());
      assertArrayEquals(alone.weights().values(), shared.weights().values());
    }
  }

  private static Trainer<FloatExamples> trainer(FloatLine line, Optimizer optimizer, int threads) {
    return Trainer.of(line, optimizer)
        .batchSize(20)
        .accumulate(2)
        .epochs(3)
        .metrics(new AbsoluteError())
        .threads(threads)
        .sharing(0);
  }

  /** Steps alone, shared ones, and those in the way that turned out to be faster. */
  @Test
  void findSameBitsWhileTheyTryWhatIsFaster() {
    FloatLine alone = line(new HuberLoss());
    trainer(alone, new Adam(0.01), 1).epochs(40).fit(TRAINING);
    FloatLine shared = line(new HuberLoss());
    trainer(shared, new Adam(0.01), 3).epochs(40).sharing(1).fit(TRAINING);
    assertArrayEquals(alone.weights().values(), shared.weights().values());
  }

  /** A step that is shared makes two passes: the first one, and every other turn of a trial. */
  @Test
  void tryBothWays() {
    FloatLine line = line(new HuberLoss());
    List<Integer> passes = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void batchEnded(TrainingRun run) {
            passes.add(line.passes() - passes.stream().mapToInt(each -> each).sum());
          }
        };
    trainer(line, new Sgd(0.1), 2)
        .accumulate(1)
        .epochs(3)
        .sharing(1)
        .listener(listener)
        .fit(examples(1, 100));
    assertEquals(List.of(2, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2), passes.subList(0, 13));
  }

  @Test
  void goOnFromACheckpointOfAnotherNumber(@TempDir Path folder) {
    Path file = folder.resolve("training");
    FloatLine alone = line(new HuberLoss());
    trainer(alone, new Adam(0.01), 1).epochs(5).fit(TRAINING);
    trainer(line(new HuberLoss()), new Adam(0.01), 3).checkpoints(file, 3).fit(TRAINING);
    FloatLine resumed = line(new HuberLoss());
    trainer(resumed, new Adam(0.01), 2).epochs(5).resume(file).fit(TRAINING);
    assertArrayEquals(alone.weights().values(), resumed.weights().values());
  }

  /** Whoever is called sees the calling thread; the others live while training does. */
  @Test
  void callUsersOnTheCallingThread() {
    List<Thread> callers = new ArrayList<>();
    List<Integer> living = new ArrayList<>();
    Loss loss =
        (predicted, observed, gradient) -> {
          callers.add(Thread.currentThread());
          return new HuberLoss().row(predicted, observed, gradient);
        };
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void batchEnded(TrainingRun run) {
            callers.add(Thread.currentThread());
            living.add(living());
          }
        };
    trainer(line(loss), new Sgd(0.1), 3).listener(listener).fit(TRAINING);
    assertEquals(List.of(Thread.currentThread()), callers.stream().distinct().toList());
    assertEquals(List.of(2), living.stream().distinct().toList());
    assertEquals(0, living());
  }

  private static int living() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("backstitch-trainer"))
            .count();
  }

  @Test
  void leaveNoThreadWhereALossThrows() {
    int[] calls = {0};
    Loss loss =
        (predicted, observed, gradient) -> {
          if (++calls[0] > 100) {
            throw new IllegalStateException("enough");
          }
          return new HuberLoss().row(predicted, observed, gradient);
        };
    FloatLine line = line(loss);
    float[] before = line.weights().values();
    Trainer<FloatExamples> trainer = trainer(line, new Sgd(0.1), 3);
    assertThrows(IllegalStateException.class, () -> trainer.fit(TRAINING));
    assertEquals(0, living());
    assertArrayEquals(before, line.weights().values());
  }

  @Test
  void startNoThreadForLittleWork() {
    List<Integer> living = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void batchEnded(TrainingRun run) {
            living.add(living());
          }
        };
    Trainer.of(line(new HuberLoss()), new Sgd(0.1)).threads(2).listener(listener).fit(TRAINING);
    assertEquals(List.of(0), living.stream().distinct().toList());
  }

  @Test
  void refuseFewerThanOne() {
    Trainer<FloatExamples> trainer = Trainer.of(line(new HuberLoss()), new Sgd(0.1));
    assertRefused(
        IllegalArgumentException.class,
        "threads is 0. Give a whole number of at least 1.",
        () -> trainer.threads(0));
  }
}
