package dev.backstitch.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in the documents is compiled, so that readers can copy it. */
final class DocumentExamplesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final String IMPORTS =
      """
      package sample;
      import dev.backstitch.*;
      import dev.backstitch.annotations.*;
      import dev.backstitch.file.*;
      import dev.backstitch.metric.*;
      import dev.backstitch.optimizer.*;
      import java.io.IOException;
      import java.nio.file.*;
      import java.util.Map;
      """;

  private static final JavaFileObject LOSS =
      JavaFileObjects.forSourceString(
          "sample.Absolute",
          """
          package sample;
          import dev.backstitch.loss.PointwiseLoss;
          public final class Absolute extends PointwiseLoss {
            @Override public double loss(double predicted, double observed) {
              return Math.abs(predicted - observed);
            }
            @Override public double slope(double predicted, double observed) {
              return Math.signum(predicted - observed);
            }
          }
          """);

  private static List<String> examples(String document) {
    return JAVA.matcher(Sources.read(ROOT.resolve(document)))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static Stream<String> layers() {
    return examples("docs/layers.md").stream();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void layerCompiles(String example) {
    compile(List.of(source("Sample", network(example)), LOSS));
  }

  /** The example with what it leaves out: a network around a layer, layers behind an annotation. */
  private static String network(String example) {
    if (example.contains("interface")) {
      return example.replace("interface Iris", "interface Sample");
    }
    if (example.contains("@NeuralNetwork")) {
      return example + "public interface Sample { @Input(2) Layer x(); @Dense(1) Layer y(); }";
    }
    String layers =
        example.contains("@Input")
            ? example + "@Dense(3) Layer y();"
            : "@Input(2) Layer user();\n" + example;
    return "@NeuralNetwork public interface Sample {\n" + layers + "}";
  }

  @Test
  void readmeCompiles() {
    List<String> examples = examples("README.md");
    String use =
        """
        final class Use {
          static double use(
              float[][] flowers, int[] species, float[] flower) throws IOException {
            %s
            return loss;
          }
        }
        """
            .formatted(examples.get(1));
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(source("Iris", examples.getFirst()));
    sources.add(source("Use", use));
    compile(sources);
  }

  @Test
  void gettingStartedCompiles() {
    List<String> examples = examples("docs/getting-started.md");
    String use =
        """
        package shop;
        import dev.backstitch.*;
        import dev.backstitch.metric.*;
        import dev.backstitch.optimizer.*;
        import java.util.Arrays;
        final class Use {
          static void use() {
            %s
          }
        }
        """
            .formatted(String.join("\n", examples.subList(1, examples.size())));
    compile(
        List.of(
            JavaFileObjects.forSourceString("shop.Fraud", examples.getFirst()),
            JavaFileObjects.forSourceString("shop.Use", use)));
  }

  private static Stream<String> training() {
    return Stream.of(
            "docs/training.md", "docs/model-files.md", "docs/cold-start.md", "docs/performance.md")
        .flatMap(document -> examples(document).stream());
  }

  @ParameterizedTest
  @MethodSource("training")
  void trainingCompiles(String example) {
    String use =
        """
        final class Use {
          static void use(
              IrisNetwork iris,
              float[][] flowers,
              int[] species,
              float[] flower,
              float[] probabilities)
              throws IOException {
            %s
          }
        }
        """
            .formatted(example);
    compile(List.of(source("Iris", examples("README.md").getFirst()), source("Use", use)));
  }

  @Test
  void additionIsTheOneInTheCode() {
    String text = Sources.read(ROOT.resolve("docs/adding.md"));
    Pattern excerpt = Pattern.compile("`([^` ]+)`:\n\n```java\n(.*?)```", Pattern.DOTALL);
    List<MatchResult> excerpts = excerpt.matcher(text).results().toList();
    assertEquals(4, excerpts.size());
    for (MatchResult each : excerpts) {
      String file = Sources.read(ROOT.resolve(each.group(1)));
      assertTrue(file.contains(each.group(2)), () -> each.group(1) + " has no\n" + each.group(2));
    }
  }

  private static JavaFileObject source(String name, String text) {
    return JavaFileObjects.forSourceString("sample." + name, IMPORTS + text);
  }

  private static void compile(List<JavaFileObject> sources) {
    Compilation compilation =
        javac()
            .withOptions("--add-modules", "jdk.incubator.vector")
            .withProcessors(new NetworkProcessor())
            .compile(sources);
    assertEquals(
        Compilation.Status.SUCCESS, compilation.status(), () -> compilation.errors().toString());
  }
}
