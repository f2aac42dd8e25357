package dev.backstitch.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/**
 * Every generated file originates from one declaration alone, as incremental builds ask of an
 * isolating processor.
 */
final class OriginTest {
  private static final String SOURCE =
      """
      package sample;
      import dev.backstitch.Layer;
      import dev.backstitch.annotations.*;
      final class Nets {
        @NeuralNetwork interface First { @Input(2) Layer x(); @Dense(3) @Tanh Layer y(); }
        @NeuralNetwork interface Second { @Input(2) Layer x(); @Dense(1) Layer y(); }
        @NeuralNetwork interface Refused { @Input(2) Layer x(); @Dense(0) Layer y(); }
      }
      """;

  @Test
  void eachFileOriginatesFromItsDeclaration() {
    Recorder recorder = new Recorder();
    Compilation compilation =
        javac()
            .withOptions("--add-modules", "jdk.incubator.vector")
            .withProcessors(recorder)
            .compile(JavaFileObjects.forSourceString("sample.Nets", SOURCE));
    assertEquals(1, compilation.errors().size(), () -> compilation.errors().toString());
    assertEquals(
        Map.of(
            "sample.Nets_FirstNetwork", List.of("sample.Nets.First"),
            "sample.Nets_FirstNetworkKernels", List.of("sample.Nets.First"),
            "sample.Nets_SecondNetwork", List.of("sample.Nets.Second"),
            "sample.Nets_SecondNetworkKernels", List.of("sample.Nets.Second"),
            "sample.Nets_RefusedNetwork", List.of("sample.Nets.Refused")),
        recorder.origins);
  }

  /** Our processor, with a filer that notes what each file originates from. */
  private static final class Recorder extends AbstractProcessor {
    private final NetworkProcessor processor = new NetworkProcessor();
    private final Map<String, List<String>> origins = new TreeMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return this.processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer filer = this.noting(environment.getFiler());
      this.processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  OriginTest.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) ->
                      method.getName().equals("getFiler")
                          ? filer
                          : method.invoke(environment, arguments)));
    }

    private Filer noting(Filer filer) {
      return (Filer)
          Proxy.newProxyInstance(
              OriginTest.class.getClassLoader(),
              new Class<?>[] {Filer.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("createSourceFile")) {
                  List<String> from =
                      Arrays.stream((Element[]) arguments[1]).map(Element::toString).toList();
                  this.origins.put(arguments[0].toString(), from);
                }
                return method.invoke(filer, arguments);
              });
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      this.processor.process(annotations, round);
      return false;
    }
  }
}
