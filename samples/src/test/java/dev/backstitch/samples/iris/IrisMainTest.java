package dev.backstitch.samples.iris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.samples.data.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IrisMainTest {
  @Test
  @Tag("data")
  void tellsSpeciesOfHeldOutFlowers() throws IOException {
    Path csv = SharedData.require("tabular/iris_fisher.csv");
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    double accuracy = IrisMain.run(csv, new PrintStream(output, true, StandardCharsets.UTF_8));
    assertTrue(accuracy >= 0.96, "accuracy " + accuracy);
    String text = output.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("50 held-out flowers: " + accuracy), text);
    assertTrue(text.contains("Iris-setosa, Iris-versicolor, Iris-virginica"), text);
  }

  @Test
  void wantsOnePath() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> IrisMain.main());
    assertEquals(
        "0 arguments are given. Give one, the path of a CSV file of irises.", refusal.getMessage());
  }
}
