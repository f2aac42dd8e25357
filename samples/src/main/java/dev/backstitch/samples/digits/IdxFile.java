package dev.backstitch.samples.digits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * An array of bytes as MNIST's files hold it: a magic number, the extents, then the values.
 *
 * <p>The magic number is two zero bytes, the type (8 for unsigned bytes) and the number of extents;
 * all numbers are of four bytes, the highest first. A gzipped file is known by its first two bytes,
 * whatever its name.
 */
final class IdxFile {
  private static final int UNSIGNED_BYTES = 0x0800;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final Path path;
  private final int[] extents;
  private final byte[] values;

  private IdxFile(Path path, int[] extents, byte[] values) {
    this.path = path;
    this.extents = extents;
    this.values = values;
  }

  /**
   * Reads a file.
   *
   * @param path the file, gzipped or not
   * @param dimensions how many extents it must have: 1 for labels, 3 for images
   * @return its extents and values
   * @throws IOException if it cannot be read, or is not such a file, or is cut off or too long
   */
  static IdxFile read(Path path, int dimensions) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(unzipped(Files.readAllBytes(path)));
    int header = Integer.BYTES * (1 + dimensions);
    if (bytes.remaining() < header) {
      throw new IOException(
          "'%s' has %d bytes, and its header alone takes %d. Get it again."
              .formatted(path, bytes.remaining(), header));
    }
    int magic = bytes.getInt();
    if (magic != (UNSIGNED_BYTES | dimensions)) {
      throw new IOException(
          "'%s' starts with 0x%08x, and an IDX file of bytes in %d dimensions with 0x%08x. Give the "
                  .formatted(path, magic, dimensions, UNSIGNED_BYTES | dimensions)
              + "right file.");
    }
    int[] extents = new int[dimensions];
    bytes.asIntBuffer().get(extents);
    byte[] values = Arrays.copyOfRange(bytes.array(), header, bytes.capacity());
    requireAsMany(path, extents, values.length);
    return new IdxFile(path, extents, values);
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    boolean zipped =
        bytes.length > 1
            && Byte.toUnsignedInt(bytes[0]) == GZIP_FIRST
            && Byte.toUnsignedInt(bytes[1]) == GZIP_SECOND;
    if (!zipped) {
      return bytes;
    }
    try (InputStream input = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return input.readAllBytes();
    }
  }

  private static void requireAsMany(Path path, int[] extents, int given) throws IOException {
    double announced = 1;
    for (int extent : extents) {
      announced *= extent;
    }
    if (announced != given) {
      throw new IOException(
          "'%s' announces %s = %.0f bytes and holds %d. Get it again."
              .formatted(path, shape(extents), announced, given));
    }
  }

  private static String shape(int[] extents) {
    return String.join(" x ", Arrays.stream(extents).mapToObj(String::valueOf).toList());
  }

  /** Where it was read. */
  Path path() {
    return this.path;
  }

  /** The first extent: how many images or labels there are. */
  int rows() {
    return this.extents[0];
  }

  /** All extents after the first, such as {@code 28 x 28}; empty for labels. */
  String rowShape() {
    return shape(Arrays.copyOfRange(this.extents, 1, this.extents.length));
  }

  /** The bytes, row by row; not a copy. */
  byte[] values() {
    return this.values;
  }
}
