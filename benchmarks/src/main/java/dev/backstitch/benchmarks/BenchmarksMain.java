package dev.backstitch.benchmarks;

import dev.backstitch.benchmarks.cold.ColdCommand;
import dev.backstitch.benchmarks.latency.LatencyCommand;
import dev.backstitch.benchmarks.measure.TableCommand;
import dev.backstitch.benchmarks.scaling.ScalingCommand;
import dev.backstitch.benchmarks.threads.ThreadsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says which commands there are. */
@Command(
    name = "benchmarks",
    description = "Times Backstitch, its peers and the machine.",
    subcommands = {
      TableCommand.class,
      LatencyCommand.class,
      ScalingCommand.class,
      ColdCommand.class,
      ThreadsCommand.class
    },
    mixinStandardHelpOptions = true)
public final class BenchmarksMain implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private BenchmarksMain() {}

  /**
   * Runs a command; the process ends with 2 if an option is wrong.
   *
   * @param arguments a command and its options
   */
  public static void main(String... arguments) {
    CommandLine command = new CommandLine(new BenchmarksMain());
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          if (failure instanceof IllegalArgumentException) {
            line.getErr().println(failure.getMessage());
            return ExitCode.USAGE;
          }
          throw failure;
        });
    int code = command.execute(arguments);
    if (code != ExitCode.OK) {
      System.exit(code);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        this.spec.commandLine(), "Give a command: table, latency, scaling, cold, threads.");
  }
}
