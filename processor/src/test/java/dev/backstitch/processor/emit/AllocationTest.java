package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.backstitch.DoubleLearner;
import dev.backstitch.DoublePredictor;
import dev.backstitch.Examples;
import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;
import dev.backstitch.FloatPredictorPool;
import dev.backstitch.HalfWeights;
import dev.backstitch.WarmUp;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Optimizer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Warm predictors and learners allocate nothing, neither for one row nor for three.
 *
 * <p>Each twin runs in classes of its own: where the other one ran before, the VM compiles what
 * calls the kernels on the profile of that one. Where both run, in a warm-up and in the first steps
 * of a learner, has tests of its own.
 */
@Tag("allocation")
class AllocationTest {
  private static final int WARM_UP = 20_000;
  private static final int CALLS = 100_000;
  private static final int ROWS = 3;
  private static final int BATCH = 33;

  /** Nanoseconds after which a learner has gone over to vectors. */
  private static final long TRIAL = 4_000_000_000L;

  static Stream<Arguments> inFloat() {
    return Stream.of(Sample.dropped(), Sample.activations(), Sample.branches())
        .flatMap(AllocationTest::twins);
  }

  static Stream<Arguments> inDouble() {
    return Stream.of(Sample.note001(), Sample.dropped().inDouble()).flatMap(AllocationTest::twins);
  }

  private static Stream<Arguments> twins(Sample sample) {
    return Stream.of("scalar", "vector").map(twin -> Arguments.of(sample, twin));
  }

  @ParameterizedTest
  @MethodSource("inFloat")
  void floatPredictorsAllocateNothing(Sample sample, String twin) {
    FloatPredictor predictor =
        (FloatPredictor) Twin.of(sample.compiled().fresh(), twin).predictor();
    float[] row = new float[predictor.inputSize()];
    float[] predicted = new float[predictor.outputSize()];
    assertAllocatesNothing(() -> predictor.predict(row, predicted));
    float[] rows = new float[ROWS * predictor.inputSize()];
    float[] allPredicted = new float[ROWS * predictor.outputSize()];
    assertAllocatesNothing(() -> predictor.predict(rows, ROWS, allPredicted));
  }

  @Test
  void predictorsFromHalfTheBytesAllocateNothing() {
    CompiledNetwork compiled = Sample.uneven().compiled().fresh();
    Twin.use(compiled, "vector");
    FloatNetwork network = Twin.network(compiled);
    float[] rows = new float[ROWS * network.architecture().inputSize()];
    float[] predicted = new float[ROWS * network.architecture().outputSize()];
    FloatPredictor predictor =
        HalfWeights.of(network, Examples.of(rows, predicted, ROWS)).predictor();
    float[] row = new float[network.architecture().inputSize()];
    float[] one = new float[network.architecture().outputSize()];
    assertAllocatesNothing(() -> predictor.predict(row, one));
    assertAllocatesNothing(() -> predictor.predict(rows, ROWS, predicted));
  }

  /** Of matrices that have copies where these pay, which the second call makes. */
  @Test
  void predictorsOfLargeMatricesAllocateNothing() {
    CompiledNetwork compiled = Sample.large().compiled().fresh();
    Twin.use(compiled, "vector");
    FloatPredictor predictor = Twin.network(compiled).predictor();
    float[] rows = new float[ROWS * predictor.inputSize()];
    float[] predicted = new float[ROWS * predictor.outputSize()];
    assertAllocatesNothing(() -> predictor.predict(rows, ROWS, predicted));
  }

  /** What the loops of a learner meet must not spoil those of predictions. */
  @Test
  void predictorsAllocateNothingAfterLearning() {
    CompiledNetwork compiled = Sample.around8192().compiled().fresh();
    Twin.use(compiled, "vector");
    FloatNetwork network = Twin.network(compiled);
    FloatLearner learner = network.learner(slow(), ROWS);
    float[] rows = new float[ROWS * network.architecture().inputSize()];
    float[] observed = new float[ROWS * network.architecture().observedSize()];
    endTrial(() -> learner.step(rows, ROWS, observed));
    assertAllocatesNothing(() -> learner.step(rows, ROWS, observed));
    FloatPredictor predictor = network.predictor();
    float[] row = new float[predictor.inputSize()];
    float[] predicted = new float[predictor.outputSize()];
    assertAllocatesNothing(() -> predictor.predict(row, predicted));
  }

  static Stream<Sample> warmed() {
    return Stream.of(Sample.dropped(), Sample.activations(), Sample.branches());
  }

  /** The virtual machine has compiled what calls the kernels when there were only scalar ones. */
  @ParameterizedTest
  @MethodSource("warmed")
  void warmUpAfterScalarsLeavesNothingToAllocate(Sample sample) {
    CompiledNetwork compiled = sample.compiled().fresh();
    Twin.use(compiled, "scalar");
    FloatNetwork network = Twin.network(compiled);
    FloatPredictor predictor = network.predictor();
    float[] row = new float[predictor.inputSize()];
    float[] predicted = new float[predictor.outputSize()];
    assertAllocatesNothing(() -> predictor.predict(row, predicted));
    WarmUp report = network.warmUp(Duration.ofSeconds(60));
    assertEquals(0, report.bytesPerCall(), report::toString);
    assertTrue(report.settled(), report::toString);
    assertAllocatesNothing(() -> predictor.predict(row, predicted));
    FloatPredictorPool pool = network.predictorPool();
    assertAllocatesNothing(() -> pool.predict(row, predicted));
  }

  @ParameterizedTest
  @MethodSource("inFloat")
  void floatLearnersAllocateNothing(Sample sample, String twin) {
    Twin network = Twin.of(sample.compiled().fresh(), twin);
    FloatLearner learner = (FloatLearner) network.learner(slow(), ROWS);
    float[] row = new float[network.inputSize()];
    float[] observed = new float[network.observedSize()];
    Arrays.fill(row, 0.5f);
    Arrays.fill(observed, 1);
    assertAllocatesNothing(() -> learner.step(row, observed));
    float[] rows = new float[ROWS * row.length];
    float[] allObserved = new float[ROWS * observed.length];
    Arrays.fill(allObserved, 1);
    assertAllocatesNothing(() -> learner.step(rows, ROWS, allObserved));
    float[] gradient = new float[rows.length];
    assertAllocatesNothing(
        () -> {
          learner.gradient(rows, ROWS, allObserved);
          learner.inputGradient(gradient);
        });
  }

  /** What calls the kernels is compiled before vector code has been seen. */
  @ParameterizedTest
  @MethodSource("warmed")
  void learnersThatBeganOnScalarsAllocateNothing(Sample sample) {
    FloatNetwork network = Twin.network(sample.compiled().fresh());
    FloatLearner learner = network.learner(slow(), BATCH);
    float[] rows = new float[BATCH * network.architecture().inputSize()];
    float[] observed = new float[BATCH * network.architecture().observedSize()];
    Arrays.fill(observed, 1);
    endTrial(() -> learner.step(rows, BATCH, observed));
    assertAllocatesNothing(() -> learner.step(rows, BATCH, observed));
  }

  @ParameterizedTest
  @MethodSource("inDouble")
  void doublePredictorsAllocateNothing(Sample sample, String twin) {
    DoublePredictor predictor =
        (DoublePredictor) Twin.of(sample.compiled().fresh(), twin).predictor();
    double[] row = new double[predictor.inputSize()];
    double[] predicted = new double[predictor.outputSize()];
    assertAllocatesNothing(() -> predictor.predict(row, predicted));
  }

  @ParameterizedTest
  @MethodSource("inDouble")
  void doubleLearnersAllocateNothing(Sample sample, String twin) {
    Twin network = Twin.of(sample.compiled().fresh(), twin);
    DoubleLearner learner = (DoubleLearner) network.learner(slow(), ROWS);
    double[] row = new double[network.inputSize()];
    double[] truth = new double[network.observedSize()];
    assertAllocatesNothing(() -> learner.step(row, truth));
    double[] rows = new double[ROWS * network.inputSize()];
    double[] observed = new double[ROWS * network.observedSize()];
    Arrays.fill(observed, 1);
    assertAllocatesNothing(() -> learner.step(rows, ROWS, observed));
  }

  /** An optimizer that leaves the loss finite over all the calls. */
  private static Optimizer slow() {
    return new Adam(1e-9);
  }

  private static void endTrial(Runnable step) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < TRIAL) {
      step.run();
    }
  }

  private static void assertAllocatesNothing(Runnable call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    repeat(call, WARM_UP);
    long before = threads.getCurrentThreadAllocatedBytes();
    long reading = threads.getCurrentThreadAllocatedBytes() - before;
    before = threads.getCurrentThreadAllocatedBytes();
    repeat(call, CALLS);
    assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before - reading);
  }

  private static void repeat(Runnable call, int times) {
    for (int i = 0; i < times; i++) {
      call.run();
    }
  }
}
