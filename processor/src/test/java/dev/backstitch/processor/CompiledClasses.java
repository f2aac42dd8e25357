package dev.backstitch.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/** The classes of one compilation of the package {@code sample}. */
public final class CompiledClasses extends ClassLoader {
  private final Map<String, byte[]> bytes = new HashMap<>();

  /** Takes what was compiled; none of it is loaded yet. */
  public CompiledClasses(Compilation compilation) {
    super(CompiledClasses.class.getClassLoader());
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath();
        String name = path.substring(path.indexOf("/sample/") + 1).replace(".class", "");
        this.bytes.put(name.replace('/', '.'), read(file));
      }
    }
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
    byte[] code = this.bytes.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return this.defineClass(name, code, 0, code.length);
  }
}
