package dev.backstitch.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's batch compiler, which is also the one inside of its IDE. */
final class EclipseCompilerTest {
  @TempDir private Path first;
  @TempDir private Path second;

  private Path generated = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    this.generated = Files.createDirectories(this.first.resolve("src/generated"));
  }

  @Test
  void writesTheSameSourcesAsJavac() throws IOException {
    Shop ecj = Shop.in(this.first);
    Outcome.ecj(this.processing(ecj.arguments("-cp", Installed.api()))).success();
    Shop javac = Shop.in(this.second);
    Outcome.javac(
            javac.arguments(
                "--release", "25", "-cp", Installed.api(), "-processorpath", processor()))
        .success();
    assertEquals(Shop.bytes(javac.classes(), ".java"), Shop.bytes(this.generated, ".java"));
    assertEquals(javac.runWithVectors().learned(true), ecj.runWithVectors().learned(true));
  }

  /** In one step it does not take what is generated to be part of the module. */
  @Test
  void compilesModulesInTwoSteps() throws IOException {
    Shop shop = Shop.in(this.first).asModule();
    Outcome.ecj(this.processing(shop.arguments("--module-path", Installed.api(), "-proc:only")))
        .success();
    List<String> second =
        shop.arguments("--release", "25", "--module-path", Installed.api(), "-proc:none");
    Outcome.ecj(second).success();
    shop.runAsModule().learned(true);
  }

  /** The path of the processor counts only behind that of the classes. */
  private List<String> processing(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("--release", "25"));
    all.addAll(arguments);
    all.addAll(List.of("-s", this.generated.toString(), "-processorpath", processor()));
    return all;
  }

  private static String processor() {
    return Installed.path(Installed.PROCESSOR);
  }
}
