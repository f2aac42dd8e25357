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
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Breast tumours of Wisconsin, every fifth held out: benign or malignant. */
@Tag("data")
class WdbcTest {
  private static final int FIRST = 2;
  private static final int MEASURES = 30;

  /** The network of the published figures. */
  @NeuralNetwork
  interface Tumours {
    @Input(MEASURES)
    Layer measures();

    @Dense(16)
    @Relu
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer hidden();

    @Dense(2)
    @Softmax
    @CrossEntropy
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer diagnosis();
  }

  @Test
  void tellsTumoursItHasNotSeen() throws IOException {
    CsvTable table = CsvTable.readBelowHeader(SharedData.require("tabular/wdbc_breastcancer.csv"));
    int[] malignant = table.column(1).stream().mapToInt(List.of("B", "M")::indexOf).toArray();
    HeldOut rows = HeldOut.lastOfEvery(5, malignant.length);
    double[][] measures = table.numbers(FIRST, FIRST + MEASURES);
    Examples tumours = Examples.classes(Standardised.by(rows.learned(), measures), malignant);
    double accuracy =
        Seeds.median(
            seed -> accuracy(seed, tumours.select(rows.learned()), tumours.select(rows.test())));
    assertTrue(accuracy >= 0.982, "accuracy " + accuracy);
  }

  private static double accuracy(long seed, Examples training, Examples test) {
    TrainingResult result =
        Trainer.of(WdbcTest_TumoursNetwork.create(seed), new Adam(1e-3))
            .batchSize(32)
            .epochs(40)
            .metrics(new Accuracy())
            .fit(training, test);
    return result.last().validationMetric("accuracy");
  }
}
