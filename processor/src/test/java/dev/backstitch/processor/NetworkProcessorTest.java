package dev.backstitch.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor as javac meets it. */
class NetworkProcessorTest {
  private static final String NETWORK =
      """
      import dev.backstitch.Layer;
      import dev.backstitch.annotations.*;

      @NeuralNetwork
      interface Iris {
        @Input(4)
        Layer flower();

        %s
        Layer species();

        static Iris make() {
          return IrisNetwork.create(1);
        }
      }
      """;

  private static final String LOSS =
      """
      %s

      public final class %s extends dev.backstitch.loss.PointwiseLoss {
        @Override
        protected double loss(double predicted, double observed) {
          return Math.abs(predicted - observed);
        }

        @Override
        protected double slope(double predicted, double observed) {
          return Math.signum(predicted - observed);
        }
      }
      """;

  private static Compilation compile(String layer, String... options) {
    return Compiler.javac()
        .withOptions((Object[]) options)
        .withProcessors(new NetworkProcessor())
        .compile(JavaFileObjects.forSourceString("Iris", NETWORK.formatted(layer)));
  }

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream().map(error -> error.getMessage(null)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loss",
        "Optimizer",
        "Architecture",
        "Predictor",
        "FloatLayer",
        "Generated",
        "Path"
      })
  void typesInTheDeclarationHideNothing(String type) {
    String layer = "class %s {} @Dense(3) @MeanSquaredError".formatted(type);
    assertEquals(List.of(), errors(compile(layer, "--add-modules", "jdk.incubator.vector")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Dense(UNKNOWN)",
        "@Dense(\"three\")",
        "@Dense(units = 3, bias = Bias.SOME)",
        "@Dense(3) @CustomLoss(Unknown.class)",
        "@Dense(3) @Unknown",
        "@Dense(3) @Dropout",
      })
  void leavesTheCompilersErrorsToTheCompiler(String layer) {
    List<String> errors = errors(compile(layer, "--add-modules", "jdk.incubator.vector"));
    assertFalse(errors.isEmpty());
    assertTrue(errors.stream().noneMatch(error -> error.startsWith("[")), errors::toString);
  }

  @Test
  void needsNoVectorsForScalarCode() {
    Compilation compilation = compile("@Dense(3)", "-Abackstitch.scalar=true");
    assertEquals(List.of(), errors(compilation));
    assertTrue(
        compilation.generatedSourceFiles().stream().noneMatch(NetworkProcessorTest::namesVectors));
  }

  private static boolean namesVectors(JavaFileObject file) {
    return text(file).contains("jdk.incubator");
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void reportsEveryNetworkOfACompilation() {
    Compilation compilation =
        Compiler.javac()
            .withOptions("--add-modules", "jdk.incubator.vector")
            .withProcessors(new NetworkProcessor())
            .compile(
                JavaFileObjects.forSourceString("Iris", NETWORK.formatted("@Dense(0)")),
                JavaFileObjects.forSourceString(
                    "Rose", NETWORK.formatted("@Dense(-1)").replace("Iris", "Rose")));
    assertEquals(
        List.of(
            "[NotPositive] units is -1. Give a whole number of at least 1.",
            "[NotPositive] units is 0. Give a whole number of at least 1."),
        errors(compilation).stream().sorted().toList());
  }

  static Stream<Path> accepted() {
    return AcceptedTest.sources().stream();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void generatesWhatCompilesWithoutAWarning(Path source) {
    String name = source.getFileName().toString().replace(".java", "");
    assertNoWarning(JavaFileObjects.forSourceString("accepted." + name, Sources.read(source)));
  }

  private static void assertNoWarning(JavaFileObject source) {
    Compilation compilation =
        Compiler.javac()
            .withOptions(
                "--add-modules",
                "jdk.incubator.vector",
                "-Xlint:all,-processing,-incubating,-classfile")
            .withProcessors(new NetworkProcessor())
            .compile(source);
    assertEquals(
        List.of(),
        compilation.diagnostics().stream()
            .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
            .toList());
  }

  /** Writes a class of constants and a loss in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class Writer extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!this.done) {
        this.done = true;
        this.write("Sizes", "final class Sizes { static final int UNITS = 3; }");
        this.write("Own", LOSS.formatted("", "Own"));
      }
      return false;
    }

    private void write(String name, String text) {
      try (java.io.Writer out = this.processingEnv.getFiler().createSourceFile(name).openWriter()) {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void waitsForWhatOtherProcessorsWrite(boolean isFirst) {
    NetworkProcessor ours = new NetworkProcessor();
    Writer other = new Writer();
    Compilation compilation =
        Compiler.javac()
            .withOptions("--add-modules", "jdk.incubator.vector")
            .withProcessors(isFirst ? List.of(ours, other) : List.of(other, ours))
            .compile(
                JavaFileObjects.forSourceString("Other", "@Deprecated class Other {}"),
                JavaFileObjects.forSourceString(
                    "Iris", NETWORK.formatted("@Dense(Sizes.UNITS) @CustomLoss(Own.class)")));
    assertEquals(List.of(), errors(compilation));
    assertTrue(
        compilation.generatedSourceFiles().stream()
            .anyMatch(file -> text(file).contains("speciesWeights [4x3]")));
  }

  @ParameterizedTest
  @CsvSource({
    "acme.ML.losses, Pinball",
    "acme.ML, Pinball",
    "_internal, pinball",
    "acme, \u640d\u5931",
    "'', lower"
  })
  void takesLossesOfAnyName(String inside, String name) {
    String dot = inside.isEmpty() ? "" : ".";
    String layer = "@Dense(3) @CustomLoss(%s%s%s.class)".formatted(inside, dot, name);
    String head = inside.isEmpty() ? "" : "package " + inside + ";";
    Compilation compilation =
        Compiler.javac()
            .withOptions("--add-modules", "jdk.incubator.vector")
            .withProcessors(new NetworkProcessor())
            .compile(
                JavaFileObjects.forSourceString(inside + dot + name, LOSS.formatted(head, name)),
                JavaFileObjects.forSourceString("Iris", NETWORK.formatted(layer)));
    assertEquals(List.of(), errors(compilation));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Deprecated interface Old { @Input(2) Layer x(); @Dense(1) Layer y(); }",
        "@Deprecated(forRemoval = true) interface Old { @Input(2) Layer x(); @Dense(1) Layer y();"
            + " }",
        "interface Old { @Input(2) Layer x(); @Deprecated @Dense(1) Layer y(); }",
        "abstract class Old { @Input(2) abstract Layer x(); @Dense(1)"
            + " @Deprecated(forRemoval = true) abstract Layer y(); }"
      })
  void warnsOfNothingThatTheUserHasDeprecated(String declaration) {
    assertNoWarning(
        JavaFileObjects.forSourceString(
            "Old",
            "import dev.backstitch.Layer; import dev.backstitch.annotations.*; @NeuralNetwork "
                + declaration));
  }
}
