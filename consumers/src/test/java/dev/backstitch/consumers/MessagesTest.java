package dev.backstitch.consumers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said, once and before all that follows from it, where a part is forgotten. */
final class MessagesTest {
  private static final String PROCESSOR = Installed.path(Installed.PROCESSOR);

  @TempDir private Path folder;

  @Test
  void namesTheProcessor() throws IOException {
    Shop shop = Shop.in(this.folder);
    compile(shop, "--release", "25", "-cp", Installed.api())
        .failure("[ProcessorMissing] The class 'FraudNetwork' was not written");
  }

  @Test
  void namesTheProcessorOnTheClassPath() throws IOException {
    Shop shop = Shop.in(this.folder);
    String path = Installed.path(Installed.PROCESSOR, Installed.ANNOTATIONS, Installed.RUNTIME);
    compile(shop, "--release", "25", "-cp", path)
        .failure("[ProcessorMissing] The class 'FraudNetwork' was not written");
  }

  @Test
  void namesTheRuntime() throws IOException {
    Shop shop = Shop.in(this.folder);
    process(shop, "--release", "25", "-cp", Installed.path(Installed.ANNOTATIONS))
        .failure("[RuntimeMissing] The runtime is not on the class path.");
  }

  @Test
  void namesTheModuleOfTheRuntime() throws IOException {
    Shop shop = Shop.in(this.folder).asModule();
    shop.change(shop.module(), "  requires dev.backstitch;\n", "");
    process(shop, "--release", "25", "-p", Installed.api())
        .failure("[RuntimeMissing] Module 'shop' does not read the runtime.");
  }

  @Test
  void namesTheModuleOfVectors() throws IOException {
    Shop shop = Shop.in(this.folder);
    process(shop, "-cp", Installed.api())
        .failure("[VectorModuleMissing] The Vector API is not visible to this compilation.");
  }

  private static Outcome process(Shop shop, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--processor-path", PROCESSOR));
    arguments.addAll(shop.arguments(options));
    return Outcome.javac(arguments);
  }

  private static Outcome compile(Shop shop, String... options) throws IOException {
    return Outcome.javac(shop.arguments(options));
  }
}
