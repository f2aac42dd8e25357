package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.Initial;
import dev.backstitch.generated.Simd;
import dev.backstitch.generated.Workspace;
import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import org.junit.jupiter.api.Test;

/** Tables of networks. */
final class SummaryTest {
  private static Architecture architecture(String input, boolean vectors) {
    return Architecture.of("Scores")
        .input(input, 28, 28, 1)
        .layer("hidden", "Dense Tanh", 1000)
        .cost(784_000, "productPlusBias 8x3, tanh")
        .parameter(
            "hidden.weight",
            new int[] {1000, 784},
            0,
            784 * 1008,
            new int[] {1, 1008},
            Initial.zeros(),
            true,
            0,
            0)
        .parameter(
            "hidden.bias",
            new int[] {1000},
            790_272,
            1008,
            new int[] {1},
            Initial.zeros(),
            false,
            0,
            0)
        .output("hidden")
        .length(791_280)
        .workspace(new Workspace(64, 1008, 2800, 784, vectors))
        .build();
  }

  @Test
  void printsTable() {
    assertEquals(
        """
        Scores, in float

        layer   computes      shape  trainable  frozen  multiply-adds      bytes  kernels
        pixels  Input       28x28x1          0       0              0          0
        hidden  Dense Tanh     1000    784,000   1,000        784,000  3,165,120  productPlusBias 8x3, tanh
        total                          784,000   1,000        784,000  3,165,120

        loops      scalars
        predictor  258,048 bytes of scratch, 64 rows at once
        learner    6,333,376 bytes, and 11,200 for each row it is made for, and the state of its optimizer
        """,
        new Summary(architecture("pixels", false), "float", 4).toString());
  }

  @Test
  void widensColumnsToLongNames() {
    String name = "pixels".repeat(10);
    String table = new Summary(architecture(name, false), "float", 4).toString();
    assertTrue(table.contains("\n" + name + "  Input       28x28x1 "), table);
    assertTrue(table.contains("\nhidden" + " ".repeat(54) + "  Dense Tanh     1000 "), table);
    assertTrue(table.lines().allMatch(line -> line.equals(line.stripTrailing())), table);
    assertTrue(table.chars().allMatch(c -> c < 128), table);
  }

  @Test
  void namesVectorsWhereTheyRun() {
    String loops = new Summary(architecture("pixels", true), "double", 8).toString();
    String expected =
        Simd.available()
            ? "loops      vectors of %d bits, %d lanes\n".formatted(Simd.bits(), Simd.bits() / 64)
            : "loops      scalars\n";
    assertTrue(loops.contains(expected), loops);
  }

  @Test
  void countsFrozenApart() {
    LinearShape shape = LinearShape.of(3, 2).frozenBias();
    Summary summary = FloatLine.create(shape, new HalfSquaredErrorLoss(), 1).summary();
    assertEquals(6, summary.trainable());
    assertEquals(2, summary.frozen());
    assertEquals(4 * (3 * 4 + 4), summary.weightBytes());
  }

  @Test
  void leavesTheHashAlone() {
    Architecture scalars = architecture("pixels", false);
    assertEquals(scalars.hash(), architecture("pixels", true).hash());
    assertEquals(
        Architecture.of("A").layer("x", "Dense", 2).output("x").build().hash(),
        Architecture.of("A").layer("x", "Dense", 2).cost(5, "product").output("x").build().hash());
  }
}
