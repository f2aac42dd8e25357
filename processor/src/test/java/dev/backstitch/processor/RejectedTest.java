package dev.backstitch.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.processor.diagnostic.Code;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every source below {@code rejected/<Code>} is refused with exactly the messages that its comments
 * say, each on the line where its comment stands, and with no others: neither of the compiler for
 * names that the refused class should have had, nor of ours for what follows from a mistake.
 */
class RejectedTest {
  private static final Path FOLDER = Path.of("src/test/resources/rejected");

  /** Nobody can provoke our own mistakes. */
  private static final Set<String> NEVER = Set.of(Code.INTERNAL_ERROR.word());

  static List<Path> sources() {
    return Sources.below(FOLDER, ".java");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void saysExactlyWhatItsCommentsSay(Path source) {
    String text = Sources.read(source);
    List<String> expected = expected(text);
    assertTrue(
        expected.stream().anyMatch(each -> each.contains("[" + code(source) + "]")),
        "no comment has the code of the folder");
    assertEquals(String.join("\n", expected), String.join("\n", said(source, text)));
  }

  /** Error Prone has users pass the option: then javac looks at what was generated as well. */
  @ParameterizedTest
  @MethodSource("sources")
  void saysNoMoreWhereTheCompilerGoesOnAfterErrors(Path source) {
    assumeFalse(code(source).equals(Code.RUNTIME_MISSING.word()), "nothing can be generated");
    String text = Sources.read(source);
    List<String> said = said(source, text, "--should-stop=ifError=FLOW");
    assertEquals(String.join("\n", expected(text)), String.join("\n", said));
  }

  @Test
  void everyCodeHasASource() {
    Set<String> codes =
        Arrays.stream(Code.values())
            .map(Code::word)
            .filter(code -> !NEVER.contains(code))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> folders =
        sources().stream().map(RejectedTest::code).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes, folders);
  }

  private static String code(Path source) {
    return source.getParent().getFileName().toString();
  }

  private static List<String> expected(String text) {
    List<String> lines = text.lines().toList();
    List<String> expected = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      int line = k + 1;
      Arrays.stream(lines.get(k).split(" // "))
          .filter(part -> part.startsWith("["))
          .forEach(message -> expected.add(line + ": " + message));
    }
    return expected;
  }

  private static List<String> said(Path source, String text, String... options) {
    String type = source.getFileName().toString().replace(".java", "");
    Compilation compilation =
        compiler(source, options)
            .withProcessors(new NetworkProcessor())
            .compile(JavaFileObjects.forSourceString("rejected." + type, text));
    return compilation.errors().stream()
        .sorted((a, b) -> Long.compare(a.getLineNumber(), b.getLineNumber()))
        .map(error -> error.getLineNumber() + ": " + error.getMessage(null))
        .toList();
  }

  private static File annotations() {
    try {
      return new File(
          NeuralNetwork.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Compiler compiler(Path source, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    if (!code(source).equals(Code.VECTOR_MODULE_MISSING.word())) {
      all.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    Compiler javac = Compiler.javac().withOptions(all);
    return code(source).equals(Code.RUNTIME_MISSING.word())
        ? javac.withClasspath(List.of(annotations()))
        : javac;
  }
}
