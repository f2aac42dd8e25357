package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import dev.backstitch.loss.CrossEntropyLoss;
import dev.backstitch.loss.HuberLoss;
import dev.backstitch.metric.Accuracy;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Nadam;
import dev.backstitch.optimizer.ParameterGroup;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hot calls leave the count of the thread's allocated bytes as it is. */
@Tag("allocation")
final class AllocationTest {
  private static final int WARM_UP = 20_000;
  private static final int CALLS = 100_000;

  private final FloatLine line =
      FloatLine.create(LinearShape.of(2, 3).decay(1e-3, 1e-3), new HuberLoss(), 1);
  private final float[] inputs = {0.1f, 0.2f, 0.3f, 0.4f};
  private final float[] observed = {1, 0, 0, 0, 1, 0};

  private static void assertAllocatesNothing(Runnable call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM_UP; i++) {
      call.run();
    }
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before);
  }

  @Test
  void predicts() {
    FloatPredictor predictor = this.line.predictor();
    float[] outputs = new float[6];
    assertAllocatesNothing(() -> predictor.predict(this.inputs, 2, outputs));
  }

  @Test
  void stepsWithClippingAndDecay() {
    FloatLearner learner = this.line.learner(new Adam(1e-6).clipGlobalNorm(0.1), 2);
    assertAllocatesNothing(() -> learner.step(this.inputs, 2, this.observed));
  }

  @Test
  void stepsWithGroupsAndScales() {
    ParameterGroup group = ParameterGroup.of("sum").rate(0.5).decay(0, 0.1).frozenFor(5);
    FloatLearner learner = this.line.learner(new Nadam(1e-6).clipNorm(0.1).with(group), 2);
    assertAllocatesNothing(
        () -> {
          learner.gradient(this.inputs, 2, this.observed);
          learner.update(0.5);
        });
  }

  @Test
  void stepsByLabels() {
    FloatLearner learner = this.line.learner(new Sgd(1e-6, 0.9), 2);
    int[] labels = {2, 0};
    float[] row = {1, 2};
    assertAllocatesNothing(
        () -> {
          learner.step(this.inputs, 2, labels);
          learner.step(row, 1);
        });
  }

  @Test
  void givesGradientsAndDerivatives() {
    FloatLearner learner = this.line.learner(new Sgd(1e-6), 2);
    float[] derivative = new float[4];
    assertAllocatesNothing(
        () -> {
          learner.gradient(this.inputs, 2, this.observed);
          learner.inputGradient(derivative);
          learner.accumulate(this.inputs, 2, this.observed);
          learner.update();
          learner.evaluate(this.inputs, 2, this.observed);
        });
  }

  @Test
  void stepsAndMeasuresExamples() {
    FloatLearner learner = this.line.learner(new Sgd(1e-6), 2);
    Examples examples = Examples.of(this.inputs, this.observed, 2).weighted(new double[] {1, 2});
    int[] order = {1, 0};
    learner.measure(new Accuracy());
    assertAllocatesNothing(() -> learner.step(examples, order, 0, 2));
  }

  /** Fewer calls: on a busy machine each takes several switches of threads. */
  @Test
  void stepsWithSeveralThreads() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    float[] rows = new float[33 * 2];
    float[] wanted = new float[33 * 3];
    long[] ids = new long[2];
    try (Workers workers = new Workers(2)) {
      workers.run(part -> ids[part] = Thread.currentThread().threadId());
      FloatLearner learner = this.line.learner(new Adam(1e-6).clipGlobalNorm(0.1), 33);
      learner.shareAmong(workers, 0);
      for (int i = 0; i < 3_000; i++) {
        learner.step(rows, 33, wanted);
      }
      threads.getThreadAllocatedBytes(ids);
      long[] before = threads.getThreadAllocatedBytes(ids);
      long own = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 3_000; i++) {
        learner.step(rows, 33, wanted);
      }
      assertEquals(0, threads.getCurrentThreadAllocatedBytes() - own);
      assertEquals(before[1], threads.getThreadAllocatedBytes(ids)[1]);
    }
  }

  @Test
  void stepsInSeveralPasses() {
    FloatLearner learner = this.line.learner(new Sgd(1e-6), 1);
    Examples examples = Examples.of(this.inputs, this.observed, 2);
    int[] order = {1, 0};
    assertAllocatesNothing(() -> learner.step(examples, order, 0, 2));
  }

  @Test
  void losesAtLogits() {
    CrossEntropyLoss loss = new CrossEntropyLoss(new double[] {1, 2, 3}, 0.1);
    double[] logits = {1, 2, 3};
    double[] predicted = {0.2, 0.3, 0.5};
    double[] wanted = {0, 1, 0};
    double[] gradient = new double[3];
    assertAllocatesNothing(() -> loss.rowAtLogits(logits, predicted, wanted, gradient));
  }
}
