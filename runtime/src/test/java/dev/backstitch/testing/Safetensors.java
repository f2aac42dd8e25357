package dev.backstitch.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files put together by hand, independently of the code under test. */
public final class Safetensors {
  private Safetensors() {}

  /** A header in JSON and so many bytes of data, all zero. */
  public static Path write(Path file, String header, int dataLength) throws IOException {
    return write(file, header.getBytes(UTF_8), new byte[dataLength]);
  }

  /** A header and data. */
  public static Path write(Path file, byte[] header, byte[] data) throws IOException {
    ByteBuffer content =
        ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    content.putLong(header.length).put(header).put(data);
    return Files.write(file, content.array());
  }

  /** The data of some floats. */
  public static byte[] floats(float... values) {
    ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      data.putFloat(value);
    }
    return data.array();
  }

  /** A file's header as text. */
  public static String header(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    int length = (int) ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return new String(content, 8, length, UTF_8);
  }

  /** What lies behind a file's header. */
  public static byte[] data(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    int length = (int) ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return Arrays.copyOfRange(content, 8 + length, content.length);
  }
}
