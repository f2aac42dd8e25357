package dev.backstitch.benchmarks.scaling;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;
import dev.backstitch.benchmarks.limit.Limits;
import dev.backstitch.benchmarks.limit.MultiplyAdd;
import dev.backstitch.benchmarks.limit.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Predictions of every width with every batch.
 *
 * @param timing how long each is measured
 * @param batches numbers of rows
 */
record Sweep(Timing timing, List<Integer> batches) {
  /** Measures, and shows each point as it is known. */
  List<Point> run(List<Widths.Width> widths, Consumer<Point> progress) {
    MultiplyAdd multiplyAdd = new MultiplyAdd();
    double peak = multiplyAdd.multiplyAdds() / this.timing.of(multiplyAdd::run);
    List<Point> points = new ArrayList<>();
    for (Widths.Width width : widths) {
      long weights = (long) width.width() * width.width();
      long bytes = weights * Float.BYTES;
      Reading reading = new Reading(bytes);
      Limits limits = new Limits(peak, Map.of(bytes, this.timing.of(reading::run)));
      FloatNetwork network = width.network().apply(1);
      for (int rows : this.batches) {
        double limit = limits.nanoseconds(weights * rows, bytes);
        Point point = new Point(width.width(), rows, this.predict(network, rows), limit);
        points.add(point);
        progress.accept(point);
      }
    }
    return points;
  }

  private double predict(FloatNetwork network, int rows) {
    FloatPredictor predictor = network.predictor();
    float[] inputs = new float[rows * predictor.inputSize()];
    float[] outputs = new float[rows * predictor.outputSize()];
    Arrays.fill(inputs, 0.5f);
    return rows == 1
        ? this.timing.of(() -> predictor.predict(inputs, outputs))
        : this.timing.of(() -> predictor.predict(inputs, rows, outputs));
  }
}
