package dev.backstitch.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Names that generated code uses for itself may be layers of the user's. */
final class LayerNamesTest {
  private static final String NAMES =
      "row rows chunk values kernels capacity inputs inputsAt shared gradient seed update"
          + " accumulate forward backward describe loss into at pass chunkLoss lossRows PARAMETERS"
          + " ARCHITECTURE SPECIES width k depth left leftAt sum out outIndex x y hidden_sum";

  /** Letters of other scripts, one outside the basic plane; upper-case and without case. */
  @Test
  void mayBeOfAnyScript() throws IOException {
    String letters = "gr\u00f6\u00dfe \u4e2d \u03bb\u0391\u0392 \ud835\udd04 \u00b5";
    Compilation compilation = compile(letters);
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String text = file.getCharContent(false).toString();
      assertTrue(text.chars().allMatch(letter -> letter < 128), file::getName);
    }
  }

  @Test
  void mayBeThoseOfGeneratedFieldsMethodsAndLocals() {
    compile(NAMES);
  }

  /** The first is small enough for straight lines, and its sums have parts. */
  @Test
  void mayHaveDollarSigns() {
    compileLayers("@Input(16) Layer x(); @Dense(2) Layer a$b();");
    compile("a$b $L $1 b$");
  }

  private static Compilation compile(String names) {
    String layers =
        Arrays.stream(names.split(" "))
            .map(name -> "@Dense(2) @Tanh @Dropout(0.1) Layer " + name + "();\n")
            .collect(Collectors.joining());
    return compileLayers(
        "@Input(3) Layer given();\n" + layers + "@Dense(3) @Softmax @CrossEntropy Layer result();");
  }

  private static Compilation compileLayers(String layers) {
    String source =
        """
        package sample;
        import dev.backstitch.Layer;
        import dev.backstitch.annotations.*;
        @NeuralNetwork
        interface Named {
          %s
        }
        """
            .formatted(layers);
    Compilation compilation =
        javac()
            .withOptions(
                "--add-modules",
                "jdk.incubator.vector",
                "-Xlint:all,-processing,-incubating,-classfile",
                "-Werror")
            .withProcessors(new NetworkProcessor())
            .compile(JavaFileObjects.forSourceString("sample.Named", source));
    assertEquals(
        Compilation.Status.SUCCESS,
        compilation.status(),
        () -> compilation.diagnostics().toString());
    return compilation;
  }
}
