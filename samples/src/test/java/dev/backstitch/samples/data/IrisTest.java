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
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Softmax;
import dev.backstitch.annotations.Tanh;
import dev.backstitch.metric.Accuracy;
import dev.backstitch.optimizer.Adam;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fisher's iris, every third flower held out; in double, the sample being in float. */
@Tag("data")
class IrisTest {
  private static final int SIZES = 4;

  /** The network of the published figures. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Flowers {
    @Input(SIZES)
    Layer sizes();

    @Dense(8)
    @Tanh
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer hidden();

    @Dense(3)
    @Softmax
    @CrossEntropy
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer species();
  }

  @Test
  void tellsSpeciesOfFlowersItHasNotSeen() throws IOException {
    CsvTable table = CsvTable.readBelowHeader(SharedData.require("tabular/iris_fisher.csv"));
    List<String> names = table.column(SIZES).stream().distinct().toList();
    int[] species = table.column(SIZES).stream().mapToInt(names::indexOf).toArray();
    HeldOut rows = HeldOut.lastOfEvery(3, species.length);
    double[][] sizes = Standardised.by(rows.learned(), table.numbers(0, SIZES));
    Examples flowers = Examples.classes(sizes, species);
    double accuracy =
        Seeds.median(
            seed -> accuracy(seed, flowers.select(rows.learned()), flowers.select(rows.test())));
    assertTrue(accuracy >= 0.96, "accuracy " + accuracy);
  }

  private static double accuracy(long seed, Examples training, Examples test) {
    TrainingResult result =
        Trainer.of(IrisTest_FlowersNetwork.create(seed), new Adam(1e-2))
            .batchSize(16)
            .epochs(100)
            .metrics(new Accuracy())
            .fit(training, test);
    return result.last().validationMetric("accuracy");
  }
}
