package dev.backstitch.samples.wall;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.wall.Declaration;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Networks in double that javac and the processor make of texts, in a folder. */
final class CompiledNetworks implements AutoCloseable {
  private final URLClassLoader loader;

  private CompiledNetworks(URLClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Compiles declarations, each under its name.
   *
   * @throws AssertionError with what javac said, if it refused one
   */
  static CompiledNetworks compile(Map<String, Declaration> declarations, Path folder)
      throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    declarations.forEach(
        (name, declaration) -> sources.add(new Text(name, declaration.source(name, "DOUBLE"))));
    StringWriter said = new StringWriter();
    CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(said, null, null, options(folder), null, sources);
    if (!task.call()) {
      throw new AssertionError(said.toString());
    }
    URL[] path = {folder.toUri().toURL()};
    return new CompiledNetworks(new URLClassLoader(path, CompiledNetworks.class.getClassLoader()));
  }

  private static List<String> options(Path folder) {
    return List.of(
        "-proc:full",
        "--add-modules",
        "jdk.incubator.vector",
        "-Xlint:-incubating",
        "-classpath",
        System.getProperty("java.class.path"),
        "-d",
        folder.toString());
  }

  /** Makes a network of a declaration. */
  DoubleNetwork create(String name, long seed) throws ReflectiveOperationException {
    var create =
        this.loader
            .loadClass(Declaration.PACKAGE + "." + name + "Network")
            .getDeclaredMethod("create", long.class);
    create.setAccessible(true);
    return (DoubleNetwork) create.invoke(null, seed);
  }

  @Override
  public void close() throws IOException {
    this.loader.close();
  }

  /** A source file that is no file. */
  private static final class Text extends SimpleJavaFileObject {
    private final String source;

    Text(String name, String source) {
      super(
          URI.create("string:///" + Declaration.PACKAGE + "/" + name + Kind.SOURCE.extension),
          Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return this.source;
    }
  }
}
