package dev.backstitch.safetensors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a header: metadata, checksum first, then arrays in order, padded with spaces so that
 * elements start at a multiple of 8 bytes.
 */
final class HeaderWriter {
  private static final String START = "{\"__metadata__\":{\"" + Metadata.CHECKSUM + "\":\"";

  /** Where in the header the digits of the checksum are. */
  static final int CHECKSUM_AT = START.length();

  private final StringBuilder text = new StringBuilder(START).append(Metadata.NO_CHECKSUM);

  private HeaderWriter() {}

  static byte[] write(
      List<Tensor> tensors, List<? extends Elements> arrays, Map<String, String> metadata) {
    HeaderWriter writer = new HeaderWriter();
    writer.text.append('"');
    metadata.forEach(writer::metadata);
    writer.text.append('}');
    long at = 0;
    for (Tensor tensor : tensors) {
      at = writer.tensor(tensor, arrays.get(tensor.array()).format(), at);
    }
    byte[] bytes = writer.text.append('}').toString().getBytes(UTF_8);
    if (bytes.length > TensorReader.LONGEST_HEADER - Long.BYTES) {
      throw new IllegalArgumentException(
          "The header would have %d bytes, but at most %d are read. Shorten the notes."
              .formatted(bytes.length, TensorReader.LONGEST_HEADER));
    }
    byte[] padded = Arrays.copyOf(bytes, Math.ceilDiv(bytes.length, 8) * 8);
    Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
    return padded;
  }

  private void metadata(String key, String value) {
    this.text.append(',');
    this.string(key);
    this.text.append(':');
    this.string(value);
  }

  private long tensor(Tensor tensor, ElementFormat format, long from) {
    long to = from + (long) tensor.layout().size() * format.bytes();
    this.text.append(',');
    this.string(tensor.name());
    this.text
        .append(":{\"dtype\":\"")
        .append(format)
        .append("\",\"shape\":")
        .append(tensor.shape().replace(" ", ""))
        .append(",\"data_offsets\":[")
        .append(from)
        .append(',')
        .append(to)
        .append("]}");
    return to;
  }

  private void string(String plain) {
    if (plain.codePoints().anyMatch(HeaderWriter::isHalf)) {
      throw new IllegalArgumentException(
          "A text holds half of a surrogate pair, which no reader takes: '%s'. Give whole characters."
              .formatted(plain.replaceAll("\\p{Cs}", "?")));
    }
    this.text.append('"');
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      if (character < ' ' || Character.isSurrogate(character)) {
        this.text.append("\\u%04x".formatted((int) character));
      } else {
        this.text.append(character == '"' || character == '\\' ? "\\" : "").append(character);
      }
    }
    this.text.append('"');
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
