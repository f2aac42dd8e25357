package dev.backstitch.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.gradient.DenseSketch;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Relu;
import dev.backstitch.processor.op.Tanh;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which networks get straight lines for a single row, and what stands in them. */
class StraighteningTest {
  @Test
  void takesNetworksOfAHandfulOfUnits() {
    assertTrue(isStraight(chain("hidden", 2, 2, 2, Tanh::of)));
    assertTrue(isStraight(chain("hidden", 1, 1, 1, Tanh::of)));
    assertTrue(isStraight(chain("hidden", 4, 5, 4, Relu::of)));
  }

  @Test
  void leavesNetworksOfMoreProductsToKernels() {
    assertFalse(isStraight(chain("hidden", 4, 5, 5, Relu::of)));
    assertFalse(isStraight(chain("hidden", 16, 32, 1, Relu::of)));
  }

  @Test
  void leavesNetworksOfManyCostlyFormulasToVectors() {
    assertTrue(isStraight(chain("hidden", 1, 12, 1, Tanh::of)));
    assertFalse(isStraight(chain("hidden", 1, 13, 1, Tanh::of)));
    assertTrue(isStraight(chain("hidden", 1, 13, 1, Relu::of)));
  }

  @Test
  void leavesLongChainsToShortMethods() {
    DenseSketch sketch = new DenseSketch();
    Value value = sketch.input("given", 1);
    for (int k = 0; k < 40; k++) {
      value = sketch.dense("layer" + k, value, 1, Relu::of);
      value = sketch.apply("more" + k, Relu.of(value), value);
    }
    assertFalse(isStraight(sketch.withLosses(value)));
  }

  @Test
  void keepsInArraysOnlyWhatOtherPassesRead() {
    StraightPasses passes = straight(chain("hidden", 2, 2, 2, Tanh::of));
    assertEquals(List.of("hidden0", "hidden1", "out0", "out1"), stored(passes.forward()));
    assertEquals(
        List.of("outSumGradient0", "outSumGradient1", "hiddenSumGradient0", "hiddenSumGradient1"),
        stored(passes.backward()));
    assertEquals(List.of(), stored(passes.gradients()));
    assertEquals(List.of("givenGradient0", "givenGradient1"), stored(passes.towardsInputs()));
  }

  @Test
  void startsSumsFromTheBias() {
    StraightPasses passes = straight(chain("hidden", 3, 1, 1, Tanh::of));
    Line.Sum sum = (Line.Sum) passes.forward().paragraphs().getFirst().lines().getFirst();
    assertEquals("HIDDEN_BIAS", sum.start().orElseThrow().where().constant());
    assertEquals(
        List.of("given0", "given1", "given2"),
        sum.terms().stream().map(term -> term.getFirst().local()).toList());
  }

  private static List<String> stored(StraightPass pass) {
    return pass.stores().stream().map(Element::local).toList();
  }

  private static Network chain(
      String hidden, int inputs, int units, int outputs, Function<Value, Op> activation) {
    DenseSketch sketch = new DenseSketch();
    Value first = sketch.dense(hidden, sketch.input("given", inputs), units, activation);
    return sketch.withLosses(sketch.dense("out", first, outputs, Relu::of));
  }

  private static boolean isStraight(Network network) {
    return plan(network).straight().isPresent();
  }

  private static StraightPasses straight(Network network) {
    return plan(network).straight().orElseThrow();
  }

  private static Plan plan(Network network) {
    return Planner.plan(Differentiator.differentiate(network));
  }
}
