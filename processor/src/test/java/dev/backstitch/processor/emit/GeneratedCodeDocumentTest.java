package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walk through generated code shows what is generated. */
class GeneratedCodeDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/generated-code.md");
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

  static List<String> excerpts() throws IOException {
    return JAVA.matcher(Files.readString(DOCUMENT))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("excerpts")
  void showsRealExcerpts(String excerpt) {
    String all =
        Stream.of(Sample.note001(), Sample.iris(), Sample.large())
            .flatMap(GeneratedCodeDocumentTest::sources)
            .map(GeneratedCodeDocumentTest::withoutIndent)
            .collect(Collectors.joining("\n"));
    assertTrue(all.contains(withoutIndent(excerpt)), () -> "not generated:\n" + excerpt);
  }

  private static Stream<String> sources(Sample sample) {
    CompiledNetwork compiled = sample.compiled();
    return Stream.of(sample.source(), compiled.networkSource(), compiled.kernelsSource());
  }

  private static String withoutIndent(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  @Test
  void showsSeveral() throws IOException {
    assertTrue(excerpts().size() >= 8);
  }
}
