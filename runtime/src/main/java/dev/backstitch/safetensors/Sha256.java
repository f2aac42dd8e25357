package dev.backstitch.safetensors;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum of a file, taken piece by piece. */
final class Sha256 {
  private final MessageDigest digest;

  Sha256() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256, but not this.", missing);
    }
  }

  /** Takes the bytes between position and limit, and leaves both where they are. */
  void add(ByteBuffer bytes) {
    this.digest.update(bytes.duplicate());
  }

  /** The 64 digits; starts anew. */
  String digits() {
    return HexFormat.of().formatHex(this.digest.digest());
  }
}
