package dev.backstitch.file;

import static dev.backstitch.testing.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.FloatLearner;
import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.DoubleSlope;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import dev.backstitch.testing.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that networks of ours wrote, and what befalls them. */
final class SavedFileTest {
  private static final LinearShape SHAPE = LinearShape.of(2, 3);
  private static final String CHECKSUM = "{\"__metadata__\":{\"backstitch.checksum\":\"";

  @TempDir Path folder;

  private final FloatLine line = line(SHAPE, 9);
  private Path file = Path.of("");

  private static FloatLine line(LinearShape shape, long seed) {
    return FloatLine.create(shape, new HalfSquaredErrorLoss(), seed);
  }

  @BeforeEach
  void save() throws IOException {
    this.line.parameter("sum.weight").assign(1, -2, 3, 4, 0.5f, 6);
    this.file = this.folder.resolve("line.safetensors");
    this.line.save(this.file);
  }

  private void assertRefusal(FloatLine other, String reason) {
    float[] before = other.weights().values();
    assertRefused(
        ModelFileException.class, this.file + ": " + reason, () -> other.restore(this.file));
    assertEquals(before, other.weights().values());
  }

  /** Writes the file with another header and a checksum that is right again. */
  private void forge(String from, String to) throws IOException, GeneralSecurityException {
    String header = Safetensors.header(this.file).replace(from, to);
    int digits = CHECKSUM.length();
    header = header.substring(0, digits) + "0".repeat(64) + header.substring(digits + 64);
    Safetensors.write(this.file, header.getBytes(UTF_8), Safetensors.data(this.file));
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(this.file));
    header =
        header.substring(0, digits) + HexFormat.of().formatHex(sum) + header.substring(digits + 64);
    Safetensors.write(this.file, header.getBytes(UTF_8), Safetensors.data(this.file));
  }

  @Test
  void writesLogicalOrderWithoutPadding() throws IOException {
    assertArrayEquals(
        Safetensors.floats(1, -2, 3, 4, 0.5f, 6, 0.5f, 0.5f, 0.5f), Safetensors.data(this.file));
    String header = Safetensors.header(this.file);
    assertTrue(header.startsWith(CHECKSUM), header);
    assertTrue(
        header.contains(
            ",\"sum.weight\":{\"dtype\":\"F32\",\"shape\":[3,2],\"data_offsets\":[0,24]}"
                + ",\"sum.bias\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[24,36]}}"),
        header);
    assertEquals(0, header.length() % 8);
  }

  @Test
  void writesTheSameBytesForTheSameWeights() throws IOException {
    Path second = this.folder.resolve("second");
    FloatLine.load(SHAPE, new HalfSquaredErrorLoss(), ModelFile.of(this.file)).save(second);
    assertArrayEquals(Files.readAllBytes(this.file), Files.readAllBytes(second));
  }

  @Test
  void loadsWeightsAndSeed() throws IOException {
    FloatLine loaded = FloatLine.load(SHAPE, new HalfSquaredErrorLoss(), ModelFile.of(this.file));
    assertArrayEquals(this.line.weights().values(), loaded.weights().values());
    assertEquals(9, loaded.weights().seed());
  }

  @Test
  void leavesALearnerItsOwnValues() throws IOException {
    FloatLearner learner = this.line.learner(new Sgd(0.5), 1);
    this.line.parameter("sum.bias").assign(7, 8, 9);
    this.line.restore(this.file);
    assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f}, this.line.parameter("sum.bias").toArray());
    learner.step(new float[2], new float[] {1.5f, 0.5f, 0.5f});
    learner.publish();
    assertArrayEquals(new float[] {1, 0.5f, 0.5f}, this.line.parameter("sum.bias").toArray());
  }

  @Test
  void savesNetworksInDouble() throws IOException {
    DoubleNetwork slope = DoubleSlope.create(new HalfSquaredErrorLoss());
    slope.parameter("output.weight").assign(1 / 3.0);
    slope.save(this.file);
    slope.parameter("output.weight").assign(0);
    slope.restore(this.file);
    assertEquals(1 / 3.0, slope.parameter("output.weight").get(0));
    assertTrue(Safetensors.header(this.file).contains("\"F64\""));
  }

  @Test
  void refusesAnotherShapeWithBoth() {
    this.assertRefusal(
        line(LinearShape.of(4, 3), 1),
        "'sum.weight' is [3, 2] in the file, but [3, 4] in 'Line'."
            + " Load it into a network like the one saved.");
  }

  @Test
  void refusesAnotherKindOfLayerWithBoth() throws Exception {
    String hash = this.line.architectureHash();
    this.forge(hash, "0".repeat(64));
    this.forge("layer sum Dense 3", "layer sum Dense Tanh 3");
    this.assertRefusal(
        this.line,
        "'Line' has 'layer sum Dense Tanh 3' in the file, but 'layer sum Dense 3' in the program."
            + " Load it into a network like the one saved.");
  }

  @Test
  void refusesAnotherVersion() throws Exception {
    this.forge("\"backstitch.format\":\"1\"", "\"backstitch.format\":\"2\"");
    this.assertRefusal(
        this.line, "It is of version 2, but version 1 is read here. Take a newer Backstitch.");
  }

  @Test
  void refusesAnExampleThatNoLongerHolds() throws Exception {
    FloatLine unlike = line(SHAPE, 9);
    unlike.parameter("sum.bias").assign(0.5f, 0.5001f, 0.5f);
    Path other = this.folder.resolve("other");
    unlike.save(other);
    String key = "\"backstitch.example.output\":\"";
    String mine = Safetensors.header(this.file);
    String theirs = Safetensors.header(other);
    this.forge(value(mine, key), value(theirs, key));
    float[] outputs = this.exampleOutputs(mine);
    String expected = value(theirs, key).split(" ", -1)[0];
    this.assertRefusal(
        this.line,
        "Its example gives %s at output 0 of 'Line', but was %s when it was saved."
                .formatted((double) outputs[0], expected)
            + " Load it with the version of Backstitch that saved it.");
  }

  private float[] exampleOutputs(String header) {
    String[] words = value(header, "\"backstitch.example.input\":\"").split(" ", -1);
    float[] inputs = {Float.parseFloat(words[0]), Float.parseFloat(words[1])};
    float[] outputs = new float[3];
    this.line.predictor().predict(inputs, outputs);
    return outputs;
  }

  private static String value(String header, String key) {
    int from = header.indexOf(key) + key.length();
    return header.substring(from, header.indexOf('"', from));
  }

  @Test
  void toleratesRoundingOfTheExampleOnly() throws Exception {
    String key = "\"backstitch.example.output\":\"";
    String outputs = value(Safetensors.header(this.file), key);
    double first = Double.parseDouble(outputs.split(" ", -1)[0]);
    String rest = outputs.substring(outputs.indexOf(' '));
    this.forge(outputs, first + 3 * Math.ulp((float) first) + rest);
    this.line.restore(this.file);
    outputs = value(Safetensors.header(this.file), key);
    this.forge(outputs, first * 1.001 + rest);
    assertThrows(ModelFileException.class, () -> this.line.restore(this.file));
  }

  @Test
  void refusesMetadataThatIsNotWhole() throws Exception {
    this.forge("\"backstitch.seed\":\"9\",", "");
    this.assertRefusal(this.line, "Its metadata has no 'backstitch.seed'. Save it again.");
    this.save();
    this.forge("\"backstitch.seed\":\"9\"", "\"backstitch.seed\":\"nine\"");
    this.assertRefusal(
        this.line, "Its 'backstitch.seed' is 'nine', which is no number. Save it again.");
    this.save();
    this.forge("backstitch.example.input\":\"", "backstitch.example.input\":\"0 ");
    this.assertRefusal(
        this.line, "Its 'backstitch.example.input' has 3 numbers instead of 2. Save it again.");
  }

  @Test
  void refusesADamagedFile() throws IOException {
    byte[] content = Files.readAllBytes(this.file);
    content[content.length - 4] ^= 1;
    Files.write(this.file, content);
    this.assertRefusal(
        this.line, "It was changed or damaged after it was saved. Save or copy it again.");
  }

  @Test
  void savesWhatIsNotFiniteAndRefusesToLoadIt() throws IOException {
    this.line.parameter("sum.bias").assign(1, Float.NaN, Float.POSITIVE_INFINITY);
    this.line.save(this.file);
    this.assertRefusal(
        this.line,
        "Element 1 of 'sum.bias' is NaN, which is not finite."
            + " Call allowNonFinite(), or save finite ones.");
    FloatLine other = line(SHAPE, 1);
    other.restore(ModelFile.of(this.file).allowNonFinite());
    assertArrayEquals(this.line.weights().values(), other.weights().values());
  }
}
