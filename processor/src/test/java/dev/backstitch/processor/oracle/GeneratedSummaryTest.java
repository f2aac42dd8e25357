package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.Network;
import dev.backstitch.Summary;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What generated networks say of themselves, against numbers counted by hand. */
class GeneratedSummaryTest {
  private static Summary summary(CompiledDeclaration declared) {
    return ((Network) Reflection.callStatic(declared.type(), "create", 1L)).summary();
  }

  private static Summary.Row row(Summary summary, String layer) {
    return summary.layers().stream()
        .filter(row -> row.name().equals(layer))
        .findFirst()
        .orElseThrow();
  }

  private static NetworkCase branched() {
    return NetworkCase.of(
        "Summarised",
        "@Input(5) Layer given()",
        "@Dense(units = 20, bias = Bias.SHARED) @Tanh Layer trunk()",
        "@Dense(7) @Relu @Frozen Layer left()",
        "@Dense(2) @SumSquaredError Layer leftOut()",
        "@From(\"trunk\") @Dense(units = 3, bias = Bias.NONE) @Softmax @CrossEntropy Layer"
            + " right()");
  }

  @Test
  void countsWhatEachLayerHoldsAndTakes() {
    Summary summary = summary(branched().inFloat());
    assertEquals(
        List.of(
            new Summary.Row("given", "Input", List.of(5), 0, 0, 0, 0, ""),
            new Summary.Row(
                "trunk",
                "Dense Tanh",
                List.of(20),
                5 * 20 + 1,
                0,
                5 * 20,
                4 * (5 * 32 + 16),
                "productSum 8x3, tanh"),
            new Summary.Row(
                "left",
                "Dense Relu",
                List.of(7),
                0,
                20 * 7 + 7,
                20 * 7,
                4 * (20 * 16 + 16),
                "narrowProductOf32In4PartsPlusBiasRelu 8x1"),
            new Summary.Row(
                "leftOut",
                "Dense",
                List.of(2),
                7 * 2 + 2,
                0,
                7 * 2,
                4 * (7 * 16 + 16),
                "narrowProductPlusBias 8x1"),
            new Summary.Row(
                "right",
                "Dense Softmax",
                List.of(3),
                20 * 3,
                0,
                20 * 3,
                4 * 20 * 16,
                "narrowProductOf32In4Parts 8x1, softmax")),
        summary.layers());
    assertEquals(101 + 16 + 60, summary.trainable());
    assertEquals(147, summary.frozen());
    assertEquals(100 + 140 + 14 + 60, summary.multiplyAdds());
    assertEquals(4 * (12 + 176 + 336 + 128 + 320), summary.weightBytes());
  }

  /**
   * Every array starts at a whole sixteen elements, behind six of its own where it holds
   * parameters; their rows take whole eights.
   */
  @Test
  void countsScratchOfTwoLayersInDouble() {
    NetworkCase declared =
        NetworkCase.of(
            "SummarisedScratch",
            "@Input(2) Layer given()",
            "@Dense(8) @Sigmoid Layer hidden()",
            "@Dense(1) @Sigmoid @HalfSquaredError Layer out()");
    Summary summary = summary(declared.inDouble());
    long values = 16 + 16;
    assertEquals(8 * 128 * values, summary.predictorBytes());
    long weights = 2 * 8 + 16 + 8 * 8 + 16;
    assertEquals(8 * (6 + weights), summary.weightBytes());
    assertEquals(8 * weights, summary.layers().stream().mapToLong(Summary.Row::bytes).sum());
    long gradients = 16 + 16 + 16 + 16;
    assertEquals(8 * (values + gradients), summary.learnerBytes(3) - summary.learnerBytes(2));
    long transposed = 16 + 8 * 8;
    assertEquals(8 * (2 * (6 + weights) + 6 + transposed), summary.learnerBytes(0));
  }

  @Test
  void givesEveryLayerKernelsAndCountsTheirProducts() {
    Stream<CompiledDeclaration> small = NetworkCases.layers().stream().map(NetworkCase::inDouble);
    List<CompiledDeclaration> all = Stream.concat(small, Stream.of(deep().inFloat())).toList();
    for (CompiledDeclaration declared : all) {
      for (Summary.Row row : summary(declared).layers()) {
        boolean input = row.kind().equals("Input");
        assertEquals(input, row.kernels().isEmpty(), () -> declared + " " + row);
        assertEquals(input, row.multiplyAdds() == 0, () -> declared + " " + row);
        assertEquals(input ? 0 : 1, row.kernels().split("roduct", -1).length - 1, row::toString);
      }
    }
  }

  private static NetworkCase deep() {
    Stream<String> hidden =
        IntStream.range(0, 200)
            .mapToObj(k -> "@Dense(%d) @Tanh Layer hidden%d()".formatted(1 + k % 5, k));
    return NetworkCase.of(
        "SummarisedDeep",
        Stream.of(Stream.of("@Input(3) Layer given()"), hidden, Stream.of("@Dense(1) Layer out()"))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  @Test
  void alignsColumnsOfTwoHundredLayers() {
    List<String> lines = summary(deep().inFloat()).toString().lines().skip(2).limit(204).toList();
    int column = lines.getFirst().indexOf("kernels");
    for (String line : lines.subList(2, 203)) {
      assertEquals("  ", line.substring(column - 2, column), line);
      assertTrue(line.startsWith("roduct", line.indexOf("roduct", column)), line);
    }
    assertTrue(lines.getLast().startsWith("total"), lines::getLast);
    assertEquals("hidden199", row(summary(deep().inFloat()), "hidden199").name());
  }
}
