package dev.backstitch.processor.kernel;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.backstitch.processor.emit.KernelSources;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.ActivatedRow;
import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.tools.JavaFileObject;

/** Both twins of some nests, in one class, compiled in memory. */
final class CompiledKernels extends ClassLoader {
  private final Map<Nest, String> methods = new LinkedHashMap<>();
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Class<?> type;

  CompiledKernels(Precision precision, List<Nest> nests) {
    this(precision, nests, methods -> List.of());
  }

  /**
   * Also compiles what calls the kernels.
   *
   * @param callers makes sources of the package {@code sample}, given the method of each nest
   */
  CompiledKernels(
      Precision precision,
      List<Nest> nests,
      Function<Map<Nest, String>, List<JavaFileObject>> callers) {
    super(CompiledKernels.class.getClassLoader());
    nests.forEach(this::name);
    String source = KernelSources.write("SampleKernels", precision, this.methods);
    List<JavaFileObject> sources = new ArrayList<>(callers.apply(this.methods));
    sources.add(JavaFileObjects.forSourceString("sample.SampleKernels", source));
    sources.add(
        JavaFileObjects.forSourceString("sample.Sample", "package sample; final class Sample {}"));
    Compilation compilation =
        javac()
            .withOptions(
                "--add-modules",
                "jdk.incubator.vector",
                "-Xlint:all,-processing,-incubating,-classfile",
                "-Werror")
            .compile(sources);
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(compilation.diagnostics() + "\n" + source);
    }
    for (JavaFileObject file : compilation.generatedFiles()) {
      String path = file.toUri().getPath();
      String name = path.substring(path.indexOf("sample/")).replace(".class", "");
      this.classes.put(name.replace('/', '.'), read(file));
    }
    this.type = this.type("SampleKernels");
  }

  /** A class of the package {@code sample}. */
  Class<?> type(String name) {
    try {
      return this.loadClass("sample." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Also names what a nest may leave its work to, and what it is made of. */
  private void name(Nest nest) {
    if (nest instanceof RowProduct row) {
      this.name(row.several());
    }
    if (nest instanceof ActivatedRow row) {
      this.name(row.product());
      this.name(row.activation());
    }
    if (nest instanceof DescentProduct both) {
      this.name(both.descent());
      this.name(both.alone());
    }
    this.methods.computeIfAbsent(nest, each -> "kernel" + this.methods.size());
  }

  private static byte[] read(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = this.classes.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return this.defineClass(name, code, 0, code.length);
  }

  /** Calls one twin: {@code scalar} or {@code vector}. */
  void call(String twin, Nest nest, List<Object> arguments) {
    try {
      Method make = this.type.getDeclaredMethod(twin);
      make.setAccessible(true);
      Method kernel =
          Arrays.stream(this.type.getDeclaredMethods())
              .filter(method -> method.getName().equals(this.methods.get(nest)))
              .findFirst()
              .orElseThrow();
      kernel.setAccessible(true);
      kernel.invoke(make.invoke(null), arguments.toArray());
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(nest + " " + arguments, e);
    }
  }
}
