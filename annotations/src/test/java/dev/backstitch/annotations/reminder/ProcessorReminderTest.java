package dev.backstitch.annotations.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.annotations.NeuralNetwork;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilations with the annotations on the class path and no processor. */
final class ProcessorReminderTest {
  private static final String NETS =
      """
      package sample;
      import dev.backstitch.annotations.NeuralNetwork;
      final class Nets {
        interface Other {}
        @NeuralNetwork interface First {}
        @NeuralNetwork interface Second {}
      }
      """;

  private static final String WRITTEN = "package sample; class Nets_%sNetwork {}";

  @TempDir private Path folder;

  @Test
  void saysOnceWhatToWrite() throws IOException, URISyntaxException {
    assertEquals(
        List.of(
            "5: [ProcessorMissing] The class 'Nets_FirstNetwork' was not written, for the processor"
                + " does not run. Put dev.backstitch:backstitch-processor on the processor path:"
                + " annotationProcessorPaths in Maven, --processor-path of javac."),
        this.errors(Map.of("Nets", NETS)));
  }

  @Test
  void comesBeforeErrorsThatFollow() throws IOException, URISyntaxException {
    String use = "package sample; class Use { Object o = new Nets_FirstNetwork(); }";
    List<String> errors = this.errors(Map.of("Nets", NETS, "Use", use));
    assertEquals(2, errors.size(), errors::toString);
    assertTrue(errors.getFirst().contains("[ProcessorMissing]"), errors::toString);
  }

  @Test
  void isSilentWhereTheClassesAreThere() throws IOException, URISyntaxException {
    Map<String, String> sources =
        Map.of(
            "Nets", NETS,
            "Nets_FirstNetwork", WRITTEN.formatted("First"),
            "Nets_SecondNetwork", WRITTEN.formatted("Second"));
    assertEquals(List.of(), this.errors(sources));
  }

  private List<String> errors(Map<String, String> sources) throws IOException, URISyntaxException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(source(name, text)));
    Path annotations =
        Path.of(NeuralNetwork.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options = List.of("-cp", annotations.toString(), "-d", this.folder.toString());
    try (var files = javac.getStandardFileManager(diagnostics, null, null)) {
      javac.getTask(null, files, diagnostics, options, null, units).call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getLineNumber() + ": " + each.getMessage(null))
        .toList();
  }

  private static JavaFileObject source(String name, String text) {
    URI uri = URI.create("string:///sample/" + name + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
