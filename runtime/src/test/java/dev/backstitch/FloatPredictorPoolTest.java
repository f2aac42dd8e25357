package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Predictions of one pool from many threads. */
final class FloatPredictorPoolTest {
  private final FloatLine line =
      FloatLine.create(LinearShape.of(2, 1), new HalfSquaredErrorLoss(), 1);
  private final FloatPredictorPool pool = this.line.predictorPool();

  FloatPredictorPoolTest() {
    this.line.parameter("sum.weight").assign(1, 10);
  }

  @Test
  void predictsRowsAndBatches() {
    this.assertPredicts();
  }

  private void assertPredicts() {
    float[] output = new float[1];
    this.pool.predict(new float[] {2, 3}, output);
    assertEquals(32.5f, output[0]);
    float[] outputs = new float[2];
    this.pool.predict(new float[] {2, 3, 4, 5}, 2, outputs);
    assertEquals(54.5f, outputs[1]);
  }

  @Test
  void servesVirtualThreads() throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Float>> results = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        float x = i;
        results.add(threads.submit(() -> this.predicted(x)));
      }
      for (int i = 0; i < results.size(); i++) {
        assertEquals(i + 10 * -i + 0.5f, results.get(i).get());
      }
    }
  }

  private float predicted(float x) {
    float[] input = {x, -x};
    float[] output = new float[1];
    for (int repeat = 0; repeat < 20; repeat++) {
      this.pool.predict(input, output);
    }
    return output[0];
  }

  @Test
  void goesOnAfterARefusal() {
    for (int i = 0; i < 1_000; i++) {
      assertThrows(
          IllegalArgumentException.class, () -> this.pool.predict(new float[3], new float[1]));
    }
    this.assertPredicts();
  }

  @Test
  void seesNewWeights() {
    this.assertPredicts();
    this.line.parameter("sum.weight").assign(0, 0);
    float[] output = new float[1];
    this.pool.predict(new float[] {2, 3}, output);
    assertEquals(0.5f, output[0]);
  }
}
