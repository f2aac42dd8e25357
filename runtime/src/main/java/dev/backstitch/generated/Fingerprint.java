package dev.backstitch.generated;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Writes an architecture as text and takes its SHA-256. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Architecture architecture) {
    byte[] text = text(architecture).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256, but not this.", missing);
    }
  }

  static String text(Architecture architecture) {
    StringBuilder text = new StringBuilder();
    for (LayerDescription layer : architecture.layers()) {
      line(text, "layer", layer.name(), layer.kind(), shape(layer.shape()));
      for (ParameterLayout parameter : layer.parameters()) {
        line(text, "parameter", parameter.name(), shape(parameter.shape()));
      }
    }
    for (LayerDescription output : architecture.outputs()) {
      line(text, "output", output.name());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... words) {
    text.append(String.join(" ", words)).append('\n');
  }

  private static String shape(int[] extents) {
    return Arrays.stream(extents).mapToObj(Integer::toString).collect(Collectors.joining("x"));
  }
}
