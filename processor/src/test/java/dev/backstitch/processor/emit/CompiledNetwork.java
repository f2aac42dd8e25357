package dev.backstitch.processor.emit;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.backstitch.processor.NetworkProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** What javac with the processor makes of one declaration of the package {@code sample}. */
final class CompiledNetwork extends ClassLoader {
  private final String name;
  private final SortedMap<String, byte[]> sources = new TreeMap<>();
  private final SortedMap<String, byte[]> classes = new TreeMap<>();

  private CompiledNetwork(String name, Compilation compilation) {
    super(CompiledNetwork.class.getClassLoader());
    this.name = name;
    for (JavaFileObject file : compilation.generatedFiles()) {
      String path = file.toUri().getPath();
      String type = path.substring(path.indexOf("/sample/") + 1).replaceFirst("[.]\\w+$", "");
      switch (file.getKind()) {
        case SOURCE -> this.sources.put(type.replace('/', '.'), read(file));
        case CLASS -> this.classes.put(type.replace('/', '.'), read(file));
        default -> throw new AssertionError("generated " + file);
      }
    }
  }

  private CompiledNetwork(CompiledNetwork other) {
    super(CompiledNetwork.class.getClassLoader());
    this.name = other.name;
    this.sources.putAll(other.sources);
    this.classes.putAll(other.classes);
  }

  /** The same classes loaded anew, so that the VM knows nothing of how they ran before. */
  CompiledNetwork fresh() {
    return new CompiledNetwork(this);
  }

  /** Compiles with the Vector API visible. */
  static CompiledNetwork compile(Sample sample) {
    return compile(sample, List.of("--add-modules", "jdk.incubator.vector"));
  }

  /** Compiles without the Vector API, as the processor's option asks for. */
  static CompiledNetwork compileScalar(Sample sample) {
    return compile(sample, List.of("-Abackstitch.scalar=true"));
  }

  private static CompiledNetwork compile(Sample sample, List<String> options) {
    List<String> all =
        new ArrayList<>(List.of("-Xlint:all,-processing,-incubating,-classfile", "-Werror"));
    all.addAll(options);
    Compilation compilation =
        javac()
            .withOptions(all)
            .withProcessors(new NetworkProcessor())
            .compile(JavaFileObjects.forSourceString("sample." + sample.name(), sample.source()));
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(compilation.diagnostics() + "\n" + sample.source());
    }
    return new CompiledNetwork(sample.name(), compilation);
  }

  private static byte[] read(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of every generated source, by the name of its class. */
  SortedMap<String, byte[]> sources() {
    return this.sources;
  }

  /** The text of the generated network's class. */
  String networkSource() {
    return this.text("sample." + this.name + "Network");
  }

  /** The text of the companion with the kernels. */
  String kernelsSource() {
    return this.text("sample." + this.name + "NetworkKernels");
  }

  private String text(String type) {
    byte[] source = this.sources.get(type);
    if (source == null) {
      throw new AssertionError(type + " is not among " + this.sources.keySet());
    }
    return new String(source, StandardCharsets.UTF_8);
  }

  /** The bytes of every class that came of a generated source, nested ones among them. */
  Map<String, byte[]> generatedClasses() {
    SortedMap<String, byte[]> generated = new TreeMap<>(this.classes);
    generated.keySet().removeIf(type -> !this.sources.containsKey(type.replaceFirst("[$].*", "")));
    return generated;
  }

  /** The generated network's class. */
  Class<?> network() {
    return this.type("sample." + this.name + "Network");
  }

  /** The companion with the kernels. */
  Class<?> kernels() {
    return this.type("sample." + this.name + "NetworkKernels");
  }

  /** The simple names of the generated classes that the VM has loaded so far. */
  List<String> loaded() {
    return this.classes.keySet().stream()
        .filter(type -> this.findLoadedClass(type) != null)
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .toList();
  }

  private Class<?> type(String type) {
    try {
      return this.loadClass(type);
    } catch (ClassNotFoundException e) {
      throw new LinkageError("not generated", e);
    }
  }

  @Override
  protected Class<?> findClass(String type) throws ClassNotFoundException {
    byte[] code = this.classes.get(type);
    if (code == null) {
      throw new ClassNotFoundException(type);
    }
    return this.defineClass(type, code, 0, code.length);
  }

  @Override
  public String toString() {
    return this.name;
  }
}
