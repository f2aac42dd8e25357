package dev.backstitch.benchmarks.cold;

import dev.backstitch.benchmarks.ours.WorkloadCNetwork;

/** Predicts with C in a fresh virtual machine, and prints what it took. */
final class ColdMain {
  private static final int MOST = 20_000_000;

  private ColdMain() {}

  /** Takes a {@link Start} and how many milliseconds to go on. */
  public static void main(String[] arguments) {
    Start start = Start.valueOf(arguments[0]);
    long duration = Long.parseLong(arguments[1]) * 1_000_000;
    float[] input = new float[64];
    float[] output = new float[10];
    long[] ends = new long[MOST];
    long loaded = System.nanoTime();
    WorkloadCNetwork network = WorkloadCNetwork.create(1);
    if (start == Start.WARM_UP) {
      network.warmUp();
    } else if (start == Start.BACKGROUND) {
      var _ = network.warmUpInBackground();
    }
    WorkloadCNetwork.Predictor predictor = network.predictor();
    int calls = 0;
    long end = 0;
    while (calls < MOST && end < duration) {
      input[calls % 64] = calls;
      predictor.predict(input, output);
      end = System.nanoTime() - loaded;
      ends[calls] = end;
      calls++;
    }
    Times times = Times.of(ends, calls);
    System.out.printf(
        "%d %d %d %d %d%n",
        times.first(), times.worst(), times.slow(), times.settled(), times.steady());
  }
}
