package dev.backstitch.processor;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may name whom: the table of docs/architecture.md. What is not in it is forbidden, imported or
 * written out. The language is javax.lang.model with what javac hands to processors; JavaPoet
 * brings the modifiers and the originating element of that along.
 */
class ImportsTest {
  private static final Path MAIN = Path.of("src/main/java/dev/backstitch/processor");

  private static final Map<String, Set<String>> MAY_NAME =
      Map.ofEntries(
          entry("formula", Set.of()),
          entry("graph", Set.of("formula")),
          entry("op", Set.of("formula", "graph")),
          entry("gradient", Set.of("graph")),
          entry("nest", Set.of("formula", "graph")),
          entry("kernel", Set.of("formula", "graph", "nest", "javapoet")),
          entry("plan", Set.of("formula", "graph", "op", "gradient", "nest", "kernel")),
          entry(
              "emit", Set.of("formula", "graph", "gradient", "nest", "plan", "kernel", "javapoet")),
          entry("diagnostic", Set.of("language")),
          entry("declaration", Set.of("diagnostic", "language", "annotations")),
          entry(
              "layer",
              Set.of("declaration", "diagnostic", "graph", "op", "formula", "annotations")));

  private static final String WITH_JAVAPOET =
      "(annotation\\.processing\\.(Filer|Generated)|lang\\.model\\.element\\.(Modifier|TypeElement))";

  private static final List<Map.Entry<String, Pattern>> NAMES =
      List.of(
          entry("", Pattern.compile("\\bdev\\.backstitch\\.processor\\.([a-z]+)\\b")),
          entry("annotations", Pattern.compile("\\bdev\\.backstitch\\.annotations\\b")),
          entry("javapoet", Pattern.compile("\\bcom\\.palantir\\.javapoet\\b")),
          entry("javapoet", Pattern.compile("\\bjavax\\." + WITH_JAVAPOET + "\\b")),
          entry(
              "language",
              Pattern.compile(
                  "\\bjavax\\.(?!"
                      + WITH_JAVAPOET
                      + "\\b)(annotation\\.processing|tools|lang\\.model)\\b")));

  static List<Path> sources() {
    return Sources.below(MAIN, ".java").stream()
        .filter(source -> !source.getParent().equals(MAIN))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void namesOnlyWhatTheTableAllows(Path source) {
    String inside = source.getParent().getFileName().toString();
    Set<String> named = named(Sources.read(source));
    named.remove(inside);
    if (MAY_NAME.getOrDefault(inside, Set.of()).contains("language")) {
      named.remove("javapoet");
    }
    named.removeAll(MAY_NAME.getOrDefault(inside, Set.of()));
    assertEquals(Set.of(), named, inside + " must not name these");
  }

  @Test
  void everyPackageIsInTheTable() {
    assertEquals(
        new TreeSet<>(MAY_NAME.keySet()),
        sources().stream()
            .map(source -> source.getParent().getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void findsWhatIsForbidden() {
    assertEquals(Set.of("op"), named("import dev.backstitch.processor.op.Tanh;"));
    assertEquals(Set.of("javapoet"), named("com.palantir.javapoet.CodeBlock block;"));
    assertEquals(Set.of("language"), named("import javax.lang.model.util.Types;"));
    assertEquals(Set.of("annotations"), named("dev.backstitch.annotations.Bias.NONE"));
    assertTrue(named("import java.util.List;").isEmpty());
  }

  private static Set<String> named(String source) {
    Set<String> named = new TreeSet<>();
    String code = source.replaceAll("(?m)^package .*|\"(\\\\.|[^\"\\\\])*\"", "");
    for (Map.Entry<String, Pattern> name : NAMES) {
      Matcher matcher = name.getValue().matcher(code);
      while (matcher.find()) {
        named.add(name.getKey().isEmpty() ? matcher.group(1) : name.getKey());
      }
    }
    return named;
  }
}
