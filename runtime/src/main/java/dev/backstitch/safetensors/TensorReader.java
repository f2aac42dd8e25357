package dev.backstitch.safetensors;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstitch.file.ModelFile;
import dev.backstitch.file.ModelFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open file whose header was found to be right and to fit; its elements are read on demand.
 *
 * <p>Takes the header's length and {@link #BUFFER} bytes of memory, whatever the header promises.
 */
public final class TensorReader implements AutoCloseable {
  /** Bytes at a time: enough that the calls of the system do not count. */
  private static final int BUFFER = 8 * 1024;

  /** What the reference implementation allows. */
  static final long LONGEST_HEADER = 100_000_000;

  private static final int LENGTH = Long.BYTES;

  private final ModelFile file;
  private final FileChannel channel;
  private final ByteBuffer buffer;
  private final byte[] headerBytes;
  private final Header header;
  private @Nullable String damage;

  private TensorReader(
      ModelFile file, String network, Map<String, Tensor> wanted, FileChannel channel)
      throws IOException {
    this.file = file;
    this.channel = channel;
    long size = channel.size();
    this.buffer =
        ByteBuffer.allocate((int) Math.min(BUFFER, Math.max(size, LENGTH)))
            .order(ByteOrder.LITTLE_ENDIAN);
    this.headerBytes = new byte[this.headerLength(size)];
    this.fill(ByteBuffer.wrap(this.headerBytes));
    long dataLength = size - LENGTH - this.headerBytes.length;
    this.header = new HeaderReader(file, network, wanted, this.headerBytes, dataLength).read();
  }

  /**
   * Opens a file and checks its header.
   *
   * @param network the name to be used in messages
   * @param wanted the arrays to be read, by their names in the file
   * @throws ModelFileException if the header is damaged or does not fit
   */
  public static TensorReader open(ModelFile file, String network, Map<String, Tensor> wanted)
      throws IOException {
    if (Files.isDirectory(file.path())) {
      throw new ModelFileException(file.path(), "It is a directory. Give a file.");
    }
    FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
    try {
      return new TensorReader(file, network, wanted, channel);
    } catch (IOException | RuntimeException | Error failure) {
      channel.close();
      throw failure;
    }
  }

  private int headerLength(long size) throws IOException {
    if (size < LENGTH) {
      throw this.refusal(
          "It has %d bytes, but every safetensors file has at least %d. Copy it again."
              .formatted(size, LENGTH));
    }
    this.fill(this.buffer.limit(LENGTH));
    long length = this.buffer.getLong(0);
    if (length < 0 || length > size - LENGTH) {
      throw this.refusal(
          "Its header is said to have %s bytes, but the file has %d in all. Copy it again."
              .formatted(Long.toUnsignedString(length), size));
    }
    if (length > LONGEST_HEADER) {
      throw this.refusal(
          "Its header has %d bytes, but at most %d are read. Shorten its metadata."
              .formatted(length, LONGEST_HEADER));
    }
    return (int) length;
  }

  /**
   * What Backstitch wrote beside the arrays.
   *
   * @return empty if another program wrote the file
   */
  public Map<String, String> metadata() {
    return this.header.metadata();
  }

  /**
   * Reads all wanted arrays, which have undefined elements if this throws.
   *
   * @param arrays by their numbers
   * @throws ModelFileException if the checksum is not that of the file, or elements are not finite
   */
  public void read(List<? extends Elements> arrays) throws IOException {
    boolean ours = !this.header.metadata().isEmpty();
    Sha256 sum = new Sha256();
    if (ours) {
      this.addHeader(sum);
    }
    for (Entry entry : this.header.entries()) {
      Tensor tensor = entry.tensor();
      long rest = entry.to() - entry.from();
      for (int element = 0; rest > 0; rest -= this.buffer.limit()) {
        this.fill(this.buffer.clear().limit((int) Math.min(rest, this.whole(entry))));
        if (ours) {
          sum.add(this.buffer);
        }
        if (tensor != null) {
          element = this.decode(entry, tensor, arrays.get(tensor.array()), element);
        }
      }
    }
    if (ours && !sum.digits().equals(this.header.metadata().get(Metadata.CHECKSUM))) {
      throw this.refusal("It was changed or damaged after it was saved. Save or copy it again.");
    }
    if (this.damage != null) {
      throw this.refusal(this.damage);
    }
  }

  /** As many bytes as fit in the buffer and are whole elements. */
  private int whole(Entry entry) {
    return this.buffer.capacity() / entry.format().bytes() * entry.format().bytes();
  }

  private void addHeader(Sha256 sum) throws ModelFileException {
    byte[] bytes = this.headerBytes;
    int digits = this.header.checksumAt();
    if (digits == 0) {
      throw this.refusal(
          "Its metadata has no whole '%s'. Save it again.".formatted(Metadata.CHECKSUM));
    }
    sum.add(this.buffer.clear().limit(LENGTH).putLong(0, bytes.length));
    byte[] zeros = Metadata.NO_CHECKSUM.getBytes(UTF_8);
    int after = digits + zeros.length;
    sum.add(ByteBuffer.wrap(bytes, 0, digits));
    sum.add(ByteBuffer.wrap(zeros));
    sum.add(ByteBuffer.wrap(bytes, after, bytes.length - after));
  }

  private int decode(Entry entry, Tensor tensor, Elements into, int from) {
    int element = from;
    while (this.buffer.hasRemaining()) {
      double value = entry.format().get(this.buffer);
      int place = tensor.layout().at(element);
      into.set(place, value);
      if (!this.file.allowsNonFinite()
          && this.damage == null
          && !Double.isFinite(into.get(place))) {
        this.damage =
            "Element %d of '%s' is %s, which %s. Call allowNonFinite(), or save finite ones."
                .formatted(
                    element,
                    entry.name(),
                    value,
                    Double.isFinite(value) ? "is too large for a float" : "is not finite");
      }
      element++;
    }
    return element;
  }

  /** Reads up to the buffer's limit and flips it. */
  private void fill(ByteBuffer into) throws IOException {
    while (into.hasRemaining()) {
      if (this.channel.read(into) < 0) {
        throw this.refusal("It became shorter while it was read. Read it again.");
      }
    }
    into.flip();
  }

  private ModelFileException refusal(String reason) {
    return new ModelFileException(this.file.path(), reason);
  }

  @Override
  public void close() throws IOException {
    this.channel.close();
  }
}
