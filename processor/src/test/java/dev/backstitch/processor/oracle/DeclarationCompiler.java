package dev.backstitch.processor.oracle;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.backstitch.processor.CompiledClasses;
import dev.backstitch.processor.NetworkProcessor;
import dev.backstitch.processor.graph.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Runs javac with the processor over declarations, in memory, and loads what came out. */
public final class DeclarationCompiler {
  private DeclarationCompiler() {}

  /**
   * Compiles a declaration of the package {@code sample}, with every warning an error.
   *
   * @throws AssertionError with what javac said, if it refused the declaration or the generated
   *     class
   */
  static CompiledDeclaration compile(String name, String source) {
    return compileAll(Map.of(name, source)).get(0);
  }

  /**
   * Compiles several at once.
   *
   * @param sources by the name of the type
   * @return what came out, in the order of the sources
   * @throws AssertionError with what javac said, if it refused anything
   */
  public static List<CompiledDeclaration> compileAll(Map<String, String> sources) {
    GraphReader reader = new GraphReader();
    return compileAll(sources, reader::graph, reader, new NetworkProcessor());
  }

  /** The same for one declaration with other processors, one of which knows the graph. */
  static CompiledDeclaration compile(
      String name, String source, Supplier<Network> graph, Processor... processors) {
    return compileAll(Map.of(name, source), _ -> graph.get(), processors).get(0);
  }

  private static List<CompiledDeclaration> compileAll(
      Map<String, String> sources, Function<String, Network> graph, Processor... processors) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach(
        (name, source) -> files.add(JavaFileObjects.forSourceString("sample." + name, source)));
    Compilation compilation =
        javac()
            .withOptions(
                "--add-modules",
                "jdk.incubator.vector",
                "-Xlint:all,-processing,-incubating,-classfile",
                "-Werror")
            .withProcessors(processors)
            .compile(files);
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(
          String.join("\n", sources.values()) + "\n" + compilation.diagnostics());
    }
    ClassLoader loader = new CompiledClasses(compilation);
    List<CompiledDeclaration> compiled = new ArrayList<>();
    for (String name : sources.keySet()) {
      try {
        Class<?> type = loader.loadClass("sample." + name + "Network");
        compiled.add(new CompiledDeclaration(graph.apply(name), type));
      } catch (ClassNotFoundException e) {
        throw new AssertionError("no class was generated for\n" + sources.get(name), e);
      }
    }
    return compiled;
  }
}
