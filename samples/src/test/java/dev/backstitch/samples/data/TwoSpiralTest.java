package dev.backstitch.samples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import dev.backstitch.annotations.Softmax;
import dev.backstitch.annotations.Tanh;
import dev.backstitch.metric.Accuracy;
import dev.backstitch.optimizer.Adam;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Points on two spirals that wind round each other three times. */
@Tag("data")
class TwoSpiralTest {
  /** The network of the published figures. */
  @NeuralNetwork
  interface TwoSpiral {
    @Input(2)
    Layer point();

    @Dense(64)
    @Tanh
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer first();

    @Dense(64)
    @Tanh
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer second();

    @Dense(2)
    @Softmax
    @CrossEntropy
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer spiral();
  }

  @Test
  void windsWithSpiralsBetweenPointsItHasSeen() throws IOException {
    Examples training = read("tabular/two-spiral.train");
    Examples test = read("tabular/two-spiral.test");
    double accuracy = Seeds.median(seed -> accuracy(seed, training, test));
    assertTrue(accuracy >= 0.90, "accuracy " + accuracy);
  }

  /** Of the points that it has not seen; it must be right about all that it has. */
  private static double accuracy(long seed, Examples training, Examples test) {
    TrainingResult result =
        Trainer.of(TwoSpiralTest_TwoSpiralNetwork.create(seed), new Adam(1e-2))
            .batchSize(training.size())
            .epochs(3_000)
            .metrics(new Accuracy())
            .fit(training, test);
    assertEquals(1, result.last().metric("accuracy"));
    return result.last().validationMetric("accuracy");
  }

  /** The coordinates from 0 to 1 become -6 to 6. */
  private static Examples read(String name) throws IOException {
    FannFile table = FannFile.read(SharedData.require(name));
    for (double[] point : table.inputs()) {
      Arrays.setAll(point, i -> point[i] * 12 - 6);
    }
    int[] spirals = Arrays.stream(table.outputs()).mapToInt(row -> (int) row[0]).toArray();
    return Examples.classes(table.inputs(), spirals);
  }
}
