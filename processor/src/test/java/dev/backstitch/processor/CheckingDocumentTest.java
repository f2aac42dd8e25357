package dev.backstitch.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.backstitch.generated.Simd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What docs/checking.md shows is run, and prints what stands there. */
final class CheckingDocumentTest {
  private static final Pattern BLOCK = Pattern.compile("```(java)?\n(.*?)```", Pattern.DOTALL);

  private static final String IMPORTS =
      """
      package sample;
      import dev.backstitch.*;
      import dev.backstitch.annotations.*;
      import dev.backstitch.loss.*;
      """;

  private static final List<String> BLOCKS =
      BLOCK
          .matcher(Sources.read(Path.of("..").resolve("docs/checking.md")))
          .results()
          .map(result -> result.group(2))
          .toList();

  private static final List<String> TYPES = List.of("Iris", "Squared", "Sizes");

  /** The block of a document, as the body of a method that returns what it prints. */
  private static String method(String name, String block) {
    String body = block.replaceAll("(?s)System\\.out\\.println\\((.*)\\);", "return \"\" + $1;");
    return "public static String " + name + "(Examples examples) {\n" + body + "}\n";
  }

  private static Object run(String method) throws ReflectiveOperationException {
    List<JavaFileObject> sources = new ArrayList<>();
    StringBuilder use = new StringBuilder("public final class Use {\n");
    for (String block : BLOCKS) {
      String type = TYPES.stream().filter(name -> declares(block, name)).findFirst().orElse("");
      if (!type.isEmpty()) {
        sources.add(JavaFileObjects.forSourceString("sample." + type, IMPORTS + block));
      } else if (block.contains("println")) {
        use.append(method("block" + BLOCKS.indexOf(block), block));
      } else if (block.contains("require()")) {
        use.append(method("required", block + "return \"\";\n"));
      }
    }
    sources.add(JavaFileObjects.forSourceString("sample.Use", IMPORTS + use + "}"));
    Compilation compilation =
        javac()
            .withOptions("--add-modules", "jdk.incubator.vector")
            .withProcessors(new NetworkProcessor())
            .compile(sources);
    assertEquals(
        Compilation.Status.SUCCESS, compilation.status(), () -> compilation.errors().toString());
    Class<?> type = new CompiledClasses(compilation).loadClass("sample.Use");
    return type.getMethod(method, dev.backstitch.Examples.class).invoke(null, new Object[] {null});
  }

  private static boolean declares(String block, String type) {
    return block.contains("interface " + type + " {") || block.contains("class " + type + " ");
  }

  @Test
  void printsSummary() throws ReflectiveOperationException {
    String documented = BLOCKS.get(2);
    String loops =
        Simd.available()
            ? "vectors of %d bits, %d lanes".formatted(Simd.bits(), Simd.bits() / Float.SIZE)
            : "scalars";
    assertEquals(documented.replace("vectors of 512 bits, 16 lanes", loops), run("block1"));
  }

  @Test
  void printsRightGradients() throws ReflectiveOperationException {
    assertEquals(BLOCKS.get(4), run("block3"));
  }

  @Test
  void printsWrongGradients() throws ReflectiveOperationException {
    assertEquals(BLOCKS.get(9), run("block8"));
  }
}
