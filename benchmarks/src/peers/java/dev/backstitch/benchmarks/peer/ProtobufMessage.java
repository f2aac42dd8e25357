package dev.backstitch.benchmarks.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A message in protobuf's wire format, of fields given by their numbers. */
final class ProtobufMessage {
  /** Writes one field. */
  private interface Field {
    void to(CodedOutputStream output) throws IOException;
  }

  private final ByteString.Output bytes = ByteString.newOutput();
  private final CodedOutputStream output = CodedOutputStream.newInstance(this.bytes);

  ProtobufMessage number(int field, long value) {
    return this.add(output -> output.writeInt64(field, value));
  }

  ProtobufMessage text(int field, String value) {
    return this.add(output -> output.writeString(field, value));
  }

  ProtobufMessage bytes(int field, ByteString value) {
    return this.add(output -> output.writeBytes(field, value));
  }

  ProtobufMessage message(int field, ProtobufMessage value) {
    return this.bytes(field, value.toBytes());
  }

  private ProtobufMessage add(Field field) {
    try {
      field.to(this.output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ByteString toBytes() {
    this.add(CodedOutputStream::flush);
    return this.bytes.toByteString();
  }
}
