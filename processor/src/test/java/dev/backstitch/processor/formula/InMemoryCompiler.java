package dev.backstitch.processor.formula;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one class from its text and loads it, without touching a disk. */
final class InMemoryCompiler {
  private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

  private InMemoryCompiler() {}

  static Class<?> load(String className, String source, String... options) {
    InMemoryCompiler compiler = new InMemoryCompiler();
    compiler.compile(className, source, List.of(options));
    try {
      return compiler.new CompiledLoader().loadClass(className);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private void compile(String className, String source, List<String> options) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager standard = javac.getStandardFileManager(null, null, null)) {
      JavaFileObject file = new SourceText(className, source);
      JavaFileManager files = new KeepingFileManager(standard);
      if (!javac.getTask(messages, files, null, options, null, List.of(file)).call()) {
        throw new AssertionError(messages + "\n" + source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source that is a string. */
  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String className, String text) {
      super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps what javac writes. */
  private final class KeepingFileManager extends ForwardingJavaFileManager<JavaFileManager> {
    KeepingFileManager(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, javax.tools.FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("kept:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return compiled.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
        }
      };
    }
  }

  /** Finds what was kept. */
  private final class CompiledLoader extends ClassLoader {
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = compiled.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }
}
