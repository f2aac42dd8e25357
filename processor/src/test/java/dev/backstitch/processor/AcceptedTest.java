package dev.backstitch.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every source below {@code accepted} is read into the network that the text beside it says. */
class AcceptedTest {
  static List<Path> sources() {
    return Sources.below(Path.of("src/test/resources/accepted"), ".java");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void meansTheNetworkBesideIt(Path source) {
    GraphPrinter printer = new GraphPrinter();
    String name = source.getFileName().toString().replace(".java", "");
    Compilation compilation =
        Compiler.javac()
            .withProcessors(printer)
            .compile(JavaFileObjects.forSourceString("accepted." + name, Sources.read(source)));
    assertEquals(List.of(), compilation.errors());
    assertEquals(Sources.read(source.resolveSibling(name + ".txt")), printer.text());
  }
}
