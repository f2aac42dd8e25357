package dev.backstitch.samples.digits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Files of bytes written by hand. */
final class IdxBytes {
  private IdxBytes() {}

  /** An array of bytes from numbers of 0 to 255. */
  static byte[] of(int... numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }

  /** An IDX file of labels. */
  static byte[] labels(int... labels) {
    return joined(of(0, 0, 8, 1, 0, 0, 0, labels.length), of(labels));
  }

  /** An IDX file of up to 255 images of 28 x 28, each of one grey. */
  static byte[] images(int... greys) {
    byte[] pixels = new byte[greys.length * 784];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) greys[i / 784];
    }
    return joined(of(0, 0, 8, 3, 0, 0, 0, greys.length, 0, 0, 0, 28, 0, 0, 0, 28), pixels);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }

  /** The same, gzipped. */
  static byte[] gzipped(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream output = new GZIPOutputStream(zipped)) {
      output.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
