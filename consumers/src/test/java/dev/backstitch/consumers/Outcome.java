package dev.backstitch.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * How a tool ended and what it said.
 *
 * @param status zero if it succeeded
 * @param output standard output and errors
 */
record Outcome(int status, String output) {
  /** Where Maven says everything again. */
  private static final String REPEATED = "Failed to execute goal";

  private static final Path JDK = Path.of(System.getProperty("java.home"));

  /** Runs the javac of this JDK. */
  static Outcome javac(List<String> arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int status = javac.run(writer, writer, arguments.toArray(String[]::new));
    return new Outcome(status, said.toString());
  }

  /** Runs the batch compiler of Eclipse. */
  static Outcome ecj(List<String> arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    boolean success = BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
    return new Outcome(success ? 0 : 1, said.toString());
  }

  /** Runs the launcher of this JDK. */
  static Outcome java(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(JDK.resolve("bin/java").toString()));
    command.addAll(arguments);
    return process(command, Path.of("."));
  }

  /** Runs {@code mvn compile} on this JDK, with a local repository of its own. */
  static Outcome mavenCompile(Path project) {
    Path maven = Path.of(Installed.property("consumers.maven"), "bin", "mvn");
    Path downloads = Path.of(Installed.property("consumers.downloads"));
    return process(
        List.of(
            maven.toString(),
            "-B",
            "-ntp",
            "-gs",
            Path.of("settings.xml").toAbsolutePath().toString(),
            "-Dconsumers.downloads=" + downloads.toUri(),
            "-Dmaven.repo.local=" + Installed.repository(),
            "-Dbackstitch.version=" + Installed.version(),
            "compile"),
        project);
  }

  private static Outcome process(List<String> command, Path folder) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", JDK.toString());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("Cannot run " + command, e);
    }
  }

  /** Itself, if the tool succeeded. */
  Outcome success() {
    assertEquals(0, this.status, this.output);
    return this;
  }

  /** Itself, if the tool failed and its first error contains a text, which it says once. */
  Outcome failure(String first) {
    assertTrue(this.status != 0, this.output);
    List<String> errors =
        this.output
            .lines()
            .takeWhile(line -> !line.contains(REPEATED))
            .filter(Outcome::isError)
            .toList();
    assertTrue(
        errors.getFirst().contains(first), () -> first + " is not the first of\n" + this.output);
    assertEquals(1, errors.stream().filter(error -> error.contains(first)).count(), this.output);
    return this;
  }

  private static boolean isError(String line) {
    return line.contains("error:") || line.contains(".java:[");
  }

  /** That the program learned its rows, with or without vectors; its last line. */
  String learned(boolean withVectors) {
    String last = this.output.lines().reduce("", (first, second) -> second);
    assertTrue(last.startsWith(Shop.LEARNED), this.output);
    long warnings = this.output.lines().filter(line -> line.contains(Shop.SCALAR)).count();
    assertEquals(withVectors ? 0 : 1, warnings, this.output);
    return last;
  }
}
