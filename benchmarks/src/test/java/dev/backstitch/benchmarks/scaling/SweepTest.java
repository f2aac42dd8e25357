package dev.backstitch.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
  @Test
  void measuresEveryWidthWithEveryBatch(@TempDir Path folder) throws IOException {
    List<Point> shown = new ArrayList<>();
    List<Point> points =
        new Sweep(new Timing(1_000_000), List.of(1, 3)).run(Widths.ALL.subList(0, 2), shown::add);
    assertEquals(
        List.of("8x1", "8x3", "9x1", "9x3"),
        points.stream().map(point -> point.width() + "x" + point.rows()).toList());
    assertEquals(points, shown);
    assertTrue(points.stream().allMatch(point -> point.nanoseconds() > 0 && point.limit() > 0));
    Path picture = folder.resolve("scaling.png");
    new ScalingPlot(points).write(picture);
    assertNotNull(ImageIO.read(picture.toFile()));
  }

  /** 16 by 16 weights, 10 rows: 2,560 multiplications and as many additions. */
  @Test
  void countsMultiplicationsAndAdditions() {
    assertEquals(5.12, new Point(16, 10, 1000, 1).gigaflops(), 1e-12);
  }

  @Test
  void declaresEachWidthAsItIsNamed() {
    Widths.ALL.forEach(
        width -> assertEquals(width.width(), width.network().apply(1).predictor().outputSize()));
  }
}
