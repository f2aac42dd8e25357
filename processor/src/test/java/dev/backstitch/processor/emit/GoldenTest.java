package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated texts, exactly, each for one feature. {@code -Dbackstitch.accept=true} takes them as
 * they are now.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  /**
   * A text.
   *
   * @param file that holds it
   * @param text as generated now
   */
  record Golden(String file, String text) {
    @Override
    public String toString() {
      return this.file;
    }
  }

  static Stream<Golden> texts() {
    CompiledNetwork dense = Sample.densePositive().compiled();
    CompiledNetwork dropped = Sample.dropped().compiled();
    return Stream.of(
        new Golden("note001-network.txt", Sample.note001().compiled().networkSource()),
        new Golden("dense-relu-network.txt", dense.networkSource()),
        new Golden("dropout-network.txt", dropped.networkSource()),
        new Golden("product-tile.txt", lastMethod(dense, "narrowProductPlusBiasReluTile4x1")),
        new Golden("tanh.txt", lastMethod(dropped, "tanh")),
        new Golden("softmax.txt", lastMethod(dropped, "softmax")));
  }

  /** The method of that name in the vector twin, which comes last. */
  private static String lastMethod(CompiledNetwork compiled, String name) {
    List<String> lines = compiled.kernelsSource().lines().toList();
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("    (private static )?void " + name + "\\(.*")) {
        start = i;
      }
    }
    int end = start;
    while (!lines.get(end).equals("    }")) {
      end++;
    }
    return String.join("\n", lines.subList(start, end + 1)) + "\n";
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isWhatWasAccepted(Golden golden) throws IOException {
    Path file = FOLDER.resolve(golden.file());
    if (Boolean.getBoolean("backstitch.accept")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, golden.text());
    }
    assertEquals(Files.readString(file), golden.text());
  }
}
