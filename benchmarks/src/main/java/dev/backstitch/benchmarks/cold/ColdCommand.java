package dev.backstitch.benchmarks.cold;

import dev.backstitch.benchmarks.measure.Machine;
import dev.backstitch.benchmarks.measure.OutputFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.spi.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that times the first predictions of fresh virtual machines. */
@Command(
    name = "cold",
    description = "Times the first predictions of C in fresh virtual machines.",
    sortOptions = false)
public final class ColdCommand implements Callable<Integer> {
  @Option(
      names = "--machines",
      paramLabel = "N",
      description = "How many virtual machines for each line. Default: ${DEFAULT-VALUE}.")
  private int machines = 5;

  @Option(
      names = "--milliseconds",
      paramLabel = "N",
      description = "How long each predicts. Default: ${DEFAULT-VALUE}.")
  private long milliseconds = 8_000;

  @Mixin private OutputFolder out = new OutputFolder();

  private final Set<Path> packed = new HashSet<>();

  /** For picocli. */
  public ColdCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    StringBuilder report = new StringBuilder();
    report.append("Measured on ").append(Machine.description()).append(".\n");
    report.append(
        "Predictions of C, one row; medians of %d virtual machines.\n\n".formatted(this.machines));
    report.append("| before the first prediction | AOT cache | first, ms | slowest of the next");
    report.append(" 100,000, ms | above 1 ms | fast after, ms | then, ns |\n");
    report.append("|---|---|---:|---:|---:|---:|---:|\n");
    for (boolean cached : new boolean[] {false, true}) {
      for (Start start : Start.values()) {
        report.append(
            this.line(start, cached ? List.of("-XX:AOTCache=" + this.cache(start)) : List.of()));
      }
    }
    this.out.report("cold.md", report);
    return 0;
  }

  /** Makes a cache by a run of its own. */
  private Path cache(Start start) throws IOException, InterruptedException {
    Path file = this.out.file(start + ".aot");
    this.run(start, List.of("-XX:AOTCacheOutput=" + file));
    return file;
  }

  private String line(Start start, List<String> options) throws IOException, InterruptedException {
    List<Times> all = new ArrayList<>();
    for (int i = 0; i < this.machines; i++) {
      all.add(this.run(start, options));
    }
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f | %.2f | %d | %.0f | %d |%n",
        start.title(),
        options.isEmpty() ? "no" : "yes",
        median(all, Times::first) / 1e6,
        median(all, Times::worst) / 1e6,
        median(all, Times::slow),
        median(all, Times::settled) / 1e6,
        median(all, Times::steady));
  }

  private static long median(List<Times> all, ToLongFunction<Times> figure) {
    return all.stream().mapToLong(figure).sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }

  private Times run(Start start, List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-classpath", this.jars()));
    command.addAll(
        List.of(ColdMain.class.getName(), start.name(), String.valueOf(this.milliseconds)));
    Path errors = this.out.file("cold.log");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(
          "A virtual machine ended with %d. See %s.".formatted(process.exitValue(), errors));
    }
    String line = printed.lines().filter(each -> each.matches("[0-9 ]+")).findFirst().orElseThrow();
    long[] figures = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    return new Times(figures[0], figures[1], figures[2], figures[3], figures[4]);
  }

  /** The class path with its folders as archives: a cache knows no classes of folders. */
  private String jars() throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(Files.isDirectory(Path.of(entry)) ? this.jar(entry, entries.size()) : entry);
    }
    return String.join(File.pathSeparator, entries);
  }

  private String jar(String folder, int number) throws IOException {
    Path file = this.out.file("classes" + number + ".jar").toAbsolutePath();
    if (!this.packed.add(file)) {
      return file.toString();
    }
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    if (tool.run(System.err, System.err, "-cf", file.toString(), "-C", folder, ".") != 0) {
      throw new IOException("Could not pack %s.".formatted(folder));
    }
    return file.toString();
  }
}
