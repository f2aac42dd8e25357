package dev.backstitch.consumers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of the user's project, to be changed, compiled and run.
 *
 * @param folder of the copy
 */
record Shop(Path folder) {
  /** How the last line of the program starts: the rows were learned. */
  static final String LEARNED = "hidden.weight 0.9";

  /** What the program prints first where it runs without vectors. */
  static final String SCALAR = "Networks run on scalar code, slowly";

  private static final Path ORIGINAL = Path.of("project");

  /** Copies the project into an empty folder. */
  static Shop in(Path folder) throws IOException {
    for (Path file : below(ORIGINAL, "")) {
      Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return new Shop(folder);
  }

  /** Makes it a module. */
  Shop asModule() throws IOException {
    Files.copy(Path.of("modular/module-info.java"), this.module());
    return this;
  }

  /** Replaces every occurrence of a text in a file. */
  Shop change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), () -> file + " lacks " + from);
    Files.writeString(file, text.replace(from, to));
    return this;
  }

  Path pom() {
    return this.folder.resolve("pom.xml");
  }

  Path module() {
    return this.folder.resolve("src/main/java/module-info.java");
  }

  /** The source of a class. */
  Path source(String name) {
    return this.folder.resolve("src/main/java/shop/" + name + ".java");
  }

  /** Where compilers put classes. */
  Path classes() {
    return this.folder.resolve("target/classes");
  }

  /** Arguments of a compiler: options, where classes go, every source. */
  List<String> arguments(String... options) throws IOException {
    Files.createDirectories(this.classes());
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-d", this.classes().toString()));
    below(this.folder.resolve("src"), ".java").forEach(file -> arguments.add(file.toString()));
    return arguments;
  }

  /** Runs the program from the class path. */
  Outcome run(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    String path = this.classes() + File.pathSeparator + Installed.path(Installed.RUNTIME);
    arguments.addAll(List.of("-cp", path, "shop.Main"));
    return Outcome.java(arguments).success();
  }

  /** Runs the program from the class path, with vectors. */
  Outcome runWithVectors() {
    return this.run("--add-modules", "jdk.incubator.vector");
  }

  /** Runs the program as a module, without any flag. */
  Outcome runAsModule() {
    String path = this.classes() + File.pathSeparator + Installed.path(Installed.RUNTIME);
    return Outcome.java(List.of("-p", path, "-m", "shop/shop.Main")).success();
  }

  /** The bytes of files of a kind below a folder, as text that can be compared. */
  static Map<String, String> bytes(Path folder, String ending) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    for (Path file : below(folder, ending)) {
      bytes.put(
          folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return bytes;
  }

  private static List<Path> below(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
