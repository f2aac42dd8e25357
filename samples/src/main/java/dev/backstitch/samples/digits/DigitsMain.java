package dev.backstitch.samples.digits;

import dev.backstitch.Evaluation;
import dev.backstitch.Trainer;
import dev.backstitch.TrainingResult;
import dev.backstitch.metric.Accuracy;
import dev.backstitch.metric.ConfusionMatrix;
import dev.backstitch.optimizer.Adam;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Trains {@link Digits} from the command line, and says how well it reads and how fast. */
@Command(
    name = "digits",
    description = "Trains a network of 784-128-64-10 to read handwritten digits.",
    sortOptions = false)
public final class DigitsMain implements Callable<Integer> {
  private static final int MADE_UP = 20_000;
  private static final int MADE_UP_FOR_EACH_HELD_OUT = 4;
  private static final int BATCH = 32;
  private static final double LEARNING_RATE = 0.001;

  private final PrintStream output;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder of MNIST's files, gzipped or not. Without it digits are made up.")
  private @Nullable Path data;

  @Option(
      names = "--rows",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "Most digits to learn from. Default: all of the folder, or 20000 made up.")
  private @Nullable Integer rows;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      converter = AtLeastOne.class,
      description = "How often each of them is seen. Default: ${DEFAULT-VALUE}.")
  private int epochs = 10;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "What made-up digits, weights and order are drawn from. Default: ${DEFAULT-VALUE}.")
  private long seed = 42;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the picture of the learning curve goes. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("digits.png");

  private DigitsMain(PrintStream output) {
    this.output = output;
  }

  /** Runs it; the process ends with 1 if data cannot be read, 2 if an option is wrong. */
  public static void main(String... arguments) {
    int code = commandLine(System.out).execute(arguments);
    if (code != ExitCode.OK) {
      System.exit(code);
    }
  }

  /** The command, its results going to a stream of the caller's. */
  static CommandLine commandLine(PrintStream output) {
    CommandLine command = new CommandLine(new DigitsMain(output));
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("--help")
                .usageHelp(true)
                .description("Shows this and ends.")
                .build());
    return command.setExecutionExceptionHandler(DigitsMain::refuse);
  }

  /**
   * What the user can mend is said in a line; anything else is our mistake, and shows its stack.
   */
  private static int refuse(Exception reason, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(reason instanceof IOException)) {
      throw reason;
    }
    command.getErr().println(command.getColorScheme().errorText(reason.getMessage()));
    return ExitCode.SOFTWARE;
  }

  @Override
  public Integer call() throws IOException {
    this.requireFolderOfPicture();
    Split digits = this.digits();
    this.output.printf(Locale.ROOT, "%,d digits to learn from%n", digits.training().size());
    DigitsNetwork network = DigitsNetwork.create(this.seed);
    TrainingResult training = this.train(network, digits);
    ConfusionMatrix matrix = new ConfusionMatrix();
    Evaluation.of(network, digits.heldOut(), matrix);
    this.report(matrix);
    this.output.println(Latency.measure(network, digits.heldOut()).text());
    new LearningCurve(training.epochs()).write(this.out);
    this.output.println("Learning curve: " + this.out.toAbsolutePath());
    return ExitCode.OK;
  }

  private void report(ConfusionMatrix matrix) {
    this.output.printf(
        Locale.ROOT,
        "Held-out digits read rightly: %,.0f of %,.0f, %.2f %%%n%n%s%n%n",
        matrix.right(),
        matrix.all(),
        100 * matrix.value(),
        matrix);
  }

  private void requireFolderOfPicture() throws IOException {
    Path folder = this.out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          "'%s' cannot be written: '%s' is not a folder. Give another --out."
              .formatted(this.out, folder));
    }
  }

  private Split digits() throws IOException {
    if (this.data != null) {
      Split all = new MnistFolder(this.data).read();
      return this.rows == null ? all : all.learningFrom(this.rows);
    }
    int training = this.rows == null ? MADE_UP : this.rows;
    Handwriting hand = new Handwriting(this.seed);
    return new Split(
        hand.write(training), hand.write(Math.ceilDiv(training, MADE_UP_FOR_EACH_HELD_OUT)));
  }

  private TrainingResult train(DigitsNetwork network, Split digits) {
    long start = System.nanoTime();
    try (EpochBars bars = new EpochBars(this.epochs)) {
      TrainingResult result =
          Trainer.of(network, new Adam(LEARNING_RATE))
              .batchSize(BATCH)
              .epochs(this.epochs)
              .metrics(new Accuracy())
              .listener(bars)
              .fit(digits.training(), digits.heldOut());
      double seconds = (System.nanoTime() - start) / 1e9;
      this.output.printf(Locale.ROOT, "Trained in %.1f s%n", seconds);
      return result;
    }
  }
}
