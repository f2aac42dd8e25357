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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records of thyroids: two kinds of disorder, or none, which 93 in 100 have. */
@Tag("data")
class ThyroidTest {
  /** The network of the published figures. */
  @NeuralNetwork
  interface Thyroids {
    @Input(21)
    Layer findings();

    @Dense(32)
    @Relu
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer hidden();

    @Dense(3)
    @Softmax
    @CrossEntropy
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer disorder();
  }

  @Test
  void findsDisordersOfPatientsItHasNotSeen() throws IOException {
    Examples training = read("tabular/thyroid.train");
    Examples test = read("tabular/thyroid.test");
    double accuracy = Seeds.median(seed -> accuracy(seed, training, test));
    assertTrue(accuracy >= 0.973, "accuracy " + accuracy);
  }

  private static double accuracy(long seed, Examples training, Examples test) {
    TrainingResult result =
        Trainer.of(ThyroidTest_ThyroidsNetwork.create(seed), new Adam(3e-3))
            .batchSize(32)
            .epochs(100)
            .metrics(new Accuracy())
            .fit(training, test);
    return result.last().validationMetric("accuracy");
  }

  private static Examples read(String name) throws IOException {
    FannFile table = FannFile.read(SharedData.require(name));
    return Examples.of(table.inputs(), table.outputs());
  }
}
