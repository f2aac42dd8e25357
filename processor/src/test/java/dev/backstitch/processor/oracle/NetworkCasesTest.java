package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.backstitch.processor.declaration.Vocabulary;
import dev.backstitch.processor.layer.Layers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That nothing can be declared that no generated network is checked for. */
class NetworkCasesTest {
  @Test
  void everyAnnotationOfLayersOccurs() {
    Vocabulary vocabulary = Layers.vocabulary();
    Set<String> wanted = new HashSet<>(vocabulary.sources());
    wanted.addAll(vocabulary.applied());
    wanted.addAll(vocabulary.losses());
    wanted.addAll(vocabulary.marks());
    wanted.removeIf(
        name ->
            NetworkCases.all().stream()
                .anyMatch(declared -> mentions(declared.body(), "@" + name)));
    assertEquals(Set.of(), wanted);
    assertFalse(vocabulary.losses().isEmpty());
  }

  private static boolean mentions(String body, String annotation) {
    return Pattern.compile(annotation + "\\b").matcher(body).find();
  }

  @Test
  void namesAreUnique() {
    List<String> names = NetworkCases.all().stream().map(NetworkCase::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
  }
}
