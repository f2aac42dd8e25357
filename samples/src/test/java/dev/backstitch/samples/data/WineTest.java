package dev.backstitch.samples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Wines of three growers, every fifth held out.
 *
 * <p>A NumPy network of this set-up told all 35 wines from each of 20 seeds.
 */
@Tag("data")
class WineTest {
  private static final int MEASURES = 13;

  /** The network of the figure above. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Wines {
    @Input(MEASURES)
    Layer measures();

    @Dense(8)
    @Tanh
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer hidden();

    @Dense(3)
    @Softmax
    @CrossEntropy
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer grower();
  }

  @Test
  void tellsGrowersOfWinesItHasNotTasted() throws IOException {
    Path file = SharedData.require("tabular/wine_normalised.tsv");
    CsvTable table = CsvTable.read(file, CSVFormat.TDF);
    double[][] growers = table.numbers(MEASURES, MEASURES + 3);
    HeldOut rows = HeldOut.lastOfEvery(5, growers.length);
    Examples wines = Examples.of(table.numbers(0, MEASURES), growers);
    double accuracy =
        Seeds.median(
            seed -> accuracy(seed, wines.select(rows.learned()), wines.select(rows.test())));
    assertEquals(1, accuracy);
  }

  private static double accuracy(long seed, Examples training, Examples test) {
    TrainingResult result =
        Trainer.of(WineTest_WinesNetwork.create(seed), new Adam(1e-2))
            .batchSize(16)
            .epochs(50)
            .metrics(new Accuracy())
            .fit(training, test);
    return result.last().validationMetric("accuracy");
  }
}
