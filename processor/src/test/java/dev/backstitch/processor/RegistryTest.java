package dev.backstitch.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.processor.declaration.Vocabulary;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.layer.Layers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is declared without being known, and nothing is known without being explained. */
class RegistryTest {
  private static final Path ANNOTATIONS =
      Path.of("../annotations/src/main/java/dev/backstitch/annotations");

  private static final Path DOCS = Path.of("../docs");

  @Test
  void everyAnnotationIsKnown() {
    Vocabulary known = Layers.vocabulary();
    Set<String> names =
        Stream.of(known.sources(), known.applied(), known.losses(), known.marks())
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    names.add("NeuralNetwork");
    assertEquals(annotations(), names);
  }

  @Test
  void everyAnnotationHasASection() {
    Set<String> sections =
        sections("layers.md").stream()
            .filter(section -> section.startsWith("@"))
            .map(section -> section.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(annotations(), sections);
  }

  @Test
  void everyAnnotationHasAnExample() {
    String text = Sources.read(DOCS.resolve("layers.md"));
    for (String section : Pattern.compile("(?m)^### ").splitAsStream(text).toList()) {
      if (section.startsWith("@")) {
        String name = section.lines().findFirst().orElseThrow().strip();
        assertEquals(
            1,
            Pattern.compile("(?m)^```java\n[^`]*" + name + "\\b")
                .matcher(section)
                .results()
                .count(),
            "examples of " + name);
      }
    }
  }

  @Test
  void everyCodeHasASectionInAlphabeticalOrder() {
    List<String> codes = Arrays.stream(Code.values()).map(Code::word).sorted().toList();
    assertEquals(codes, sections("errors.md"));
  }

  private static Set<String> annotations() {
    return Sources.below(ANNOTATIONS, ".java").stream()
        .filter(file -> Sources.read(file).contains("public @interface "))
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sections(String file) {
    return Pattern.compile("(?m)^### (.*)$")
        .matcher(Sources.read(DOCS.resolve(file)))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
