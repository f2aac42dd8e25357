package dev.backstitch.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages a file's content in ways that disks, networks, editors and attackers do. */
public final class Corruption {
  /** What replaces a piece of a header: wrong numbers, deep nests, broken text, other names. */
  private static final List<String> PIECES =
      List.of(
          "",
          "0",
          "-1",
          "1e9",
          "99999999999",
          "999999999999999999",
          "9".repeat(400),
          "[".repeat(5_000),
          "{\"a\":".repeat(5_000),
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "\u00ff",
          "null",
          "true",
          "F64",
          "F16",
          "I8",
          "sum.bias",
          "sum.weight",
          "sum",
          "__metadata__",
          "backstitch.seed",
          "backstitch.checksum",
          "optimizer.0.sum.weight",
          ",\"sum.weight\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}",
          ",\"x\":{\"dtype\":\"F32\",\"shape\":[99999999,99999999],\"data_offsets\":[0,4]}",
          "[0,4]",
          "}",
          "},",
          ":",
          " ");

  private final SplittableRandom random;

  /** Damages by a seed. */
  public Corruption(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A damaged copy: one damage mostly, up to four. */
  public byte[] of(byte[] content) {
    byte[] damaged = this.once(content);
    while (this.random.nextInt(4) == 0 && damaged.length > 8) {
      damaged = this.once(damaged);
    }
    return damaged;
  }

  private byte[] once(byte[] content) {
    int from = this.random.nextInt(content.length);
    int to = Math.min(content.length, from + 1 + this.random.nextInt(64));
    return switch (this.random.nextInt(12)) {
      case 0, 1 -> this.flip(content, from);
      case 2 -> Arrays.copyOf(content, from);
      case 3 -> Arrays.copyOf(content, content.length + 1 + this.random.nextInt(64));
      case 4 -> splice(content, from, from, this.noise());
      case 5 -> splice(content, from, to, new byte[0]);
      case 6 -> splice(content, from, from, Arrays.copyOfRange(content, from, to));
      case 7 -> this.exchange(content);
      case 8 -> this.length(content);
      default -> this.header(content);
    };
  }

  private byte[] flip(byte[] content, int at) {
    byte[] flipped = content.clone();
    flipped[at] ^= (byte) (1 << this.random.nextInt(8));
    return flipped;
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + this.random.nextInt(16)];
    this.random.nextBytes(noise);
    return noise;
  }

  private static byte[] splice(byte[] content, int from, int to, byte[] piece) {
    byte[] spliced = new byte[content.length - (to - from) + piece.length];
    System.arraycopy(content, 0, spliced, 0, from);
    System.arraycopy(piece, 0, spliced, from, piece.length);
    System.arraycopy(content, to, spliced, from + piece.length, content.length - to);
    return spliced;
  }

  /** Two stretches change places. */
  private byte[] exchange(byte[] content) {
    int length = 1 + this.random.nextInt(Math.min(16, content.length));
    int first = this.random.nextInt(content.length - length + 1);
    int second = this.random.nextInt(content.length - length + 1);
    byte[] exchanged = content.clone();
    System.arraycopy(content, first, exchanged, second, length);
    System.arraycopy(content, second, exchanged, first, length);
    return exchanged;
  }

  private byte[] length(byte[] content) {
    long length = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    long other =
        switch (this.random.nextInt(5)) {
          case 0 -> this.random.nextLong();
          case 1 -> this.random.nextInt(200_000_000);
          case 2 -> content.length - 8;
          case 3 -> length - 1 - this.random.nextInt(16);
          default -> length + 1 + this.random.nextInt(16);
        };
    return withLength(content, other);
  }

  private static byte[] withLength(byte[] content, long length) {
    byte[] changed = content.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);
    return changed;
  }

  /** Replaces a word of the header, or puts one in, and keeps the length right. */
  private byte[] header(byte[] content) {
    long length = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    if (length < 1 || length > content.length - 8) {
      return this.flip(content, 0);
    }
    int from = 8 + this.random.nextInt((int) length);
    int to = from;
    int end = 8 + (int) length;
    while (this.random.nextInt(8) > 0 && to < end && Character.isLetterOrDigit(content[to])) {
      to++;
    }
    byte[] piece = PIECES.get(this.random.nextInt(PIECES.size())).getBytes(ISO_8859_1);
    return withLength(splice(content, from, to, piece), length - (to - from) + piece.length);
  }
}
