package dev.backstitch.samples.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with MNIST's files: {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte} and
 * the same of {@code t10k}, gzipped (and called {@code .gz}) or not.
 *
 * <p>With both pairs the network learns from {@code train} and is judged by {@code t10k}, as is
 * usual. Of one pair alone every fifth picture is held out: the first and the second half of {@code
 * t10k} differ in difficulty, so it must not be cut in the middle.
 *
 * @param folder where the files lie
 */
record MnistFolder(Path folder) {
  private static final String TRAINING = "train";
  private static final String TEST = "t10k";
  private static final String SHAPE = Pictures.SIDE + " x " + Pictures.SIDE;

  /**
   * Reads what is there.
   *
   * @return pictures to learn from and others to judge by
   * @throws IOException if there is no such folder or no pair of files, or one is not as it should
   */
  Split read() throws IOException {
    if (!Files.isDirectory(this.folder)) {
      throw new IOException(
          "'%s' is not a folder. Give the folder that MNIST's files lie in."
              .formatted(this.folder));
    }
    boolean training = this.find(TRAINING, "images", 3).isPresent();
    boolean test = this.find(TEST, "images", 3).isPresent();
    if (training && test) {
      return new Split(this.pictures(TRAINING), this.pictures(TEST));
    }
    return Split.everyFifth(this.pictures(training ? TRAINING : TEST));
  }

  private Pictures pictures(String part) throws IOException {
    IdxFile images = this.require(part, "images", 3);
    IdxFile labels = this.require(part, "labels", 1);
    if (!images.rowShape().equals(SHAPE)) {
      throw new IOException(
          "The images of '%s' are %s, and the network reads %s. Give images of that size."
              .formatted(images.path(), images.rowShape(), SHAPE));
    }
    if (images.rows() != labels.rows()) {
      throw new IOException(
          "'%s' has %d images and '%s' %d labels. Give files that belong together."
              .formatted(images.path(), images.rows(), labels.path(), labels.rows()));
    }
    requireDigits(labels);
    return new Pictures(images.values(), labels.values());
  }

  private static void requireDigits(IdxFile labels) throws IOException {
    for (int row = 0; row < labels.rows(); row++) {
      int label = Byte.toUnsignedInt(labels.values()[row]);
      if (label >= Pictures.CLASSES) {
        throw new IOException(
            "Label %d of '%s' is %d, and digits are 0 to 9. Give labels of digits."
                .formatted(row, labels.path(), label));
      }
    }
  }

  private IdxFile require(String part, String what, int dimensions) throws IOException {
    Optional<Path> found = this.find(part, what, dimensions);
    if (found.isEmpty()) {
      throw new IOException(
          "'%s' holds no '%s', nor one with .gz. Give the folder that MNIST's files lie in."
              .formatted(this.folder, name(part, what, dimensions)));
    }
    return IdxFile.read(found.get(), dimensions);
  }

  private Optional<Path> find(String part, String what, int dimensions) {
    String name = name(part, what, dimensions);
    return Stream.of(name, name + ".gz")
        .map(this.folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String name(String part, String what, int dimensions) {
    return part + "-" + what + "-idx" + dimensions + "-ubyte";
  }
}
