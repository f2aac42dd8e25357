package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;
import dev.backstitch.WarmUp;
import dev.backstitch.WarmUpFuture;
import dev.backstitch.generated.Simd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What a warm-up changes, which is the twin that predictions use, and what it does not. */
final class WarmUpTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  private final CompiledNetwork compiled = Sample.dropped().compiled().fresh();
  private final FloatNetwork network = Twin.network(this.compiled);

  @Test
  void firstPredictorChoosesTheBestTwin() {
    assertFalse(Twin.isChosen(this.compiled));
    this.network.predictor();
    assertEquals(Simd.available() ? "VectorLoops" : "ScalarLoops", Twin.current(this.compiled));
  }

  @Test
  void scalarPredictionsLoadNothingElse() {
    CompiledNetwork digits = Sample.digits().compiled().fresh();
    Twin.use(digits, "scalar");
    predicted(Twin.network(digits).predictor());
    List<String> loaded = digits.loaded();
    assertTrue(loaded.contains("DigitsNetworkKernels$ScalarLoops"), loaded::toString);
    for (String other : List.of("$VectorLoops", "$HalfForward", "$Backward")) {
      assertTrue(loaded.stream().noneMatch(type -> type.endsWith(other)), loaded::toString);
    }
  }

  @Test
  void switchesToVectorsInTheBackground()
      throws ExecutionException, InterruptedException, TimeoutException {
    WarmUpFuture future = this.network.warmUpInBackground();
    FloatPredictor predictor = this.network.predictor();
    float[] before = predicted(predictor);
    if (!future.isDone()) {
      assertSame(future, this.network.warmUpInBackground());
    }
    WarmUp report = future.get(2, TimeUnit.MINUTES);
    assertEquals(Simd.bits(), report.vectorBits());
    assertEquals(Simd.available() ? "VectorLoops" : "ScalarLoops", Twin.current(this.compiled));
    assertArrayEquals(before, predicted(predictor));
    assertArrayEquals(before, predicted(this.network.predictor()));
  }

  @Test
  void choosesATwinAtOnce() throws ExecutionException, InterruptedException, TimeoutException {
    WarmUpFuture future = this.network.twins().warmUpInBackground(this.network, 1);
    assertTrue(Twin.isChosen(this.compiled));
    assertTrue(future.get(2, TimeUnit.MINUTES).calls() > 0);
  }

  @Test
  void threadEnds() throws ExecutionException, InterruptedException, TimeoutException {
    this.network.twins().warmUpInBackground(this.network, 1).get(2, TimeUnit.MINUTES);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("backstitch-warm-up")) {
        thread.join(Duration.ofSeconds(60));
        assertFalse(thread.isAlive());
      }
    }
  }

  @Test
  void leavesWeightsAndBits() {
    float[] weights = this.network.weights().values().clone();
    float[] before = predicted(this.network.predictor());
    WarmUp report = this.network.warmUp(SHORT);
    assertArrayEquals(weights, this.network.weights().values());
    assertArrayEquals(before, predicted(this.network.predictor()));
    assertTrue(report.calls() >= 2, report::toString);
    assertTrue(report.nanosecondsBefore() > 0, report::toString);
  }

  @Test
  void saysHowItWent() {
    String text = new WarmUp(20_000, 90_000_000, 700, 0, 512, true).toString();
    assertEquals(
        "settled after 20,000 calls: from 90,000,000 to 700 ns, 0 bytes a call, 512-bit vectors",
        text);
    assertEquals(
        "not settled after 3 calls: from 8 to 7 ns, bytes unknown, scalar code",
        new WarmUp(3, 8, 7, -1, 0, false).toString());
  }

  private static float[] predicted(FloatPredictor predictor) {
    float[] input = new float[predictor.inputSize()];
    for (int i = 0; i < input.length; i++) {
      input[i] = 0.1f * (i - 3);
    }
    float[] output = new float[predictor.outputSize()];
    predictor.predict(input, output);
    return output;
  }
}
