package dev.backstitch.safetensors;

import java.nio.ByteBuffer;

/** How a real number is written: the dtypes of the format that are read. */
public enum ElementFormat {
  /** IEEE 754, 64 bits. */
  F64(8),
  /** IEEE 754, 32 bits. */
  F32(4),
  /** IEEE 754, 16 bits. */
  F16(2),
  /** The upper half of F32. */
  BF16(2);

  private final int bytes;

  ElementFormat(int bytes) {
    this.bytes = bytes;
  }

  /** What an array in memory is written as: 8 bytes as F64, 4 bytes as F32. */
  public static ElementFormat of(int bytes) {
    return bytes == F64.bytes ? F64 : F32;
  }

  int bytes() {
    return this.bytes;
  }

  /** Half a unit in the last place of 1: the relative error of rounding. */
  public double rounding() {
    return switch (this) {
      case F64 -> 0x1.0p-53;
      case F32 -> 0x1.0p-24;
      case F16 -> 0x1.0p-11;
      case BF16 -> 0x1.0p-8;
    };
  }

  /** The next number; every one is exact in double. */
  double get(ByteBuffer from) {
    return switch (this) {
      case F64 -> from.getDouble();
      case F32 -> from.getFloat();
      case F16 -> Float.float16ToFloat(from.getShort());
      case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
    };
  }

  /** Puts the next number, which must be one of this format. */
  void put(ByteBuffer into, double value) {
    if (this == F64) {
      into.putDouble(value);
    } else {
      into.putFloat((float) value);
    }
  }
}
