package dev.backstitch.samples.iris;

import dev.backstitch.Examples;
import dev.backstitch.Trainer;
import dev.backstitch.TrainingResult;
import dev.backstitch.metric.Accuracy;
import dev.backstitch.optimizer.Adam;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Learns {@link Iris} from a CSV file: a header, then four sizes and the species in each line. */
public final class IrisMain {
  private static final int SIZES = 4;

  private IrisMain() {}

  /** Trains, and says how many flowers that it has not seen are told rightly. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException(
          "%d arguments are given. Give one, the path of a CSV file of irises."
              .formatted(arguments.length));
    }
    run(Path.of(arguments[0]), System.out);
  }

  /** Gives back the share of held-out flowers that are told rightly. */
  static double run(Path csv, PrintStream output) throws IOException {
    List<CSVRecord> lines = read(csv);
    List<String> names = lines.stream().map(line -> line.get(SIZES)).distinct().toList();
    int[] species = lines.stream().mapToInt(line -> names.indexOf(line.get(SIZES))).toArray();
    double[][] flowers = lines.stream().map(IrisMain::sizes).toArray(double[][]::new);
    int[] learned = IntStream.range(0, flowers.length).filter(row -> row % 3 != 2).toArray();
    int[] heldOut = IntStream.range(0, flowers.length).filter(row -> row % 3 == 2).toArray();
    standardise(flowers, learned);

    Examples examples = Examples.classes(flowers, species);
    IrisNetwork iris = IrisNetwork.create(42);
    TrainingResult training =
        Trainer.of(iris, new Adam(0.01))
            .batchSize(16)
            .epochs(100)
            .metrics(new Accuracy())
            .fit(examples.select(learned), examples.select(heldOut));

    float[] flower = new float[SIZES];
    float[] probabilities = new float[names.size()];
    examples.input(heldOut[0], flower, 0);
    iris.predictor().predict(flower, probabilities);

    double accuracy = training.last().validationMetric("accuracy");
    output.println("Told rightly of " + heldOut.length + " held-out flowers: " + accuracy);
    output.println(names + " of the first: " + Arrays.toString(probabilities));
    return accuracy;
  }

  private static List<CSVRecord> read(Path csv) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (BufferedReader reader = Files.newBufferedReader(csv)) {
      return format.parse(reader).getRecords();
    }
  }

  private static double[] sizes(CSVRecord line) {
    return IntStream.range(0, SIZES).mapToDouble(i -> Double.parseDouble(line.get(i))).toArray();
  }

  /** Gives each column mean 0 and standard deviation 1 over the rows that are learned from. */
  private static void standardise(double[][] rows, int[] learned) {
    for (int column = 0; column < SIZES; column++) {
      int at = column;
      double mean = Arrays.stream(learned).mapToDouble(i -> rows[i][at]).average().orElseThrow();
      double variance =
          Arrays.stream(learned)
              .mapToDouble(i -> (rows[i][at] - mean) * (rows[i][at] - mean))
              .average()
              .orElseThrow();
      for (double[] row : rows) {
        row[at] = (row[at] - mean) / Math.sqrt(variance);
      }
    }
  }
}
