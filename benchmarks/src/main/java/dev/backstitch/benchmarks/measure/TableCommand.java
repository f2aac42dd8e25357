package dev.backstitch.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that measures and prints the table. */
@Command(
    name = "table",
    description = "Times tasks on engines and prints a Markdown table.",
    sortOptions = false)
public final class TableCommand implements Callable<Integer> {
  private static final List<String> ALL_JVMS =
      List.of(
          "--add-modules",
          "jdk.incubator.vector",
          "--enable-native-access=ALL-UNNAMED",
          "-Xms2g",
          "-Xmx2g");

  @Option(names = "--full", description = "Five JVMs for each pair, in place of one.")
  private boolean full;

  @Option(names = "--quick", description = "One JVM for each pair, which is the default.")
  private boolean quick;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "A,B",
      description = "Workloads by their letter, or single ones such as C-adam-64. Default: all.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      description = "Beginnings of the engines' names. Default: all that were built in.")
  private List<String> engines = new ArrayList<>();

  @Option(
      names = "--twins",
      description = "Also ours with vectors of 256 bits, and on scalar loops.")
  private boolean twins;

  @Option(
      names = "--jvm-args",
      split = " ",
      paramLabel = "ARGS",
      description = "More arguments for all JVMs, such as -XX:UseAVX=2.")
  private List<String> jvmArguments = new ArrayList<>();

  @Mixin private OutputFolder out = new OutputFolder();

  /** For picocli. */
  public TableCommand() {}

  @Override
  public Integer call() throws IOException {
    if (this.full && this.quick) {
      throw new IllegalArgumentException("--quick and --full are both given. Give one of them.");
    }
    Effort effort = this.full ? Effort.FULL : Effort.QUICK;
    Selection selection = new Selection(this.only, this.engines);
    List<String> arguments = new ArrayList<>(ALL_JVMS);
    arguments.addAll(this.jvmArguments);
    Stopwatch stopwatch = new Stopwatch(effort, arguments, this.out.file("logs"));
    List<String> absent = selection.absent();
    absent.forEach(System.err::println);
    Scores scores =
        new TableRun(stopwatch, System.err)
            .measure(selection.tasks(), selection.contenders(this.twins));
    String report = new Report(scores, effort, arguments, absent).text();
    this.out.report("table.md", report);
    return 0;
  }
}
