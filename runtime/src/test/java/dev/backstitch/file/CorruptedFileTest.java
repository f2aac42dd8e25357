package dev.backstitch.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.testing.Corruption;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import dev.backstitch.testing.Safetensors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files: each is refused with nothing changed, or gives the very same weights.
 *
 * <p>A file whose whole metadata was cut out, with its length put right, is a legal file of another
 * program; damage to its weights on top of that could not be seen. No damage here does both.
 */
@Tag("allocation")
final class CorruptedFileTest {
  /** What opening a file and making an exception takes, whatever the file. */
  private static final long CONSTANT = 16 * 1024;

  private static final int FILES = Integer.getInteger("backstitch.corruptedFiles", 20_000);

  @TempDir Path folder;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static FloatLine line(LinearShape shape, long seed) {
    return FloatLine.create(shape, new HalfSquaredErrorLoss(), seed);
  }

  private byte[] save(LinearShape shape) throws IOException {
    Path file = this.folder.resolve("whole");
    line(shape, 5).save(file);
    return Files.readAllBytes(file);
  }

  /** Writes over the file before: to shorten it to nothing first takes file systems long. */
  private Path write(byte[] content) throws IOException {
    Path file = this.folder.resolve("damaged");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(content), 0);
      channel.truncate(content.length);
    }
    return file;
  }

  /** Loads; true if that went well. */
  private boolean restores(FloatLine line, ModelFile file) throws IOException {
    try {
      line.restore(file);
      return true;
    } catch (ModelFileException refusal) {
      assertTrue(refusal.getReason().length() > 20);
      return false;
    }
  }

  private void check(LinearShape shape, byte[] whole, byte[] damaged, String which)
      throws IOException {
    Path file = this.write(damaged);
    FloatLine line = line(shape, 6);
    float[] before = line.weights().values();
    long allocated = this.threads.getCurrentThreadAllocatedBytes();
    boolean restored = this.restores(line, ModelFile.of(file));
    allocated = this.threads.getCurrentThreadAllocatedBytes() - allocated;
    if (restored) {
      assertArrayEquals(line(shape, 5).weights().values(), line.weights().values(), which);
      assertTrue(damaged.length >= whole.length / 2, which);
    } else {
      assertSame(before, line.weights().values(), which);
      assertEquals(6, line.weights().seed(), which);
    }
    long beyond = allocated - 4L * damaged.length;
    assertTrue(
        beyond <= CONSTANT,
        which + " of " + damaged.length + " bytes took " + allocated + " bytes of memory");
  }

  private void corrupt(LinearShape shape, int files, long seed) throws IOException {
    byte[] whole = this.save(shape);
    Corruption corruption = new Corruption(seed);
    for (int i = 0; i < 1_000; i++) {
      Path file = this.write(corruption.of(whole));
      this.restores(line(shape, 6), ModelFile.of(file));
    }
    corruption = new Corruption(seed);
    for (int i = 0; i < files; i++) {
      this.check(shape, whole, corruption.of(whole), "File " + i + " of seed " + seed);
    }
  }

  @Test
  void refusesOrGivesTheSameWeights() throws IOException {
    this.corrupt(LinearShape.of(24, 11), FILES, 1);
  }

  @Test
  void refusesOrGivesTheSameWeightsOfALargeFile() throws IOException {
    this.corrupt(LinearShape.of(200, 60), FILES / 20, 2);
  }

  @Test
  void refusesEveryBitThatFlips() throws IOException {
    LinearShape shape = LinearShape.of(1, 1);
    byte[] whole = this.save(shape);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      Path file = this.write(damaged);
      assertEquals(false, this.restores(line(shape, 6), ModelFile.of(file)), "Bit " + bit);
    }
  }

  @Test
  void takesNoMoreMemoryForAHeaderOfManyNames() throws IOException {
    StringBuilder header = new StringBuilder("{");
    for (int i = 0; i < 20_000; i++) {
      header
          .append('"')
          .append(i)
          .append("\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]},");
    }
    header.append("\"sum.bias\":{}}");
    Path file = Safetensors.write(this.folder.resolve("many"), header.toString(), 0);
    FloatLine line = line(LinearShape.of(2, 3), 6);
    ModelFile model = ModelFile.of(file).ignoreOthers();
    this.restores(line, model);
    long allocated = this.threads.getCurrentThreadAllocatedBytes();
    this.restores(line, model);
    allocated = this.threads.getCurrentThreadAllocatedBytes() - allocated;
    assertTrue(allocated <= 4 * Files.size(file), allocated + " of " + Files.size(file));
  }
}
