package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistFolderTest {
  @TempDir Path folder;

  @Test
  void learnsFromTrainAndIsJudgedByTest() throws IOException {
    this.write("train-images-idx3-ubyte", IdxBytes.images(10, 20, 30));
    this.write("train-labels-idx1-ubyte", IdxBytes.labels(1, 2, 3));
    this.write("t10k-images-idx3-ubyte.gz", IdxBytes.gzipped(IdxBytes.images(255)));
    this.write("t10k-labels-idx1-ubyte.gz", IdxBytes.gzipped(IdxBytes.labels(9)));
    Split split = new MnistFolder(this.folder).read();
    assertArrayEquals(new int[] {1, 2, 3}, labels(split.training()));
    assertArrayEquals(new int[] {9}, labels(split.heldOut()));
    assertEquals(20f / 255, split.training().input(1)[783]);
    assertEquals(1f, split.heldOut().input(0)[0]);
  }

  @Test
  void holdsEveryFifthOfOnePairOut() throws IOException {
    this.write("t10k-images-idx3-ubyte", IdxBytes.images(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    this.write("t10k-labels-idx1-ubyte", IdxBytes.labels(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0));
    Split split = new MnistFolder(this.folder).read();
    assertArrayEquals(new int[] {0, 1, 2, 3, 5, 6, 7, 8, 0}, labels(split.training()));
    assertArrayEquals(new int[] {4, 9}, labels(split.heldOut()));
    assertEquals(9f / 255, split.heldOut().input(1)[5]);
  }

  @Test
  void refusesWhatIsNoFolder() {
    Path nowhere = this.folder.resolve("nowhere");
    assertRefusal(
        nowhere, "'" + nowhere + "' is not a folder. Give the folder that MNIST's files lie in.");
  }

  @Test
  void refusesFolderWithoutImages() {
    assertRefusal(
        this.folder,
        ("'%s' holds no 't10k-images-idx3-ubyte', nor one with .gz."
                + " Give the folder that MNIST's files lie in.")
            .formatted(this.folder));
  }

  @Test
  void refusesImagesWithoutLabels() throws IOException {
    this.write("train-images-idx3-ubyte", IdxBytes.images(1));
    assertRefusal(
        this.folder,
        ("'%s' holds no 'train-labels-idx1-ubyte', nor one with .gz."
                + " Give the folder that MNIST's files lie in.")
            .formatted(this.folder));
  }

  @Test
  void refusesFilesThatDoNotBelongTogether() throws IOException {
    Path images = this.write("train-images-idx3-ubyte", IdxBytes.images(1, 2));
    Path labels = this.write("train-labels-idx1-ubyte", IdxBytes.labels(1));
    assertRefusal(
        this.folder,
        "'%s' has 2 images and '%s' 1 labels. Give files that belong together."
            .formatted(images, labels));
  }

  @Test
  void refusesImagesOfAnotherSize() throws IOException {
    byte[] wide = IdxBytes.of(0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 5, 5);
    Path images = this.write("train-images-idx3-ubyte", wide);
    this.write("train-labels-idx1-ubyte", IdxBytes.labels(1));
    assertRefusal(
        this.folder,
        "The images of '%s' are 1 x 2, and the network reads 28 x 28. Give images of that size."
            .formatted(images));
  }

  @Test
  void refusesLabelThatIsNoDigit() throws IOException {
    this.write("train-images-idx3-ubyte", IdxBytes.images(1, 2));
    Path labels = this.write("train-labels-idx1-ubyte", IdxBytes.labels(9, 10));
    assertRefusal(
        this.folder,
        "Label 1 of '%s' is 10, and digits are 0 to 9. Give labels of digits.".formatted(labels));
  }

  private static int[] labels(Pictures pictures) {
    return IntStream.range(0, pictures.size()).map(pictures::label).toArray();
  }

  private static void assertRefusal(Path folder, String message) {
    IOException refusal = assertThrows(IOException.class, () -> new MnistFolder(folder).read());
    assertEquals(message, refusal.getMessage());
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(this.folder.resolve(name), bytes);
  }
}
