package dev.backstitch.consumers;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** The artifacts where a user's build finds them. */
final class Installed {
  static final String ANNOTATIONS = "backstitch-annotations";
  static final String RUNTIME = "backstitch-runtime";
  static final String PROCESSOR = "backstitch-processor";

  private Installed() {}

  /** The file of an artifact: {@code .jar}, {@code -sources.jar}, {@code .pom}. */
  static Path file(String artifact, String ending) {
    String version = version();
    return repository()
        .resolve("dev/backstitch/" + artifact + "/" + version)
        .resolve(artifact + "-" + version + ending);
  }

  /** Jars, as a class path or module path. */
  static String path(String... artifacts) {
    return Arrays.stream(artifacts)
        .map(artifact -> file(artifact, ".jar").toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What a user compiles against. */
  static String api() {
    return path(ANNOTATIONS, RUNTIME);
  }

  static String version() {
    return property("consumers.version");
  }

  static Path repository() {
    return Path.of(property("consumers.repository"));
  }

  static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
