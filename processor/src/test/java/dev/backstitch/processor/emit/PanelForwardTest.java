package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatParameter;
import dev.backstitch.FloatPredictor;
import dev.backstitch.FloatWeights;
import dev.backstitch.generated.FloatPanels;
import dev.backstitch.generated.Simd;
import dev.backstitch.processor.EveryWidth;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Predictors of generated networks whose large matrices have copies in panels. Only several rows
 * read them, and not at first: so single rows say what is right.
 */
@EveryWidth
class PanelForwardTest {
  private static final int ROWS = 67;
  private static final int[] BATCHES = {2, 3, 4, 5, 7, 8, 9, 13, ROWS};

  @Test
  void predictTheBitsOfSingleRowsOnBothTwins() {
    CompiledNetwork compiled = Sample.unevenAndLarge().compiled().fresh();
    FloatNetwork network = Twin.network(compiled);
    float[] inputs = inputs(network);
    Twin.use(compiled, "scalar");
    float[] expected = predict(network.predictor(), inputs, 1);
    for (String twin : List.of("scalar", "vector")) {
      Twin.use(compiled, twin);
      FloatPredictor predictor = network.predictor();
      for (int batch : BATCHES) {
        assertArrayEquals(expected, predict(predictor, inputs, batch));
      }
      assertArrayEquals(expected, predict(predictor, inputs, 1));
    }
    assertEquals(Simd.bits() == 256, areCopied(network));
  }

  @Test
  void followTheNetwork() {
    FloatNetwork network = Twin.network(Sample.unevenAndLarge().compiled());
    float[] inputs = inputs(network);
    FloatPredictor one = network.predictor();
    FloatPredictor other = network.predictor();
    for (int version = 0; version < 3; version++) {
      FloatParameter weights = network.parameter("second.weight");
      float[] changed = weights.toArray();
      changed[changed.length - 5] += 2f;
      weights.assign(changed);
      float[] expected = predict(network.copy().predictor(), inputs, 1);
      assertFalse(areCopied(network));
      for (int call = 0; call < 3; call++) {
        assertArrayEquals(expected, predict(one, inputs, ROWS));
        assertArrayEquals(expected, predict(other, inputs, ROWS));
      }
    }
  }

  @Test
  void areUsualWhereNoMatrixIsLargeOrAllAreOnePanel() {
    assertFalse(Sample.digits().compiled().networkSource().contains("PanelForward"));
    assertFalse(Sample.manyInputs().compiled().networkSource().contains("PanelForward"));
    assertTrue(Sample.large().compiled().networkSource().contains("PanelForward"));
    assertTrue(Sample.large().inDouble().compiled().networkSource().contains("PanelForward"));
  }

  private static boolean areCopied(FloatNetwork network) {
    FloatWeights weights = network.weights();
    return weights.panels().of(weights.values(), FloatPanels.NONE).areCopied();
  }

  private static float[] inputs(FloatNetwork network) {
    SplittableRandom random = new SplittableRandom(4);
    float[] inputs = new float[ROWS * network.architecture().inputSize()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextDouble(-1, 1);
    }
    return inputs;
  }

  /** All rows, so many at a time. */
  private static float[] predict(FloatPredictor predictor, float[] inputs, int batch) {
    float[] outputs = new float[ROWS * predictor.outputSize()];
    for (int row = 0; row < ROWS; row += batch) {
      int rows = Math.min(batch, ROWS - row);
      predictor.predict(
          inputs, row * predictor.inputSize(), rows, outputs, row * predictor.outputSize());
    }
    return outputs;
  }
}
