package dev.backstitch.generated;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What is known about a network apart from its weights. */
final class ArchitectureTest {
  private static final int[] SHAPE = {2, 3};

  private static ArchitectureBuilder parameter(ArchitectureBuilder builder, int... strides) {
    return builder.parameter("hidden.weight", SHAPE, 8, 24, strides, Initial.zeros(), true, 0, 0);
  }

  private static Architecture architecture(String name, String kind, int... strides) {
    ArchitectureBuilder builder =
        Architecture.of(name).input("left", 2, 1).input("right", 1).layer("hidden", kind, 2);
    return parameter(builder, strides)
        .layer("end", "Add", 2)
        .output("hidden", false)
        .output("end")
        .length(40)
        .build();
  }

  @Test
  void countsRowsOfInputsOutputsAndObservedValues() {
    Architecture architecture = architecture("Two", "Dense", 1, 8);
    assertEquals(3, architecture.inputSize());
    assertEquals(4, architecture.outputSize());
    assertEquals(2, architecture.observedSize());
    assertEquals(6, architecture.parameterCount());
    assertEquals(40, architecture.length());
    assertEquals(4, architecture.layers().size());
    assertArrayEquals(new int[] {2, 1}, architecture.layer("left").shape());
    assertEquals("Input", architecture.layer("right").kind());
    assertEquals(1, architecture.layer("hidden").parameters().size());
    assertEquals(0, architecture.layer("end").parameters().size());
  }

  @Test
  void findsElementsByNumberAndByIndices() {
    ParameterLayout layout = architecture("Two", "Dense", 1, 8).parameter("hidden.weight");
    int[] expected = {8, 16, 24, 9, 17, 25};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], layout.at(i));
      assertEquals(expected[i], layout.at(new int[] {i / 3, i % 3}));
    }
  }

  @Test
  void refusesIndicesThatDoNotFit() {
    ParameterLayout layout = architecture("Two", "Dense", 1, 8).parameter("hidden.weight");
    assertRefused(
        IllegalArgumentException.class,
        "'hidden.weight' has 2 extents, but 1 indices are given. Give one for each.",
        () -> layout.at(new int[] {1}));
    assertRefused(
        IndexOutOfBoundsException.class,
        "Index 1 of 'hidden.weight' is 3. Give 0 to 2.",
        () -> layout.at(new int[] {1, 3}));
  }

  @Test
  void hashesTheDocumentedText() throws Exception {
    String text =
        """
        layer left Input 2x1
        layer right Input 1
        layer hidden Dense 2
        parameter hidden.weight 2x3
        layer end Add 2
        output hidden
        output end
        """;
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(digest), architecture("Two", "Dense", 1, 8).hash());
  }

  @Test
  void sharesHashesOfTheSameMathematicsOnly() {
    String hash = architecture("Two", "Dense", 1, 8).hash();
    assertEquals(hash, architecture("Renamed", "Dense", 3, 1).hash());
    assertNotEquals(hash, architecture("Two", "Dense Tanh", 1, 8).hash());
  }

  @Test
  void suggestsTheNearestName() {
    Architecture architecture = architecture("Two", "Dense", 1, 8);
    assertRefused(
        IllegalArgumentException.class,
        "'hiden' is not a layer of 'Two'. Did you mean 'hidden'?",
        () -> architecture.layer("hiden"));
    assertRefused(
        IllegalArgumentException.class,
        "'weight' is not a parameter of 'Two'. Did you mean 'hidden.weight'?",
        () -> architecture.parameter("weight"));
    Architecture bare = Architecture.of("Bare").input("in", 1).output("in", false).build();
    assertRefused(
        IllegalArgumentException.class,
        "'w' is not a parameter of 'Bare'. It has none.",
        () -> bare.parameter("w"));
  }

  @Test
  void countsLettersBetweenNames() {
    assertEquals(3, NearestName.distance("kitten", "sitting"));
    assertEquals(0, NearestName.distance("same", "same"));
    assertEquals(4, NearestName.distance("", "four"));
  }
}
