package dev.backstitch.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the artifacts. */
final class ArchivesTest {
  /** A package that is not exported. */
  private static final String HIDDEN = "/reminder/";

  @Test
  void processorHasItsLibraryUnderAnotherName() throws IOException {
    Set<String> names = names(Installed.file(Installed.PROCESSOR, ".jar"));
    assertTrue(names.contains("dev/backstitch/processor/javapoet/JavaFile.class"));
    assertEquals(
        Set.of(),
        names.stream()
            .filter(name -> name.endsWith(".class"))
            .filter(name -> !name.startsWith("dev/backstitch/processor/"))
            .filter(name -> !name.matches("dev/backstitch/annotations/[\\w-]+\\.class"))
            .collect(Collectors.toSet()));
  }

  @Test
  void processorRegistersItselfAsIsolating() throws IOException {
    Path jar = Installed.file(Installed.PROCESSOR, ".jar");
    String processor = "dev.backstitch.processor.NetworkProcessor";
    assertEquals(
        processor, text(jar, "META-INF/services/javax.annotation.processing.Processor").strip());
    assertEquals(
        processor + ",isolating",
        text(jar, "META-INF/gradle/incremental.annotation.processors").strip());
  }

  /** Everything that a user's build would fetch along is a dependency without a scope. */
  @ParameterizedTest
  @ValueSource(strings = {Installed.ANNOTATIONS, Installed.RUNTIME, Installed.PROCESSOR})
  void drawsNothingAlong(String artifact) throws IOException {
    String pom = Files.readString(Installed.file(artifact, ".pom"));
    List<String> drawn =
        Pattern.compile("(?s)<dependency>.*?</dependency>")
            .matcher(pom)
            .results()
            .map(dependency -> dependency.group())
            .filter(dependency -> !dependency.contains("<scope>test</scope>"))
            .filter(dependency -> !dependency.contains("<scope>provided</scope>"))
            .filter(dependency -> !dependency.contains("<artifactId>jspecify</artifactId>"))
            .toList();
    assertEquals(List.of(), drawn);
  }

  @Test
  void modulesHaveTheirNames() {
    ModuleDescriptor annotations = module(Installed.ANNOTATIONS, "dev.backstitch.annotations");
    assertEquals(Set.of("dev.backstitch.annotations"), exported(annotations));
    ModuleDescriptor runtime = module(Installed.RUNTIME, "dev.backstitch");
    assertTrue(exported(runtime).contains("dev.backstitch.generated"));
    Set<String> demanded =
        runtime.requires().stream()
            .filter(each -> !each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet());
    assertEquals(Set.of("java.base", "jdk.incubator.vector"), demanded);
  }

  @ParameterizedTest
  @ValueSource(strings = {Installed.ANNOTATIONS, Installed.RUNTIME})
  void comesWithSourcesAndDocumentation(String artifact) throws IOException {
    boolean isRuntime = artifact.equals(Installed.RUNTIME);
    String type = isRuntime ? "Trainer" : "annotations/NeuralNetwork";
    Path target = Path.of("..", isRuntime ? "runtime" : "annotations", "target");
    String name = artifact + "-" + Installed.version();
    Set<String> sources = names(target.resolve(name + "-sources.jar"));
    assertTrue(sources.contains("dev/backstitch/" + type + ".java"), sources::toString);
    Set<String> pages = names(target.resolve(name + "-javadoc.jar"));
    assertTrue(pages.stream().anyMatch(page -> page.endsWith(type + ".html")), pages::toString);
    assertFalse(pages.stream().anyMatch(page -> page.contains(HIDDEN)), pages::toString);
  }

  private static ModuleDescriptor module(String artifact, String name) {
    return ModuleFinder.of(Installed.file(artifact, ".jar")).find(name).orElseThrow().descriptor();
  }

  private static Set<String> exported(ModuleDescriptor module) {
    return module.exports().stream()
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
    }
  }

  private static String text(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return new String(
          file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
