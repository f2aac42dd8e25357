package dev.backstitch.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No annotation shares its name with a type that users call, so that both can be imported. */
final class NamesTest {
  private static Set<String> names(String folder, Predicate<Path> wanted) {
    return Sources.below(Path.of(folder), ".java").stream()
        .filter(wanted)
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(name -> !name.contains("-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void meanOneTypeEach() {
    Set<String> annotations = names("../annotations/src/main/java", file -> true);
    Set<String> called =
        names(
            "../runtime/src/main/java",
            file -> !file.getParent().endsWith("dev/backstitch/generated"));
    assertTrue(annotations.contains("Dense") && called.contains("Trainer"));
    annotations.retainAll(called);
    assertEquals(Set.of(), annotations);
  }
}
