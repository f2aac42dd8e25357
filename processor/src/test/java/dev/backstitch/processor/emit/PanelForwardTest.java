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
import java.util.Arrays;
import java.util.List;
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
    float[] inputs = Batches.inputs(network, ROWS);
    Twin.use(compiled, "scalar");
    float[] expected = Batches.predict(network.predictor(), inputs, 1);
    for (String twin : List.of("scalar", "vector")) {
      Twin.use(compiled, twin);
      FloatPredictor predictor = network.predictor();
      for (int batch : BATCHES) {
        assertArrayEquals(expected, Batches.predict(predictor, inputs, batch));
      }
      assertArrayEquals(expected, Batches.predict(predictor, inputs, 1));
    }
    assertEquals(Simd.bits() == 256, areCopied(network));
  }

  @Test
  void followTheNetwork() {
    FloatNetwork network = Twin.network(Sample.unevenAndLarge().compiled());
    float[] inputs = Batches.inputs(network, ROWS);
    FloatPredictor one = network.predictor();
    FloatPredictor other = network.predictor();
    for (int version = 0; version < 3; version++) {
      FloatParameter weights = network.parameter("second.weight");
      float[] changed = weights.toArray();
      changed[changed.length - 5] += 2f;
      weights.assign(changed);
      float[] expected = Batches.predict(network.copy().predictor(), inputs, 1);
      assertFalse(areCopied(network));
      for (int call = 0; call < 3; call++) {
        assertArrayEquals(expected, Batches.predict(one, inputs, ROWS));
        assertArrayEquals(expected, Batches.predict(other, inputs, ROWS));
      }
    }
  }

  /** Results cannot tell where weights are read, unless the copy is spoilt. */
  @Test
  void readTheCopyForSeveralRowsOnly() {
    FloatNetwork network = Twin.network(Sample.unevenAndLarge().compiled());
    float[] inputs = Batches.inputs(network, ROWS);
    FloatPredictor predictor = network.predictor();
    float[] expected = Batches.predict(predictor, inputs, ROWS);
    assertArrayEquals(expected, Batches.predict(predictor, inputs, ROWS));
    Arrays.fill(newest(network).values(), Float.NaN);
    float[] spoilt = Batches.predict(predictor, inputs, ROWS);
    assertEquals(Simd.bits() == 256, Float.isNaN(spoilt[0]));
    assertArrayEquals(expected, Batches.predict(predictor, inputs, 1));
  }

  @Test
  void areUsualWhereNoMatrixIsLargeOrAllAreOnePanel() {
    assertFalse(Sample.digits().compiled().networkSource().contains("PanelForward"));
    assertFalse(Sample.manyInputs().compiled().networkSource().contains("PanelForward"));
    assertTrue(Sample.large().compiled().networkSource().contains("PanelForward"));
    assertTrue(Sample.large().inDouble().compiled().networkSource().contains("PanelForward"));
  }

  private static boolean areCopied(FloatNetwork network) {
    return newest(network).areCopied();
  }

  private static FloatPanels newest(FloatNetwork network) {
    FloatWeights weights = network.weights();
    return weights.panels().of(weights.values(), FloatPanels.NONE);
  }
}
