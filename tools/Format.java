import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or mends the formatting of every Java source of the project, from the project's folder.
 *
 * <p>{@code check} names the files that differ and fails; {@code fix} rewrites them. Generated
 * sources and test resources are left alone.
 */
public final class Format {
  private Format() {}

  /** Runs the one argument, {@code check} or {@code fix}. */
  public static void main(String[] arguments) throws IOException, FormatterException {
    if (arguments.length != 1 || !List.of("check", "fix").contains(arguments[0])) {
      System.err.println("Format takes one argument: check or fix.");
      System.exit(2);
    }
    boolean fix = arguments[0].equals("fix");
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String formatted = new Formatter().formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        unformatted.add(source);
        if (fix) {
          Files.writeString(source, formatted);
        }
      }
    }
    unformatted.forEach(
        source -> System.err.println((fix ? "Formatted " : "Unformatted: ") + source));
    if (!fix && !unformatted.isEmpty()) {
      System.err.println("To format: mvn -N verify -Dformat=fix");
      System.exit(1);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("."))) {
      return files
          .map(Path::normalize)
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> isOurs(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isOurs(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.startsWith("tools/")
        || path.contains("src/main/java/")
        || path.contains("src/test/java/");
  }
}
