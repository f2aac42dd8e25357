package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Weights of a network and the views of them. */
final class FloatWeightsTest {
  private static final LinearShape SHAPE = LinearShape.of(2, 3);

  private static FloatLine line() {
    return FloatLine.create(SHAPE.frozenBias(), new HalfSquaredErrorLoss(), 5);
  }

  @Test
  void drawsInLogicalOrderFromTheSeed() {
    SplittableRandom reference = new SplittableRandom(5);
    for (float value : line().parameter("sum.weight").toArray()) {
      assertEquals((float) (-1 + 2 * reference.nextDouble()), value);
    }
    assertEquals(5, line().weights().seed());
  }

  @Test
  void laysValuesOutWithPaddingOfZeros() {
    FloatLine line = line();
    line.parameter("sum.weight").assign(1, 2, 3, 4, 5, 6);
    assertArrayEquals(
        new float[] {1, 3, 5, 0, 2, 4, 6, 0, 0.5f, 0.5f, 0.5f, 0}, line.weights().values());
  }

  @Test
  void readsElementsInLogicalOrder() {
    FloatParameter weight = line().layer("sum").weights();
    weight.assign(1, 2, 3, 4, 5, 6);
    assertEquals(2, weight.get(0, 1));
    assertEquals(5, weight.get(2, 0));
    assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, weight.toArray());
    assertArrayEquals(new int[] {3, 2}, weight.shape());
    assertEquals(6, weight.size());
    assertEquals("sum.weight", weight.name());
    assertTrue(weight.trainable());
    assertFalse(line().layer("sum").bias().trainable());
  }

  @Test
  void makesANewVersionForEachAssignment() {
    FloatWeights weights = line().weights();
    float[] version = weights.values();
    float[] before = version.clone();
    weights.parameter("sum.bias").assign(7, 8, 9);
    assertArrayEquals(before, version);
    assertEquals(8, weights.values()[9]);
    float[] working = before.clone();
    weights.publish(working);
    Arrays.fill(working, 3);
    assertArrayEquals(before, weights.values());
  }

  @Test
  void refusesAnotherNumberOfValues() {
    FloatLine line = line();
    float[] before = line.weights().values();
    assertRefused(
        IllegalArgumentException.class,
        "'sum.weight' has 6 values, but 5 are given."
            + " Give one for each, in the order of its shape.",
        () -> line.parameter("sum.weight").assign(1, 2, 3, 4, 5));
    assertEquals(before, line.weights().values());
  }

  @Test
  void copiesIndependently() {
    FloatLine line = line();
    FloatLine copy = line.copy();
    line.parameter("sum.bias").assign(7, 8, 9);
    assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f}, copy.parameter("sum.bias").toArray());
    assertNotEquals(line.weights(), copy.weights());
  }

  @Test
  void saysThatALayerHasNoParameters() {
    FloatLayer features = line().layer("features");
    assertEquals(0, features.parameters().size());
    assertRefused(
        IllegalStateException.class,
        "Layer 'features' (Input) has no weights. Ask for one of parameters().",
        features::weights);
    assertRefused(
        IllegalStateException.class,
        "Layer 'features' (Input) has no bias. Ask for one of parameters().",
        features::bias);
  }

  @Test
  void knowsWhatTheNetworkIs() {
    FloatLine line = line();
    assertEquals("Line", line.name());
    assertEquals(9, line.parameterCount());
    assertEquals(2, line.parameters().size());
    assertEquals(2, line.layers().size());
    assertArrayEquals(new int[] {3}, line.layer("sum").shape());
    assertEquals("features", line.layer("features").name());
    assertEquals(line.architecture().hash(), line.architectureHash());
  }
}
