package dev.backstitch.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists the public types of a package, wherever it was loaded from. */
final class PublicTypes {
  private PublicTypes() {}

  /** The public top-level types in the package of another one. */
  static List<Class<?>> beside(Class<?> type) {
    String folder = type.getPackageName().replace('.', '/');
    try {
      URI source = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(source);
      if (Files.isDirectory(path)) {
        return in(path.resolve(folder), type);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return in(jar.getPath(folder), type);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Class<?>> in(Path folder, Class<?> type) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[A-Z]\\w*\\.class"))
          .<Class<?>>map(name -> load(type, name.replace(".class", "")))
          .filter(found -> Modifier.isPublic(found.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(Class<?> type, String name) {
    try {
      return Class.forName(
          type.getPackageName() + "." + name, false, PublicTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
