package dev.backstitch.samples.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.Examples;
import dev.backstitch.Layer;
import dev.backstitch.Trainer;
import dev.backstitch.TrainingResult;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Initializer;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.MeanSquaredError;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Relu;
import dev.backstitch.metric.RootMeanSquaredError;
import dev.backstitch.optimizer.Adam;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rings of abalones, one for each year of age, from sex and seven measures.
 *
 * <p>A NumPy network of this set-up was wrong by 2.036 to 2.100 rings from 20 seeds, linear
 * regression by 2.126, the mean of all abalones by 3.066 (root mean square, over the test rows).
 */
@Tag("data")
class AbaloneTest {
  private static final List<String> SEXES = List.of("M", "F", "I");
  private static final int MEASURES = 7;
  private static final int RINGS = 8;

  /** The network of the figures above. */
  @NeuralNetwork
  interface Abalones {
    @Input(10)
    Layer sexAndMeasures();

    @Dense(16)
    @Relu
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer hidden();

    @Dense(1)
    @MeanSquaredError
    @Init(weights = Initializer.GLOROT_UNIFORM, bias = Initializer.ZEROS)
    Layer rings();
  }

  @Test
  void countsRingsOfAbalonesItHasNotSeen() throws IOException {
    CsvTable training = read("tabular/abalone-train.data");
    CsvTable table = training.followedBy(read("tabular/abalone-test.data"));
    HeldOut rows = HeldOut.after(training.lines().size(), table.lines().size());
    double[][] inputs = table.lines().stream().map(AbaloneTest::inputs).toArray(double[][]::new);
    Examples abalones =
        Examples.of(Standardised.by(rows.learned(), inputs), table.numbers(RINGS, RINGS + 1));
    double rings =
        Seeds.median(
            seed -> error(seed, abalones.select(rows.learned()), abalones.select(rows.test())));
    assertTrue(rings <= 2.100, "rings " + rings);
  }

  private static double error(long seed, Examples training, Examples test) {
    TrainingResult result =
        Trainer.of(AbaloneTest_AbalonesNetwork.create(seed), new Adam(3e-3))
            .batchSize(32)
            .epochs(30)
            .metrics(new RootMeanSquaredError())
            .fit(training, test);
    return result.last().validationMetric("root mean squared error");
  }

  private static CsvTable read(String name) throws IOException {
    return CsvTable.read(SharedData.require(name), CSVFormat.DEFAULT);
  }

  /** A one for its sex among zeros, then the measures. */
  private static double[] inputs(CSVRecord abalone) {
    double[] values = new double[SEXES.size() + MEASURES];
    values[SEXES.indexOf(abalone.get(0))] = 1;
    for (int i = 0; i < MEASURES; i++) {
      values[SEXES.size() + i] = Double.parseDouble(abalone.get(1 + i));
    }
    return values;
  }
}
