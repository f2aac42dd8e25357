package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
  private static final byte[] TWO_BY_THREE =
      IdxBytes.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255);

  @TempDir Path folder;

  @Test
  void readsExtentsAndValues() throws IOException {
    IdxFile file = IdxFile.read(this.write(TWO_BY_THREE), 2);
    assertEquals(2, file.rows());
    assertEquals("3", file.rowShape());
    assertArrayEquals(IdxBytes.of(1, 2, 3, 4, 5, 255), file.values());
  }

  @Test
  void readsGzippedBytesWhateverTheName() throws IOException {
    IdxFile file = IdxFile.read(this.write(IdxBytes.gzipped(TWO_BY_THREE)), 2);
    assertArrayEquals(IdxBytes.of(1, 2, 3, 4, 5, 255), file.values());
  }

  @Test
  void readsOneLabel() throws IOException {
    IdxFile file = IdxFile.read(this.write(IdxBytes.labels(7)), 1);
    assertEquals(1, file.rows());
    assertArrayEquals(IdxBytes.of(7), file.values());
  }

  @Test
  void refusesLabelsForImages() throws IOException {
    this.refuses(
        IdxBytes.of(0, 0, 8, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1),
        3,
        "starts with 0x00000801, and an IDX file of bytes in 3 dimensions with 0x00000803."
            + " Give the right file.");
  }

  @Test
  void refusesNumbersThatAreNotBytes() throws IOException {
    this.refuses(
        IdxBytes.of(0, 0, 13, 1, 0, 0, 0, 1, 0, 0, 0, 0),
        1,
        "starts with 0x00000d01, and an IDX file of bytes in 1 dimensions with 0x00000801."
            + " Give the right file.");
  }

  @Test
  void refusesBytesThatAreCutOff() throws IOException {
    this.refuses(
        IdxBytes.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5),
        2,
        "announces 2 x 3 = 6 bytes and holds 5. Get it again.");
  }

  @Test
  void refusesBytesTooMany() throws IOException {
    this.refuses(
        IdxBytes.of(0, 0, 8, 1, 0, 0, 0, 1, 4, 4),
        1,
        "announces 1 = 1 bytes and holds 2. Get it again.");
  }

  @Test
  void refusesMoreThanAnArrayHolds() throws IOException {
    this.refuses(
        IdxBytes.of(0, 0, 8, 2, 127, 255, 255, 255, 0, 0, 0, 4),
        2,
        "announces 2147483647 x 4 = 8589934588 bytes and holds 0. Get it again.");
  }

  @Test
  void refusesHeaderThatIsCutOff() throws IOException {
    this.refuses(
        IdxBytes.of(0, 0, 8), 1, "has 3 bytes, and its header alone takes 8. Get it again.");
  }

  @Test
  void refusesEmptyFile() throws IOException {
    this.refuses(new byte[0], 3, "has 0 bytes, and its header alone takes 16. Get it again.");
  }

  private void refuses(byte[] bytes, int dimensions, String reason) throws IOException {
    Path file = this.write(bytes);
    IOException refusal = assertThrows(IOException.class, () -> IdxFile.read(file, dimensions));
    assertEquals("'" + file + "' " + reason, refusal.getMessage());
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(this.folder.resolve("some-file"), bytes);
  }
}
