package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.FloatParameter;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  @Test
  void countsWhatWasReadAsWhat() {
    ConfusionMatrix matrix = new ConfusionMatrix();
    matrix.add(0, 0);
    matrix.add(7, 1);
    matrix.add(7, 1);
    matrix.add(9, 9);
    matrix.add(9, 9);
    assertEquals(5, matrix.all());
    assertEquals(3, matrix.right());
    assertEquals(0.6, matrix.accuracy());
  }

  @Test
  void showsALineForEachDigitWritten() {
    ConfusionMatrix matrix = new ConfusionMatrix();
    matrix.add(7, 1);
    matrix.add(7, 7);
    matrix.add(7, 7);
    String[] lines = matrix.text().split(System.lineSeparator(), -1);
    assertEquals(11, lines.length);
    assertEquals(
        "written     read as 0     1     2     3     4     5     6     7     8     9", lines[0]);
    assertEquals(
        "      7             .     1     .     .     .     .     .     2     .     .", lines[8]);
  }

  @Test
  void readsTheMostProbableDigit() {
    DigitsNetwork network = DigitsNetwork.create(1);
    for (FloatParameter parameter : network.parameters()) {
      parameter.assign(new float[parameter.toArray().length]);
    }
    float[] bias = new float[10];
    bias[6] = 1;
    network.parameter("digit.bias").assign(bias);
    Pictures digits = new Handwriting(1).write(30);
    ConfusionMatrix matrix = ConfusionMatrix.of(network, digits);
    int sixes = 0;
    for (int row = 0; row < 30; row++) {
      sixes += digits.label(row) == 6 ? 1 : 0;
    }
    assertEquals(30, matrix.all());
    assertEquals(sixes, matrix.right());
  }
}
