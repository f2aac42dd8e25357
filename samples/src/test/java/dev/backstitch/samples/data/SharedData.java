package dev.backstitch.samples.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The data sets beside the project. */
public final class SharedData {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data");

  private SharedData() {}

  /** Finds a file or folder, or skips the test that asks for it and says so. */
  public static Path require(String name) {
    Path path = FOLDER.resolve(name);
    if (Files.notExists(path)) {
      String message = "Skipped: there is no " + path + ".";
      System.out.println(message);
      Assumptions.abort(message);
    }
    return path;
  }
}
