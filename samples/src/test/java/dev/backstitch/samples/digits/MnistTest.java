package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import dev.backstitch.samples.data.Seeds;
import dev.backstitch.samples.data.SharedData;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MNIST's 10,000 test images, read as the sample reads them, every fifth held out. */
@Tag("data")
class MnistTest {
  /** The network of the published figures. */
  @NeuralNetwork
  interface Mnist {
    @Input(784)
    Layer pixels();

    @Dense(64)
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
  void readsDigitsItHasNotSeen() throws IOException {
    Split digits = new MnistFolder(SharedData.require("mnist")).read();
    assertEquals(8_000, digits.training().size());
    assertEquals(2_000, digits.heldOut().size());
    double accuracy = Seeds.median(seed -> accuracy(seed, digits));
    assertTrue(accuracy >= 0.945, "accuracy " + accuracy);
  }

  private static double accuracy(long seed, Split digits) {
    TrainingResult result =
        Trainer.of(MnistTest_MnistNetwork.create(seed), new Adam(1e-3))
            .batchSize(32)
            .epochs(15)
            .metrics(new Accuracy())
            .fit(digits.training(), digits.heldOut());
    return result.last().validationMetric("accuracy");
  }
}
