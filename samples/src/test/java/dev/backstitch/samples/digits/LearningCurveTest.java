package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.Epoch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCurveTest {
  private static final int BLUE = 0xff1f77b4;
  private static final int ORANGE = 0xffd95f02;

  @TempDir Path folder;

  @Test
  void drawsBothLinesInBothCharts() throws IOException {
    BufferedImage picture = this.draw(List.of(epoch(1, 0.9), epoch(2, 0.5), epoch(3, 0.2)));
    assertEquals(1_120, picture.getWidth());
    assertEquals(420, picture.getHeight());
    for (int from : new int[] {0, 560}) {
      assertTrue(pixels(picture, from, BLUE) > 200);
      assertTrue(pixels(picture, from, ORANGE) > 200);
    }
  }

  @Test
  void drawsASingleEpoch() throws IOException {
    BufferedImage picture = this.draw(List.of(epoch(1, 0.9)));
    assertTrue(pixels(picture, 0, ORANGE) > 20);
  }

  private static Epoch epoch(int number, double loss) {
    return new Epoch(
        number,
        number,
        loss,
        Map.of("accuracy", 1 - loss),
        OptionalDouble.of(loss + 0.05),
        Map.of("accuracy", 0.9 - loss));
  }

  private BufferedImage draw(List<Epoch> epochs) throws IOException {
    Path file = this.folder.resolve("curve.png");
    new LearningCurve(epochs).write(file);
    return ImageIO.read(file.toFile());
  }

  private static long pixels(BufferedImage picture, int from, int color) {
    return IntStream.range(0, 560 * 420)
        .filter(i -> picture.getRGB(from + i % 560, i / 560) == color)
        .count();
  }
}
