package dev.backstitch.samples.digits;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What one prediction costs: the times of many single calls, and the bytes allocated by a call.
 *
 * @param nanoseconds the times, each with the call of the clock in it (some 25 ns)
 * @param bytesPerCall what the thread allocated, divided by its calls
 */
record Latency(Histogram nanoseconds, double bytesPerCall) {
  private static final int WARM_UP = 50_000;
  private static final int CALLS = 200_000;
  private static final int DIFFERENT_PICTURES = 64;
  private static final int DIGITS_OF_TIMES = 3;

  /** Predicts one picture after the other, first until the code is compiled, then by the clock. */
  static Latency measure(DigitsNetwork network, Pictures pictures) {
    DigitsNetwork.Predictor predictor = network.predictor();
    float[][] inputs = new float[Math.min(pictures.size(), DIFFERENT_PICTURES)][];
    for (int row = 0; row < inputs.length; row++) {
      inputs[row] = pictures.input(row);
    }
    predict(predictor, inputs, WARM_UP);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    predict(predictor, inputs, CALLS);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    return new Latency(times(predictor, inputs), (double) allocated / CALLS);
  }

  private static void predict(DigitsNetwork.Predictor predictor, float[][] inputs, int calls) {
    float[] probabilities = new float[Pictures.CLASSES];
    for (int call = 0; call < calls; call++) {
      predictor.predict(inputs[call % inputs.length], probabilities);
    }
  }

  private static Histogram times(DigitsNetwork.Predictor predictor, float[][] inputs) {
    float[] probabilities = new float[Pictures.CLASSES];
    Histogram times = new Histogram(DIGITS_OF_TIMES);
    for (int call = 0; call < CALLS; call++) {
      long start = System.nanoTime();
      predictor.predict(inputs[call % inputs.length], probabilities);
      times.recordValue(System.nanoTime() - start);
    }
    return times;
  }

  /** One line for the times, one for the bytes. */
  String text() {
    return String.format(
        Locale.ROOT,
        "One prediction: p50 %.2f us, p99 %.2f us, p99.9 %.2f us, max %.2f us (%,d calls)%n"
            + "Allocated: %.1f bytes per prediction",
        this.microseconds(50),
        this.microseconds(99),
        this.microseconds(99.9),
        this.microseconds(100),
        this.nanoseconds.getTotalCount(),
        this.bytesPerCall);
  }

  private double microseconds(double percentile) {
    return this.nanoseconds.getValueAtPercentile(percentile) / 1e3;
  }
}
