package dev.backstitch.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor relies on in every annotation of the package. */
class AnnotationsTest {

  /** Class files group annotations by retention, and with two the order of layers is lost. */
  @ParameterizedTest
  @MethodSource("annotations")
  void hasTheOneRetention(Class<?> annotation) {
    Retention retention = annotation.getAnnotation(Retention.class);
    assertNotNull(retention);
    assertEquals(RetentionPolicy.CLASS, retention.value());
  }

  /** The container that javac makes of repeated annotations loses their order against others. */
  @ParameterizedTest
  @MethodSource("annotations")
  void isNotRepeatable(Class<?> annotation) {
    assertFalse(annotation.isAnnotationPresent(Repeatable.class));
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void standsOnNetworksOrOnLayers(Class<?> annotation) {
    Target target = annotation.getAnnotation(Target.class);
    assertNotNull(target);
    ElementType expected =
        annotation == NeuralNetwork.class ? ElementType.TYPE : ElementType.METHOD;
    assertEquals(1, target.value().length);
    assertEquals(expected, target.value()[0]);
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void realAttributesAreDoubles(Class<?> annotation) {
    for (Method attribute : annotation.getDeclaredMethods()) {
      assertNotEquals(float.class, attribute.getReturnType(), attribute.getName());
      assertNotEquals(float[].class, attribute.getReturnType(), attribute.getName());
    }
  }

  static Stream<Class<?>> annotations() throws Exception {
    try (Stream<Path> files = Files.list(classes())) {
      Class<?>[] found =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
              .map(file -> file.substring(0, file.length() - ".class".length()))
              .map(AnnotationsTest::load)
              .filter(Class::isAnnotation)
              .toArray(Class<?>[]::new);
      assertTrue(found.length > 40, "Only " + found.length + " annotations were found.");
      return Stream.of(found);
    }
  }

  private static Path classes() throws URISyntaxException {
    Path root =
        Path.of(NeuralNetwork.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return root.resolve(NeuralNetwork.class.getPackageName().replace('.', '/'));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(NeuralNetwork.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
