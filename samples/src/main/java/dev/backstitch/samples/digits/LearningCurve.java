package dev.backstitch.samples.digits;

import dev.backstitch.Epoch;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The picture of how training went: loss and accuracy by epoch, each for the digits learned from
 * and for those held out.
 *
 * @param epochs what was seen in each epoch, with validation rows and the metric {@code accuracy}
 */
record LearningCurve(List<Epoch> epochs) {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 420;
  private static final Color LEARNED = new Color(0x1f77b4);
  private static final Color HELD_OUT = new Color(0xd95f02);

  /** Writes it as a PNG; needs no display. */
  void write(Path file) throws IOException {
    XYChart loss = chart("Loss", LegendPosition.InsideNE);
    this.line(loss, "learned from", LEARNED, Epoch::loss);
    this.line(loss, "held out", HELD_OUT, Epoch::judgedLoss);
    loss.getStyler().setYAxisMin(0.0);
    XYChart accuracy = chart("Accuracy", LegendPosition.InsideSE);
    this.line(accuracy, "learned from", LEARNED, epoch -> accuracy(epoch.metrics()));
    this.line(accuracy, "held out", HELD_OUT, epoch -> accuracy(epoch.validationMetrics()));
    try (OutputStream output = Files.newOutputStream(file)) {
      BitmapEncoder.saveBitmap(List.of(loss, accuracy), 1, 2, output, BitmapFormat.PNG);
    }
  }

  private static double accuracy(Map<String, Double> metrics) {
    return metrics.getOrDefault("accuracy", Double.NaN);
  }

  private static XYChart chart(String title, LegendPosition legend) {
    XYChart chart =
        new XYChartBuilder().title(title).xAxisTitle("epoch").width(WIDTH).height(HEIGHT).build();
    chart
        .getStyler()
        .setLegendPosition(legend)
        .setChartBackgroundColor(Color.WHITE)
        .setLegendBorderColor(Color.WHITE)
        .setPlotBorderVisible(false);
    return chart;
  }

  private void line(XYChart chart, String name, Color color, ToDoubleFunction<Epoch> value) {
    double[] numbers = this.epochs.stream().mapToDouble(Epoch::number).toArray();
    double[] values = this.epochs.stream().mapToDouble(value).toArray();
    XYSeries series = chart.addSeries(name, numbers, values);
    series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color).setLineColor(color);
  }
}
