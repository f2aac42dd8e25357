package dev.backstitch.parity;

import dev.backstitch.annotations.Precision;
import dev.backstitch.processor.NetworkProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Has javac and the processor compile declarations, all at once, in both precisions. */
final class DeclarationCompiler {
  private DeclarationCompiler() {}

  /**
   * Compiles declarations.
   *
   * @param bodies the layers of each, by a name for the interface
   * @return the loader of the classes that were generated; {@link #generated} names them
   */
  static ClassLoader compile(Map<String, String> bodies) {
    List<JavaFileObject> sources = new ArrayList<>();
    bodies.forEach(
        (name, body) -> {
          for (Precision precision : Precision.values()) {
            sources.add(source(name + precision, precision, body));
          }
        });
    try {
      Path folder = Files.createTempDirectory("parity");
      compile(sources, folder);
      return new URLClassLoader(
          new URL[] {folder.toUri().toURL()}, DeclarationCompiler.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class that was generated for a declaration in one precision. */
  static Class<?> generated(ClassLoader loader, String name, Precision precision) {
    try {
      return loader.loadClass("sample." + name + precision + "Network");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compile(List<JavaFileObject> sources, Path folder) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("--add-modules", "jdk.incubator.vector", "-d", folder.toString());
    JavaCompiler.CompilationTask task = javac.getTask(said, null, null, options, null, sources);
    task.setProcessors(List.of(new NetworkProcessor()));
    if (!task.call()) {
      throw new AssertionError(said);
    }
  }

  private static JavaFileObject source(String name, Precision precision, String body) {
    String text =
        """
        package sample;

        import dev.backstitch.Layer;
        import dev.backstitch.annotations.*;

        @NeuralNetwork(precision = Precision.%s)
        public interface %s {
          %s
        }
        """
            .formatted(precision, name, body);
    URI address = URI.create("string:///sample/" + name + ".java");
    return new SimpleJavaFileObject(address, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
