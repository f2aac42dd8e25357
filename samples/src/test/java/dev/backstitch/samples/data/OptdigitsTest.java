package dev.backstitch.samples.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.Examples;
import dev.backstitch.Layer;
import dev.backstitch.Trainer;
import dev.backstitch.TrainingResult;
import dev.backstitch.annotations.CrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Initializer;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Relu;
import dev.backstitch.annotations.Softmax;
import dev.backstitch.metric.Accuracy;
import dev.backstitch.optimizer.Adam;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Digits of 8 x 8 pixels, each from 0 to 16. */
@Tag("data")
class OptdigitsTest {
  private static final int PIXELS = 64;
  private static final double INK = 16;

  /** The network of the published figures. */
  @NeuralNetwork
  interface Optdigits {
    @Input(PIXELS)
    Layer pixels();

    @Dense(32)
    @Relu
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer hidden();

    @Dense(10)
    @Softmax
    @CrossEntropy
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer digit();
  }

  @Test
  void readsDigitsOfWritersItHasNotSeen() throws IOException {
    Examples training = read("optdigits/optdigits.tra");
    Examples test = read("optdigits/optdigits.tes");
    double accuracy = Seeds.median(seed -> accuracy(seed, training, test));
    assertTrue(accuracy >= 0.949, "accuracy " + accuracy);
  }

  private static double accuracy(long seed, Examples training, Examples test) {
    TrainingResult result =
        Trainer.of(OptdigitsTest_OptdigitsNetwork.create(seed), new Adam(1e-3))
            .batchSize(32)
            .epochs(30)
            .metrics(new Accuracy())
            .fit(training, test);
    return result.last().validationMetric("accuracy");
  }

  /** The first line of each file is a header. */
  private static Examples read(String name) throws IOException {
    CsvTable table = CsvTable.readBelowHeader(SharedData.require(name));
    double[][] inputs = table.numbers(0, PIXELS);
    for (double[] digit : inputs) {
      Arrays.setAll(digit, i -> digit[i] / INK);
    }
    int[] labels = table.column(PIXELS).stream().mapToInt(Integer::parseInt).toArray();
    return Examples.classes(inputs, labels);
  }
}
