package dev.backstitch.benchmarks.scaling;

import dev.backstitch.benchmarks.measure.Machine;
import dev.backstitch.benchmarks.measure.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that measures square layers of many widths with many batches. */
@Command(
    name = "scaling",
    description = "Times square layers over widths and batches; writes a CSV file and a picture.",
    sortOptions = false)
public final class ScalingCommand implements Callable<Integer> {
  @Option(
      names = "--widths",
      split = ",",
      paramLabel = "N",
      description = "Which of the widths that have a declaration. Default: all.")
  private List<Integer> widths = new ArrayList<>();

  @Option(
      names = "--batches",
      split = ",",
      paramLabel = "N",
      description = "Numbers of rows. Default: ${DEFAULT-VALUE}.")
  private List<Integer> batches = List.of(1, 2, 3, 4, 8, 9, 16, 32, 33, 64, 128, 256, 512, 1024);

  @Option(
      names = "--milliseconds",
      paramLabel = "N",
      description = "How long each is measured, once it is compiled. Default: ${DEFAULT-VALUE}.")
  private int milliseconds = 500;

  @Mixin private OutputFolder out = new OutputFolder();

  /** For picocli. */
  public ScalingCommand() {}

  @Override
  public Integer call() throws IOException {
    Sweep sweep = new Sweep(new Timing(this.milliseconds * 1_000_000L), this.batches);
    List<Point> points = sweep.run(this.chosen(), ScalingCommand::show);
    this.writeTable(points);
    new ScalingPlot(points).write(this.out.file("scaling.png"));
    System.out.printf(
        "Measured on %s.%nSee %s.%n", Machine.description(), this.out.file("scaling.png"));
    return 0;
  }

  private List<Widths.Width> chosen() {
    List<Integer> known = Widths.ALL.stream().map(Widths.Width::width).toList();
    if (!known.containsAll(this.widths)) {
      throw new IllegalArgumentException(
          "Widths are %s, but only some have a declaration. Give some of %s."
              .formatted(this.widths, known));
    }
    return Widths.ALL.stream()
        .filter(width -> this.widths.isEmpty() || this.widths.contains(width.width()))
        .toList();
  }

  private static void show(Point point) {
    System.err.printf(
        Locale.ROOT,
        "%d wide, %d rows: %,.0f ns, limit %,.0f, %.1f GFLOP/s%n",
        point.width(),
        point.rows(),
        point.nanoseconds(),
        point.limit(),
        point.gigaflops());
  }

  private void writeTable(List<Point> points) throws IOException {
    List<String> lines = new ArrayList<>(List.of("width,rows,nanoseconds,limit,gflops"));
    for (Point point : points) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d,%d,%.1f,%.1f,%.1f",
              point.width(),
              point.rows(),
              point.nanoseconds(),
              point.limit(),
              point.gigaflops()));
    }
    Files.write(this.out.file("scaling.csv"), lines);
  }
}
