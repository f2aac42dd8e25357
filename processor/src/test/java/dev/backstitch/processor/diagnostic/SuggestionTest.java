package dev.backstitch.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "flaw, lawn, 2",
    "hidden, hidden, 0",
    "Hidden, hidden, 0",
    "a, '', 1",
    "'', abc, 3"
  })
  void countsInsertionsDeletionsAndReplacements(String a, String b, int distance) {
    assertEquals(distance, Suggestion.distance(a, b));
    assertEquals(distance, Suggestion.distance(b, a));
  }

  @Test
  void findsTheNearest() {
    assertEquals(
        Optional.of("hidden"), Suggestion.nearest("hiden", List.of("pixels", "hidden", "harden")));
  }

  @Test
  void suggestsNothingThatIsAltogetherDifferent() {
    assertEquals(Optional.empty(), Suggestion.nearest("somewhere", List.of("pixels", "hidden")));
    assertEquals(Optional.empty(), Suggestion.nearest("", List.of("x")));
    assertEquals(Optional.empty(), Suggestion.nearest("a", List.of("x")));
  }
}
