package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.Examples;
import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatParameter;
import dev.backstitch.FloatPredictor;
import dev.backstitch.FloatPredictorPool;
import dev.backstitch.HalfWeights;
import dev.backstitch.processor.EveryWidth;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Predictors of generated networks that read large matrices in half the bytes. */
@EveryWidth
class HalfWeightsTest {
  private static final int ROWS = 77;

  static Stream<Sample> samples() {
    return Stream.of(Sample.digits(), Sample.uneven());
  }

  /** The usual predictor, of the same network with weights rounded by hand. */
  @ParameterizedTest
  @MethodSource("samples")
  void predictAsFromRoundedWeights(Sample sample) {
    FloatNetwork network = Twin.network(sample.compiled());
    float[] inputs = Batches.inputs(network, ROWS);
    HalfWeights half = HalfWeights.of(network, examples(network, inputs));
    FloatNetwork rounded = network.copy();
    round(rounded);
    float[] expected = Batches.predict(rounded.predictor(), inputs, ROWS);
    assertArrayEquals(expected, Batches.predict(half.predictor(), inputs, ROWS));
    assertEquals(
        change(Batches.predict(network.predictor(), inputs, ROWS), expected), half.largestChange());
    assertTrue(half.largestChange() > 0);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void giveTheSameBitsRowByRowAndOnBothTwins(Sample sample) {
    CompiledNetwork compiled = sample.compiled().fresh();
    FloatNetwork network = Twin.network(compiled);
    float[] inputs = Batches.inputs(network, ROWS);
    FloatPredictor predictor = HalfWeights.of(network, examples(network, inputs)).predictor();
    Twin.use(compiled, "scalar");
    float[] expected = Batches.predict(predictor, inputs, ROWS);
    for (String twin : List.of("scalar", "vector")) {
      Twin.use(compiled, twin);
      for (int batch : new int[] {1, 2, 7, 12, ROWS}) {
        assertArrayEquals(expected, Batches.predict(predictor, inputs, batch));
      }
    }
  }

  @Test
  void followTheNetwork() {
    FloatNetwork network = Twin.network(Sample.uneven().compiled());
    float[] inputs = Batches.inputs(network, ROWS);
    HalfWeights half = HalfWeights.of(network, examples(network, inputs));
    FloatPredictor one = half.predictor();
    FloatPredictor other = half.predictor();
    FloatPredictorPool pool = half.predictorPool();
    float[] before = Batches.predict(one, inputs, ROWS);
    assertArrayEquals(before, Batches.predict(other, inputs, ROWS));
    FloatParameter weights = network.parameter("first.weight");
    float[] changed = weights.toArray();
    changed[3] += 0.5f;
    weights.assign(changed);
    FloatNetwork rounded = network.copy();
    round(rounded);
    float[] after = Batches.predict(rounded.predictor(), inputs, ROWS);
    assertTrue(change(before, after) > 0);
    assertArrayEquals(after, Batches.predict(one, inputs, ROWS));
    assertArrayEquals(after, Batches.predict(other, inputs, ROWS));
    float[] pooled = new float[after.length];
    pool.predict(inputs, ROWS, pooled);
    assertArrayEquals(after, pooled);
  }

  @Test
  void sayWhatTheyChange() {
    FloatNetwork network = Twin.network(Sample.digits().compiled());
    float[] inputs = Batches.inputs(network, ROWS);
    HalfWeights half = HalfWeights.of(network, examples(network, inputs));
    assertEquals(784 * 256 + 256 * 128, half.weights());
    assertEquals(ROWS, half.rows());
    float[] full = Batches.predict(network.predictor(), inputs, ROWS);
    float[] less = Batches.predict(half.predictor(), inputs, ROWS);
    int row = half.rowOfLargestChange();
    int width = network.architecture().outputSize();
    double ofRow =
        change(
            Arrays.copyOfRange(full, row * width, (row + 1) * width),
            Arrays.copyOfRange(less, row * width, (row + 1) * width));
    assertEquals(ofRow, half.largestChange());
    assertTrue(half.toString().startsWith("233,472 of 235,146 weights in bfloat16; over 77 rows"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vector", "scalar"})
  void passNotANumberOn(String twin) {
    CompiledNetwork compiled = Sample.uneven().compiled().fresh();
    Twin.use(compiled, twin);
    FloatNetwork network = Twin.network(compiled);
    float[] inputs = Batches.inputs(network, ROWS);
    FloatPredictor predictor = HalfWeights.of(network, examples(network, inputs)).predictor();
    inputs[5] = Float.NaN;
    for (float output : Arrays.copyOf(Batches.predict(predictor, inputs, 1), 3)) {
      assertTrue(Float.isNaN(output));
    }
  }

  @Test
  void areThoseOfTheNetworkWhereNoMatrixIsLarge() {
    FloatNetwork network = Twin.network(Sample.dropped().compiled());
    float[] inputs = Batches.inputs(network, ROWS);
    HalfWeights half = HalfWeights.of(network, examples(network, inputs));
    assertEquals(0, half.weights());
    assertEquals(0, half.largestChange());
    assertArrayEquals(
        Batches.predict(network.predictor(), inputs, ROWS),
        Batches.predict(half.predictor(), inputs, ROWS));
  }

  @Test
  void readMatricesOf32KilobytesInHalf() {
    FloatNetwork network = Twin.network(Sample.around8192().compiled());
    HalfWeights half = HalfWeights.of(network, examples(network, Batches.inputs(network, ROWS)));
    assertEquals(128 * 64, half.weights());
  }

  @Test
  void areNoneInDouble() {
    CompiledNetwork inDouble = Sample.around8192().inDouble().compiled();
    assertFalse(inDouble.networkSource().contains("Half"));
    assertTrue(Sample.around8192().compiled().networkSource().contains("HalfForward"));
  }

  @Test
  void refuseRowsOfAnotherSize() {
    FloatNetwork network = Twin.network(Sample.dropped().compiled());
    Examples examples = Examples.of(new float[2][5], new float[2][3]);
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> HalfWeights.of(network, examples));
    assertEquals(
        "The examples have 5 inputs in a row, but 'Dropped' takes 7. Give rows of that size.",
        refusal.getMessage());
  }

  /** Rounds what is read in half the bytes: matrices of 8,192 weights or more. */
  private static void round(FloatNetwork network) {
    for (FloatParameter parameter : network.parameters()) {
      int[] shape = parameter.shape();
      int padded = shape.length < 2 ? 0 : Math.ceilDiv(shape[0], 16) * 16;
      if (padded >= 32 && padded * shape[1] >= 8_192) {
        float[] values = parameter.toArray();
        for (int i = 0; i < values.length; i++) {
          values[i] = rounded(values[i]);
        }
        parameter.assign(values);
      }
    }
  }

  /** The nearest number of 8 significant bits, by comparing distances. */
  private static float rounded(float value) {
    float lower = Float.intBitsToFloat(Float.floatToRawIntBits(value) & 0xffff0000);
    float step = Math.scalb(Math.copySign(1f, value), Math.getExponent(value) - 7);
    float upper = lower + step;
    int nearer =
        new BigDecimal(value)
            .subtract(new BigDecimal(lower))
            .abs()
            .compareTo(new BigDecimal(upper).subtract(new BigDecimal(value)).abs());
    boolean isEven = (Float.floatToRawIntBits(lower) >>> 16 & 1) == 0;
    return nearer < 0 || (nearer == 0 && isEven) ? lower : upper;
  }

  private static double change(float[] before, float[] after) {
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      largest = Math.max(largest, Math.abs((double) after[i] - before[i]));
    }
    return largest;
  }

  private static Examples examples(FloatNetwork network, float[] inputs) {
    return Examples.of(inputs, new float[ROWS * network.architecture().outputSize()], ROWS);
  }
}
