package dev.backstitch.file;

import static dev.backstitch.testing.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import dev.backstitch.testing.Safetensors;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other programs; two were made by {@code safetensors/make.py}. */
final class ForeignFileTest {
  private static final float[] WEIGHT = {0.5f, -1.25f, 3, 0.0078125f, -65504, 0x1.0p-14f};
  private static final String LINE =
      """
      {"sum.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},\
      "sum.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]}}\
      """;

  @TempDir Path folder;

  private final FloatLine line =
      FloatLine.create(LinearShape.of(2, 3), new HalfSquaredErrorLoss(), 9);

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ForeignFileTest.class.getResource("/safetensors/" + name)).toURI());
  }

  private static ModelFile unusual() throws URISyntaxException {
    return ModelFile.of(resource("unusual.safetensors"))
        .namesInFile(Map.of("sum", "gr\u00f6\u00dfe"));
  }

  private void assertKept(String reason, Path file, ModelFile model) {
    float[] before = this.line.weights().values();
    assertRefused(ModelFileException.class, file + ": " + reason, () -> this.line.restore(model));
    assertEquals(before, this.line.weights().values());
  }

  @Test
  void readsWhatTheReferenceImplementationWrote() throws Exception {
    ModelFile file = ModelFile.of(resource("reference.safetensors"));
    this.line.restore(file.namesInFile(Map.of("sum", "net.0")));
    assertArrayEquals(WEIGHT, this.line.parameter("sum.weight").toArray());
    assertArrayEquals(new float[] {1, -2.5f, 0.1f}, this.line.parameter("sum.bias").toArray());
    assertEquals(9, this.line.weights().seed());
  }

  @Test
  void readsHalfPrecisionsAndUnusualHeaders() throws Exception {
    this.line.restore(unusual().ignoreOthers());
    assertArrayEquals(WEIGHT, this.line.parameter("sum.weight").toArray());
    assertArrayEquals(
        new float[] {1, -2.5f, 0.1015625f}, this.line.parameter("sum.bias").toArray());
    assertArrayEquals(
        new float[] {
          0.5f, 3, -65504, 0, -1.25f, 0.0078125f, 0x1.0p-14f, 0, 1, -2.5f, 0.1015625f, 0
        },
        this.line.weights().values());
  }

  @Test
  void namesParametersOneByOneBeforeTheirLayer() throws Exception {
    ModelFile file =
        ModelFile.of(resource("reference.safetensors"))
            .namesInFile(
                Map.of("sum", "else", "sum.weight", "net.0.weight", "sum.bias", "net.0.bias"));
    this.line.restore(file);
    assertEquals(-2.5f, this.line.parameter("sum.bias").get(1));
  }

  @Test
  void refusesArraysThatNobodyAskedFor() throws Exception {
    this.assertKept(
        "Its 'leer' is no parameter of 'Line'. Did you mean 'gr\u00f6\u00dfe.bias'?"
            + " Give namesInFile, or call ignoreOthers().",
        resource("unusual.safetensors"),
        unusual());
  }

  @Test
  void refusesWithTheNearestNameWhatIsMissing() throws Exception {
    Path file = resource("reference.safetensors");
    this.assertKept(
        "It has no 'net.0.weights' for 'Line'. Did you mean 'net.0.weight'?",
        file,
        ModelFile.of(file)
            .namesInFile(Map.of("sum.weight", "net.0.weights", "sum.bias", "net.0.bias"))
            .ignoreOthers());
  }

  @Test
  void refusesNamesThatTheNetworkDoesNotHave() throws Exception {
    ModelFile file = ModelFile.of(resource("reference.safetensors"));
    assertRefused(
        IllegalArgumentException.class,
        "'summ' is not a layer of 'Line'. Did you mean 'sum'?",
        () -> this.line.restore(file.namesInFile(Map.of("summ", "net.0"))));
    assertRefused(
        IllegalArgumentException.class,
        "'sum.bios' is not a parameter of 'Line'. Did you mean 'sum.bias'?",
        () -> this.line.restore(file.namesInFile(Map.of("sum.bios", "net.0.bias"))));
    assertRefused(
        IllegalArgumentException.class,
        "'sum.weight' and 'sum.bias' are both to be read from 'x'. Give them names of their own.",
        () -> this.line.restore(file.namesInFile(Map.of("sum.weight", "x", "sum.bias", "x"))));
  }

  @Test
  void refusesWhatIsNotFinite() throws IOException {
    byte[] data = Safetensors.floats(1, 2, 3, 4, 5, Float.NaN, Float.NEGATIVE_INFINITY, 8, 9);
    Path file = Safetensors.write(this.folder.resolve("a"), LINE.getBytes(UTF_8), data);
    this.assertKept(
        "Element 5 of 'sum.weight' is NaN, which is not finite."
            + " Call allowNonFinite(), or save finite ones.",
        file,
        ModelFile.of(file));
    this.line.restore(ModelFile.of(file).allowNonFinite());
    assertEquals(Float.NEGATIVE_INFINITY, this.line.parameter("sum.bias").get(0));
  }

  @Test
  void roundsDoublesAndRefusesThoseThatAreTooLarge() throws IOException {
    String header = LINE.replace("F32", "F64").replace("24", "48").replace("36", "72");
    ByteBuffer data = ByteBuffer.allocate(72).order(ByteOrder.LITTLE_ENDIAN);
    data.putDouble(0, 0.1).putDouble(8, 1 + 0x1.0p-24).putDouble(16, 1 + 0x1.000002p-24);
    Path file = Safetensors.write(this.folder.resolve("a"), header.getBytes(UTF_8), data.array());
    this.line.restore(file);
    assertArrayEquals(
        new float[] {0.1f, 1, 1 + 0x1.0p-23f, 0, 0, 0},
        this.line.parameter("sum.weight").toArray());
    data.putDouble(64, -1e300);
    Safetensors.write(file, header.getBytes(UTF_8), data.array());
    this.assertKept(
        "Element 2 of 'sum.bias' is -1.0E300, which is too large for a float."
            + " Call allowNonFinite(), or save finite ones.",
        file,
        ModelFile.of(file));
  }

  @Test
  void doesNotTakeMetadataForAnArray() throws IOException {
    Path file = this.folder.resolve("ours");
    this.line.save(file);
    this.assertKept(
        "It has no '__metadata__' for 'Line'. Did you mean 'sum.bias'?",
        file,
        ModelFile.of(file).namesInFile(Map.of("sum.weight", "__metadata__")).ignoreOthers());
  }
}
