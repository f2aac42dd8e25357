package dev.backstitch.benchmarks.scaling;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The picture of a sweep: left one row over widths, beside the limit of the machine; right the
 * speed over batches, for some widths.
 *
 * @param points what was measured
 */
record ScalingPlot(List<Point> points) {
  private static final int WIDTH = 620;
  private static final int HEIGHT = 460;
  private static final List<Integer> SHOWN = List.of(16, 64, 65, 256, 257, 1024, 1025);
  private static final Color OURS = new Color(0x1f77b4);
  private static final Color LIMIT = new Color(0x999999);

  /** Writes it as a PNG; needs no display. */
  void write(Path file) throws IOException {
    XYChart row = chart("One row through a square layer", "width", "nanoseconds");
    row.getStyler().setYAxisLogarithmic(true);
    List<Point> single = this.points.stream().filter(point -> point.rows() == 1).toList();
    line(row, "Backstitch", single, Point::width, Point::nanoseconds).setLineColor(OURS);
    line(row, "limit of the machine", single, Point::width, Point::limit).setLineColor(LIMIT);
    XYChart batch = chart("Speed of batches", "rows", "GFLOP/s");
    batch.getStyler().setYAxisMin(0.0);
    for (int width : SHOWN) {
      List<Point> same = this.points.stream().filter(point -> point.width() == width).toList();
      if (!same.isEmpty()) {
        line(batch, width + " wide", same, Point::rows, Point::gigaflops);
      }
    }
    try (OutputStream output = Files.newOutputStream(file)) {
      BitmapEncoder.saveBitmap(List.of(row, batch), 1, 2, output, BitmapFormat.PNG);
    }
  }

  private static XYChart chart(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .width(WIDTH)
            .height(HEIGHT)
            .build();
    chart
        .getStyler()
        .setLegendPosition(LegendPosition.InsideNW)
        .setChartBackgroundColor(Color.WHITE)
        .setLegendBorderColor(Color.WHITE)
        .setPlotBorderVisible(false);
    chart.getStyler().setXAxisLogarithmic(true);
    return chart;
  }

  private static XYSeries line(
      XYChart chart,
      String name,
      List<Point> points,
      ToDoubleFunction<Point> x,
      ToDoubleFunction<Point> y) {
    double[] xs = points.stream().mapToDouble(x).toArray();
    double[] ys = points.stream().mapToDouble(y).toArray();
    XYSeries series = chart.addSeries(name, xs, ys);
    series.setMarker(SeriesMarkers.CIRCLE);
    return series;
  }
}
