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
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
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
    List<String> lines = Files.readAllLines(SharedData.require("tabular/iris_fisher.csv"));
    List<String[]> rows =
        lines.stream().skip(1).filter(line -> !line.isBlank()).map(l -> l.split(",", -1)).toList();
    double[][] sizes = rows.stream().map(IrisTest::sizes).toArray(double[][]::new);
    List<String> names = rows.stream().map(row -> row[SIZES]).distinct().toList();
    int[] species = rows.stream().mapToInt(row -> names.indexOf(row[SIZES])).toArray();
    int[] test = IntStream.range(0, sizes.length).filter(i -> i % 3 == 2).toArray();
    int[] learned = IntStream.range(0, sizes.length).filter(i -> i % 3 != 2).toArray();
    Examples flowers = Examples.classes(Standardised.by(learned, sizes), species);
    double accuracy =
        Seeds.median(seed -> accuracy(seed, flowers.select(learned), flowers.select(test)));
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

  private static double[] sizes(String[] row) {
    return IntStream.range(0, SIZES).mapToDouble(i -> Double.parseDouble(row[i])).toArray();
  }
}
