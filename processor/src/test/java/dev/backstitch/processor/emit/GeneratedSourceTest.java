package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.FloatLearner;
import dev.backstitch.FloatPredictor;
import dev.backstitch.optimizer.Adam;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the sources of generated networks have in common. That javac takes them with every warning
 * an error is asserted by compiling them.
 */
class GeneratedSourceTest {
  private static final Pattern DATE_OR_TIME = Pattern.compile("\\b20\\d\\d-\\d\\d|\\d\\d:\\d\\d");
  private static final Pattern CARRIED_RECEIVER = Pattern.compile("\\b(\\w+) = \\1\\.\\w+\\(");
  private static final int ROWS = 5;

  static List<Sample> samples() {
    return Sample.all();
  }

  static List<Sample> inFloat() {
    return List.of(Sample.dropped(), Sample.activations(), Sample.branches());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areTheSameBytesWhenCompiledAgain(Sample sample) {
    CompiledNetwork again = CompiledNetwork.compile(sample);
    sample
        .compiled()
        .sources()
        .forEach((type, bytes) -> assertArrayEquals(bytes, again.sources().get(type), type));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areTheNetworkAndItsKernels(Sample sample) {
    String network = "sample." + sample.name() + "Network";
    assertEquals(Set.of(network, network + "Kernels"), sample.compiled().sources().keySet());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void arePureAscii(Sample sample) {
    for (byte[] source : sample.compiled().sources().values()) {
      for (byte each : source) {
        assertTrue(each == '\n' || (each >= ' ' && each < 127), () -> "byte " + each);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nameNoTimeAndNoPlace(Sample sample) {
    for (byte[] bytes : sample.compiled().sources().values()) {
      String source = new String(bytes, StandardCharsets.US_ASCII);
      assertFalse(DATE_OR_TIME.matcher(source).find());
      assertFalse(source.contains(System.getProperty("user.dir")));
      assertFalse(source.contains(System.getProperty("user.home") + "/"));
      assertFalse(source.contains("file:"));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sayThatTheyAreGenerated(Sample sample) {
    for (byte[] source : sample.compiled().sources().values()) {
      assertTrue(
          new String(source, StandardCharsets.US_ASCII)
              .contains("\n@Generated(\"dev.backstitch.processor.NetworkProcessor\")\n"));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void suppressNothing(Sample sample) {
    assertFalse(sample.compiled().networkSource().contains("@SuppressWarnings"));
    assertFalse(sample.compiled().kernelsSource().contains("@SuppressWarnings"));
  }

  /** See docs/decisions/descent.md: what a step of one row would read from far away again. */
  @Test
  void moveLargeMatricesFromTheirLastRowsOn() {
    assertEquals(
        List.of(
            "for (int at = 960; at >= 0; at -= 64) {", "for (int at = 576; at >= 0; at -= 64) {"),
        loopsOverBlocks(Sample.large(), "at >= 0"));
    assertEquals(List.of(), loopsOverBlocks(Sample.digits(), "at >= 0"));
  }

  /** See docs/decisions/transposed-products.md: a whole copy would come from far away. */
  @Test
  void turnLargeMatricesPanelByPanel() {
    assertEquals(
        List.of(
            "for (int at = 0; at < 1024; at += 48) {", "for (int at = 0; at < 608; at += 48) {"),
        loopsOverBlocks(Sample.large(), "at += 48"));
    assertEquals(List.of(), loopsOverBlocks(Sample.digits(), "at += 48"));
  }

  /** See docs/decisions/panels.md: several rows would read short pieces far apart. */
  @Test
  void readLargeMatricesPanelByPanel() {
    String loop = "for (int at = 0; at < 1024; at += 24) {";
    assertEquals(List.of(loop, loop), loopsOverBlocks(Sample.large(), "at += 24"));
    assertEquals(List.of(), loopsOverBlocks(Sample.digits(), "at += 24"));
  }

  /** See docs/decisions/descent.md: small ones are in the first cache anyway. */
  @Test
  void leaveLargeMatricesOfTheInputsToTheNextRow() {
    assertTrue(leavesFirstMatrix(Sample.large()));
    assertTrue(leavesFirstMatrix(Sample.digits()));
    assertFalse(leavesFirstMatrix(Sample.dropped()));
    assertFalse(leavesFirstMatrix(Sample.iris()));
  }

  private static boolean leavesFirstMatrix(Sample sample) {
    return sample.compiled().networkSource().contains("void forwardSettling()");
  }

  private static List<String> loopsOverBlocks(Sample sample, String part) {
    return sample
        .compiled()
        .networkSource()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("for (int at") && line.contains(part))
        .toList();
  }

  /** See docs/decisions/warm-up.md: such a loop may box its vectors for good. */
  @ParameterizedTest
  @MethodSource("samples")
  void callNoMethodOfAVectorThatALoopCarries(Sample sample) {
    assertFalse(CARRIED_RECEIVER.matcher(sample.compiled().kernelsSource()).find());
  }

  @ParameterizedTest
  @MethodSource("inFloat")
  void doWithoutTheVectorApiWhenAskedTo(Sample sample) {
    CompiledNetwork scalar = CompiledNetwork.compileScalar(sample);
    assertFalse(scalar.kernelsSource().contains("jdk.incubator"));
    assertFalse(scalar.networkSource().contains("jdk.incubator"));
    float[] expected = trained(Twin.of(sample.compiled(), "vector"));
    assertArrayEquals(expected, trained(Twin.of(scalar, "best")), 0);
    assertTrue(expected[0] != expected[expected.length - 1], () -> Arrays.toString(expected));
  }

  /** What it predicts after three steps of training. */
  private static float[] trained(Twin twin) {
    FloatLearner learner = (FloatLearner) twin.learner(new Adam(0.01), ROWS);
    float[] inputs = numbers(ROWS * twin.inputSize());
    float[] observed = new float[ROWS * twin.observedSize()];
    Arrays.fill(observed, 1);
    for (int i = 0; i < 3; i++) {
      learner.step(inputs, ROWS, observed);
    }
    learner.publish();
    FloatPredictor predictor = (FloatPredictor) twin.predictor();
    float[] predicted = new float[ROWS * predictor.outputSize()];
    predictor.predict(inputs, ROWS, predicted);
    return predicted;
  }

  private static float[] numbers(int length) {
    SplittableRandom random = new SplittableRandom(length);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) random.nextDouble(-1, 1);
    }
    return numbers;
  }
}
