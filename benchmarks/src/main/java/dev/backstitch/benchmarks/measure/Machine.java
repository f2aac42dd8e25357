package dev.backstitch.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/** What a run was made on, in a line. */
public final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /**
   * The processor, the system and the JVM; arguments of others may leave them narrower vectors.
   *
   * @return a line for people
   */
  public static String description() {
    return "%s, %d processors, vectors of up to %d bits; %s %s; %s %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            FloatVector.SPECIES_PREFERRED.vectorBitSize(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"));
  }

  private static String processor() {
    try {
      List<String> lines = Files.readAllLines(PROCESSORS);
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor";
    }
  }
}
