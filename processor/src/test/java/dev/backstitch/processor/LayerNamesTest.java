package dev.backstitch.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names that generated code uses for itself may be layers of the user's. */
final class LayerNamesTest {
  private static final String NAMES =
      "row rows chunk values kernels capacity inputs inputsAt shared gradient seed update"
          + " accumulate forward backward describe loss into at pass chunkLoss lossRows PARAMETERS"
          + " ARCHITECTURE SPECIES fma width k depth left leftAt sum out outIndex x y hidden_sum";

  @Test
  void mayBeThoseOfGeneratedFieldsMethodsAndLocals() {
    String layers =
        Arrays.stream(NAMES.split(" "))
            .map(name -> "@Dense(2) @Tanh @Dropout(0.1) Layer " + name + "();\n")
            .collect(Collectors.joining());
    String source =
        """
        package sample;
        import dev.backstitch.Layer;
        import dev.backstitch.annotations.*;
        @NeuralNetwork
        interface Named {
          @Input(3) Layer given();
          %s
          @Dense(3) @Softmax @CrossEntropy Layer result();
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
  }
}
