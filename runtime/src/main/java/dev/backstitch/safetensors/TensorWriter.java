package dev.backstitch.safetensors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a file: the same arrays and text give the same bytes. */
public final class TensorWriter {
  private static final int BUFFER = 8 * 1024;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private final Sha256 sum = new Sha256();

  private TensorWriter(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Writes a file, or leaves the one that is there as it was.
   *
   * @param path where to
   * @param tensors in the order in which they are to lie
   * @param arrays by their numbers
   * @param metadata in order, without the checksum
   */
  public static void write(
      Path path,
      List<Tensor> tensors,
      List<? extends Elements> arrays,
      Map<String, String> metadata)
      throws IOException {
    byte[] header = HeaderWriter.write(tensors, arrays, metadata);
    Replacement.of(path).write(channel -> new TensorWriter(channel).write(header, tensors, arrays));
  }

  private void write(byte[] header, List<Tensor> tensors, List<? extends Elements> arrays)
      throws IOException {
    this.buffer.putLong(header.length);
    this.flush(this.buffer.flip());
    this.flush(ByteBuffer.wrap(header));
    this.buffer.clear();
    for (Tensor tensor : tensors) {
      this.encode(tensor, arrays.get(tensor.array()));
    }
    this.flush(this.buffer.flip());
    ByteBuffer digits = UTF_8.encode(this.sum.digits());
    this.channel.position(Long.BYTES + HeaderWriter.CHECKSUM_AT);
    this.flush(digits);
  }

  private void encode(Tensor tensor, Elements from) throws IOException {
    ElementFormat format = from.format();
    int size = tensor.layout().size();
    for (int i = 0; i < size; i++) {
      if (this.buffer.remaining() < format.bytes()) {
        this.flush(this.buffer.flip());
        this.buffer.clear();
      }
      format.put(this.buffer, from.get(tensor.layout().at(i)));
    }
  }

  private void flush(ByteBuffer bytes) throws IOException {
    this.sum.add(bytes);
    while (bytes.hasRemaining()) {
      this.channel.write(bytes);
    }
  }
}
