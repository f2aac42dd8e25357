package dev.backstitch.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command leaves what it found. */
public final class OutputFolder {
  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where files go. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("target", "benchmarks");

  /** For picocli. */
  public OutputFolder() {}

  /**
   * A file or folder in it, which is made if it is missing.
   *
   * @param name of the file
   * @return its path
   * @throws IOException if the folder cannot be made
   */
  public Path file(String name) throws IOException {
    return Files.createDirectories(this.folder).resolve(name);
  }

  /**
   * Prints a report, and keeps it.
   *
   * @param name of the file
   * @param report what is in it
   * @throws IOException if it cannot be written
   */
  public void report(String name, CharSequence report) throws IOException {
    Files.writeString(this.file(name), report);
    System.out.print(report);
  }
}
