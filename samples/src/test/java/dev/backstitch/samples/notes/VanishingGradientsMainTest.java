package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The diagnosis of vanishing gradients, layer by layer. */
class VanishingGradientsMainTest {
  private static final double[] FIVE = {
    0.000486142643589066,
    0.0018076153576963,
    0.00760887823562843,
    0.0334107748218387,
    0.148233405601357
  };
  private static final double[] TEN = {
    2.78476717581759e-7,
    1.03545491863317e-6,
    4.35858788254786e-6,
    1.91386685100467e-5,
    8.49124280130519e-5,
    0.000377624447086224,
    0.00168027835640037,
    0.00747746882177631,
    0.0332766601266348,
    0.14809059906457
  };
  private static final List<String> LAYERS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private static void check(double factor, double[] figures, Map<String, Double> byLayer) {
    assertEquals(LAYERS.subList(0, figures.length), List.copyOf(byLayer.keySet()));
    for (int i = 0; i < figures.length; i++) {
      double actual = byLayer.getOrDefault(LAYERS.get(i), Double.NaN);
      new Tolerance(1e-13, 0).check(LAYERS.get(i), factor * figures[i], actual);
    }
  }

  @Test
  void slopesByEachWeight() {
    check(1, FIVE, VanishingGradientsMain.slopes(SigmoidChain_FiveNetwork.create(1)));
    check(1, TEN, VanishingGradientsMain.slopes(SigmoidChain_TenNetwork.create(1)));
  }

  /** Half the squared error of an output that is to be 0 has the output itself as its slope. */
  @Test
  void listenerSeesTheNormOfEachLayer() {
    check(
        0.659226913418565,
        FIVE,
        VanishingGradientsMain.gradientNorms(SigmoidChain_LearningFiveNetwork.create(1)));
    check(
        0.659046172004557,
        TEN,
        VanishingGradientsMain.gradientNorms(SigmoidChain_LearningTenNetwork.create(1)));
  }

  @Test
  void printsOneLineForEachLayerOfEachChain() {
    PrintStream terminal = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      VanishingGradientsMain.main(new String[0]);
    } finally {
      System.setOut(terminal);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertEquals(2 + 5 + 10 + 5 + 10, text.lines().count());
    assertTrue(text.contains("  first     2.78477e-07  1/531788 of the last"), text);
  }
}
