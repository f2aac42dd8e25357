package dev.backstitch.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle does with an isolating processor: it compiles the changed sources alone, with the
 * classes of the others on the class path, and deletes only what originated from the changed ones.
 */
final class IncrementalTest {
  private static final String THEFT =
      """
      package shop;

      import dev.backstitch.Layer;
      import dev.backstitch.annotations.*;

      @NeuralNetwork
      interface Theft {
        @Input(2) Layer shelf();
        @Dense(1) @Sigmoid @BinaryCrossEntropy Layer stolen();
      }
      """;

  @TempDir private Path folder;

  @Test
  void changeOfAnotherClassLeavesEverythingGenerated() throws IOException {
    Shop shop = this.compiled();
    Map<String, String> before = Shop.bytes(shop.classes(), "");
    shop.change(shop.source("Main"), "epochs(100)", "epochs(101)");
    compile(shop, "Main");
    Map<String, String> after = Shop.bytes(shop.classes(), "");
    assertNotEquals(before.remove("shop/Main.class"), after.remove("shop/Main.class"));
    assertEquals(before, after);
    shop.runWithVectors().learned(true);
  }

  @Test
  void declarationCompiledAloneGivesTheSame() throws IOException {
    Shop shop = this.compiled();
    Map<String, String> before = Shop.bytes(shop.classes(), "");
    for (String file : before.keySet()) {
      if (file.startsWith("shop/Theft")) {
        Files.delete(shop.classes().resolve(file));
      }
    }
    compile(shop, "Theft");
    assertEquals(before, Shop.bytes(shop.classes(), ""));
  }

  @Test
  void changeOfADeclarationLeavesTheOther() throws IOException {
    Shop shop = this.compiled();
    Map<String, String> before = others(shop);
    shop.change(shop.source("Theft"), "@Input(2)", "@Input(3)");
    compile(shop, "Theft");
    assertEquals(before, others(shop));
    shop.runWithVectors().learned(true);
  }

  private static Map<String, String> others(Shop shop) throws IOException {
    Map<String, String> files = new TreeMap<>(Shop.bytes(shop.classes(), ""));
    files.keySet().removeIf(file -> file.startsWith("shop/Theft"));
    return files;
  }

  private Shop compiled() throws IOException {
    Shop shop = Shop.in(this.folder);
    Files.writeString(shop.source("Theft"), THEFT);
    compile(shop, "Fraud", "Main", "Theft");
    return shop;
  }

  private static void compile(Shop shop, String... names) throws IOException {
    Files.createDirectories(shop.classes());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--release",
                "25",
                "--processor-path",
                Installed.path(Installed.PROCESSOR),
                "-cp",
                Installed.api() + File.pathSeparator + shop.classes(),
                "-d",
                shop.classes().toString()));
    for (String name : names) {
      arguments.add(shop.source(name).toString());
    }
    Outcome.javac(arguments).success();
  }
}
