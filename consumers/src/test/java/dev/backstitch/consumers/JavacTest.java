package dev.backstitch.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain javac, whose processor path is the processor's jar alone. */
final class JavacTest {
  private static final String PROCESSOR = Installed.path(Installed.PROCESSOR);

  @TempDir private Path folder;

  @Test
  void compilesForTheClassPath() throws IOException {
    Shop shop = Shop.in(this.folder);
    compile(shop.arguments("-cp", Installed.api(), "--add-modules", "jdk.incubator.vector"));
    assertEquals(shop.run().learned(false), shop.runWithVectors().learned(true));
  }

  @Test
  void compilesModulesWithoutFlagAndWarning() throws IOException {
    Shop shop = Shop.in(this.folder).asModule();
    String nothing = this.folder.toString();
    compile(
        shop.arguments(
            "--release", "25", "-p", Installed.api(), "-cp", nothing, "-Xlint:all", "-Werror"));
    shop.runAsModule().learned(true);
  }

  @Test
  void runsTheProcessorAsModule() throws IOException {
    Shop shop = Shop.in(this.folder).asModule();
    String path = Installed.path(Installed.PROCESSOR, Installed.ANNOTATIONS);
    List<String> arguments =
        shop.arguments("--release", "25", "-p", Installed.api(), "--processor-module-path", path);
    Outcome.javac(arguments).success();
    shop.runAsModule().learned(true);
  }

  @Test
  void compilesInTwoSteps() throws IOException {
    Shop shop = Shop.in(this.folder);
    Path generated = Files.createDirectories(this.folder.resolve("src/generated"));
    List<String> only =
        shop.arguments(
            "--release", "25", "-cp", Installed.api(), "-proc:only", "-s", generated.toString());
    compile(only);
    assertEquals(0, Shop.bytes(shop.classes(), ".class").size());
    List<String> none = shop.arguments("--release", "25", "-cp", Installed.api(), "-proc:none");
    Outcome.javac(none).success();
    shop.runWithVectors().learned(true);
  }

  /** Umlauts where the encoding has them; a letter that only an escape can write there. */
  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-8"})
  void readsEveryEncoding(String encoding) throws IOException {
    Shop shop = Shop.in(this.folder);
    shop.change(shop.source("Fraud"), "hidden", "h\u00fclle");
    shop.change(shop.source("Fraud"), "payment", "\\u4e2d");
    shop.change(shop.source("Main"), "\"hidden.weight\").name()", NAME);
    for (String name : List.of("Fraud", "Main")) {
      String text = Files.readString(shop.source(name));
      Files.writeString(shop.source(name), text, Charset.forName(encoding));
    }
    compile(shop.arguments("--release", "25", "-cp", Installed.api(), "-encoding", encoding));
    shop.runWithVectors().learned(true);
  }

  /** The parameter by its name in the encoding, with its umlaut as two letters of ASCII. */
  private static final String NAME =
      "\"h\u00fclle.weight\").name().replace(\"h\\u00fclle\", \"hidden\")";

  private static void compile(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("--processor-path", PROCESSOR));
    all.addAll(arguments);
    Outcome.javac(all).success();
  }
}
