package dev.backstitch.samples.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FannFileTest {
  @TempDir Path folder;

  @Test
  void readsLinesOfInputsAndOutputsInTurn() throws IOException {
    FannFile table = this.read("2 3 1\n0.5 0 1 \n1 \n-0.25 2e-3 0\n0\n");
    assertArrayEquals(new double[][] {{0.5, 0, 1}, {-0.25, 0.002, 0}}, table.inputs());
    assertArrayEquals(new double[][] {{1}, {0}}, table.outputs());
  }

  @Test
  void refusesFileThatEndsEarly() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> this.read("2 1 1\n0\n1\n0\n"));
    assertEquals(
        "There are 3 lines, but the first line announces 4. Give as many as announced.",
        refused.getMessage());
  }

  @Test
  void refusesRowOfOtherWidth() {
    assertThrows(IllegalArgumentException.class, () -> this.read("1 2 1\n0\n1\n"));
    assertThrows(IllegalArgumentException.class, () -> this.read("1 1 1\n0\n1 0\n"));
  }

  private FannFile read(String text) throws IOException {
    return FannFile.read(Files.writeString(this.folder.resolve("table"), text));
  }
}
