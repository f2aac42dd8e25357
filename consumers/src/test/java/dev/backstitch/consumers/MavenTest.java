package dev.backstitch.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven, as {@code docs/getting-started.md} has it, from a local repository of its own. */
final class MavenTest {
  @TempDir private Path folder;

  @Test
  void compilesForTheClassPathAgainAndAgain() throws IOException {
    Shop shop = Shop.in(this.folder);
    Outcome.mavenCompile(this.folder).success();
    String learned = shop.runWithVectors().learned(true);
    Map<String, String> classes = Shop.bytes(shop.classes(), "");
    Map<String, FileTime> times = times(shop, classes);
    Outcome.mavenCompile(this.folder).success();
    assertEquals(times, times(shop, classes));
    shop.change(shop.source("Main"), "epochs(100)", "epochs(101)");
    Outcome.mavenCompile(this.folder).success();
    assertEquals(classes.keySet(), Shop.bytes(shop.classes(), "").keySet());
    String longer = shop.runWithVectors().learned(true);
    assertNotEquals(learned, longer);
  }

  private static Map<String, FileTime> times(Shop shop, Map<String, String> classes)
      throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    for (String file : classes.keySet()) {
      times.put(file, Files.getLastModifiedTime(shop.classes().resolve(file)));
    }
    return times;
  }

  @Test
  void buildsWhatTheDocumentShows() throws IOException {
    String pom = Files.readString(Path.of("project/pom.xml"));
    String shown = pom.substring(pom.indexOf("  <properties>"), pom.indexOf("</project>"));
    String document = Files.readString(Path.of("../docs/getting-started.md"));
    assertTrue(document.contains(shown.indent(-2)));
  }

  @Test
  void compilesModules() throws IOException {
    Shop shop = Shop.in(this.folder).asModule();
    Outcome.mavenCompile(this.folder).success();
    shop.runAsModule().learned(true);
  }

  @Test
  void isToldOfAForgottenProcessor() throws IOException {
    Shop shop = Shop.in(this.folder);
    String pom = Files.readString(shop.pom());
    Files.writeString(
        shop.pom(),
        pom.replaceAll("(?s)<annotationProcessorPaths>.*</annotationProcessorPaths>", ""));
    Outcome.mavenCompile(this.folder).failure("[ProcessorMissing] The class 'FraudNetwork'");
  }
}
