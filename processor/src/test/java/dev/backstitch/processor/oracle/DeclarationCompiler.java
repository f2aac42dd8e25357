package dev.backstitch.processor.oracle;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.backstitch.processor.CompiledClasses;
import dev.backstitch.processor.NetworkProcessor;
import dev.backstitch.processor.graph.Network;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** Runs javac with the processor over one declaration, in memory, and loads what came out. */
final class DeclarationCompiler {
  private DeclarationCompiler() {}

  /**
   * Compiles a declaration of the package {@code sample}, with every warning an error.
   *
   * @throws AssertionError with what javac said, if it refused the declaration or the generated
   *     class
   */
  static CompiledDeclaration compile(String name, String source) {
    GraphReader reader = new GraphReader();
    return compile(name, source, reader::graph, reader, new NetworkProcessor());
  }

  /** The same with other processors, one of which knows the graph. */
  static CompiledDeclaration compile(
      String name, String source, Supplier<Network> graph, Processor... processors) {
    Compilation compilation =
        javac()
            .withOptions(
                "--add-modules",
                "jdk.incubator.vector",
                "-Xlint:all,-processing,-incubating,-classfile",
                "-Werror")
            .withProcessors(processors)
            .compile(JavaFileObjects.forSourceString("sample." + name, source));
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(source + "\n" + compilation.diagnostics());
    }
    try {
      ClassLoader loader = new CompiledClasses(compilation);
      return new CompiledDeclaration(graph.get(), loader.loadClass("sample." + name + "Network"));
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no class was generated for\n" + source, e);
    }
  }
}
