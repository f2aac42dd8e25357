package dev.backstitch.safetensors;

import static dev.backstitch.testing.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.backstitch.file.ModelFile;
import dev.backstitch.file.ModelFileException;
import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import dev.backstitch.testing.Safetensors;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers that are damaged or do not fit, and what is said of each. */
final class HeaderRefusalTest {
  private static final String WEIGHT =
      "\"sum.weight\":{\"dtype\":\"F32\",\"shape\":[3,2],\"data_offsets\":[0,24]}";
  private static final String BIAS =
      "\"sum.bias\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[24,36]}";
  private static final String LINE = "{" + WEIGHT + "," + BIAS + "}";

  @TempDir Path folder;

  private final FloatLine line =
      FloatLine.create(LinearShape.of(2, 3), new HalfSquaredErrorLoss(), 9);

  private void assertKept(Path file, String reason) {
    float[] before = this.line.weights().values();
    assertRefused(ModelFileException.class, file + ": " + reason, () -> this.line.restore(file));
    assertEquals(before, this.line.weights().values());
  }

  private static String at(int place, String due) {
    return "Its header is wrong at byte %d, where %s is due. Write or copy the file again."
        .formatted(place, due);
  }

  private static String with(String from, String to) {
    return LINE.replace(from, to);
  }

  /** Each with a mark where reading must stop, and what is due there. */
  static Stream<Arguments> syntax() {
    String digits = "a whole number below 10^18, without leading zeros";
    return Stream.of(
        arguments("@", "'{'"),
        arguments("@ " + LINE, "'{'"),
        arguments("@[]", "'{'"),
        arguments("{@", "'\"'"),
        arguments("{\"@", "'\"'"),
        arguments("{\"a\\@", "'\"'"),
        arguments("{\"sum.bias\"@}", "':'"),
        arguments("{\"sum.bias\":@[]}", "'{'"),
        arguments(LINE + "@x", "nothing more"),
        arguments("{" + WEIGHT + "@", "'}'"),
        arguments("{" + WEIGHT + ",@}", "'\"'"),
        arguments("{\"a\\x\"@:{}}", "an escape of JSON"),
        arguments("{\"a\\u12g4\"@:{}}", "four hexadecimal digits"),
        arguments("{\"a\\u12\"@:{}}", "four hexadecimal digits"),
        arguments("{\"a\\ud83dx\"@:{}}", "a whole surrogate pair"),
        arguments("{\"a@\tb\":{}}", "no control character"),
        arguments("{\"__metadata__\":{\"a\":@1}}", "'\"'"),
        arguments("{\"__metadata__\":{\"a\":@{\"b\":{}}}}", "'\"'"),
        arguments("{\"__metadata__\":@null}", "'{'"),
        arguments(with("[3,2]", "[3,@-2]"), "a whole number"),
        arguments(with("[3,2]", "[3,2@.0]"), "']'"),
        arguments(with("[3,2]", "[3,2@e0]"), "']'"),
        arguments(with("[3,2]", "[3,@]"), "a whole number"),
        arguments(with("[3,2]", "[@[3,2]]"), "a whole number"),
        arguments(with("[3,2]", "[3,02@]"), digits),
        arguments(with("[3,2]", "[3,1234567890123456789@]"), digits),
        arguments(with("[3,2]", "[" + "1,".repeat(64) + "@1]"), "the end of a shape of 64 extents"),
        arguments(with("[0,24]", "[0,24@,36]"), "']'"),
        arguments(
            with("\"shape\":[3,2]", "\"form\"@:[3,2]"),
            "one dtype, shape and data_offsets for each array"),
        arguments(
            with("\"shape\":[3,2]", "\"dtype\"@:[3,2]"),
            "one dtype, shape and data_offsets for each array"),
        arguments(
            with("\"shape\":[3,2],\"data_offsets\":[0,24]}", "\"data_offsets\":[0,24]}@"),
            "a dtype, a shape and data_offsets of 'sum.weight'"));
  }

  @ParameterizedTest
  @MethodSource("syntax")
  void refusesWhatIsNoHeader(String marked, String due) throws IOException {
    Path file = Safetensors.write(this.folder.resolve("a"), marked.replace("@", ""), 36);
    this.assertKept(file, at(marked.indexOf('@'), due));
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        arguments(
            "{" + BIAS + "," + BIAS + "}", "It has two entries 'sum.bias'. Write the file again."),
        arguments(
            "{\"__metadata__\":{},\"__metadata__\":{}}",
            "It has two entries '__metadata__'. Write the file again."),
        arguments(
            "{\"__metadata__\":{\"backstitch.a\":\"1\",\"backstitch.a\":\"1\"}}",
            "Its metadata has two entries 'backstitch.a'. Write the file again."),
        arguments("{}", "It has no 'sum.weight' for 'Line'. It has none."),
        arguments(
            "{" + WEIGHT + "}", "It has no 'sum.bias' for 'Line'. Did you mean 'sum.weight'?"),
        arguments(
            with("sum.bias", "sum.bia"),
            "Its 'sum.bia' is no parameter of 'Line'. Did you mean 'sum.bias'?"
                + " Give namesInFile, or call ignoreOthers()."),
        arguments(
            with("[3,2]", "[2,3]"),
            "'sum.weight' is [2, 3] in the file, but [3, 2] in 'Line'."
                + " Load it into a network like the one saved."),
        arguments(
            with("[3,2]", "[]"),
            "'sum.weight' is [] in the file, but [3, 2] in 'Line'."
                + " Load it into a network like the one saved."),
        arguments(
            with("F32", "I64"),
            "'sum.weight' has elements of I64. Write them as F64, F32, F16 or BF16."),
        arguments(
            with("F32", "F16"),
            "'sum.weight' has 24 bytes, but [3, 2] of F16 needs 12. Write the file again."),
        arguments(
            with("[24,36]", "[20,32]"),
            "'sum.bias' starts at byte 20 of the data, but what lies before it ends at 24."
                + " Write the file again."),
        arguments(
            with("[24,36]", "[0,12]"),
            "'sum.weight' starts at byte 0 of the data, but what lies before it ends at 12."
                + " Write the file again."),
        arguments(
            with("[0,24]", "[4,28]").replace("[24,36]", "[24,36]"),
            "'sum.weight' starts at byte 4 of the data, but what lies before it ends at 0."
                + " Write the file again."),
        arguments(
            with("[24,36]", "[28,40]"),
            "'sum.bias' goes from byte 28 to 40, but there are 36 bytes of data."
                + " Copy the file again."),
        arguments(
            with("[24,36]", "[36,24]"),
            "'sum.bias' goes from byte 36 to 24, but there are 36 bytes of data."
                + " Copy the file again."));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void refusesWhatDoesNotFit(String header, String reason) throws IOException {
    this.assertKept(Safetensors.write(this.folder.resolve("a"), header, 36), reason);
  }

  @Test
  void readsTheHeaderThatTheOthersAreMadeOf() throws IOException {
    this.line.restore(Safetensors.write(this.folder.resolve("a"), LINE + " \t\r\n", 36));
    assertEquals(0, this.line.parameter("sum.bias").get(2));
  }

  @Test
  void refusesAnotherLengthOfTheData() throws IOException {
    this.assertKept(
        Safetensors.write(this.folder.resolve("short"), LINE, 35),
        "'sum.bias' goes from byte 24 to 36, but there are 35 bytes of data. Copy the file again.");
    this.assertKept(
        Safetensors.write(this.folder.resolve("long"), LINE, 37),
        "It has 37 bytes of data, but its arrays end at 36. Copy the file again.");
  }

  @Test
  void refusesBytesThatAreNoUnicode() throws IOException {
    Path file = this.folder.resolve("a");
    Safetensors.write(file, "{\"gr\u00f6\u00dfe\":{}}".getBytes(ISO_8859_1), new byte[0]);
    this.assertKept(file, at(8, "UTF-8"));
    Safetensors.write(file, "{\"a\ufffd\":{}}".getBytes(UTF_8), new byte[0]);
    this.assertKept(
        file,
        "Its 'a\ufffd' is no parameter of 'Line'. Did you mean 'sum.bias'?"
            + " Give namesInFile, or call ignoreOthers().");
  }

  @Test
  void refusesFilesThatAreNone() throws IOException {
    Path file = this.folder.resolve("a");
    this.assertKept(this.folder, "It is a directory. Give a file.");
    assertRefused(NoSuchFileException.class, file.toString(), () -> this.line.restore(file));
    for (int length : new int[] {0, 1, 7}) {
      Files.write(file, new byte[length]);
      this.assertKept(
          file,
          "It has %d bytes, but every safetensors file has at least 8. Copy it again."
              .formatted(length));
    }
    Files.write(file, new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
    this.assertKept(
        file, "Its header is said to have 1 bytes, but the file has 8 in all. Copy it again.");
    Files.write(file, new byte[] {0, 0, 0, 0, 0, 0, 0, -128, 0});
    this.assertKept(
        file,
        "Its header is said to have 9223372036854775808 bytes, but the file has 9 in all."
            + " Copy it again.");
  }

  @Test
  void refusesAHeaderAboveTheLimitWithoutReadingIt() throws IOException {
    Path file = this.folder.resolve("a");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.writeLong(Long.reverseBytes(100_000_001L));
      sparse.setLength(200_000_000);
    }
    this.assertKept(
        file,
        "Its header has 100000001 bytes, but at most 100000000 are read. Shorten its metadata.");
  }

  @Test
  void readsMetadataOfOthersAsText() throws IOException {
    String metadata =
        "{\"__metadata__\":{\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E4\":\"\\ud83d\\ude00\"},";
    Path file = Safetensors.write(this.folder.resolve("a"), metadata + LINE.substring(1), 36);
    this.line.restore(ModelFile.of(file));
    assertEquals(0, this.line.parameter("sum.bias").get(2));
  }
}
