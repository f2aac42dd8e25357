package dev.backstitch.processor.declaration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.FloatNetwork;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReservedNamesTest {
  static Stream<String> methodsOfEveryNetwork() {
    return Stream.of(FloatNetwork.class, DoubleNetwork.class, Object.class)
        .flatMap(type -> Stream.of(type.getMethods(), type.getDeclaredMethods()))
        .flatMap(Arrays::stream)
        .filter(method -> !method.isSynthetic())
        .map(Method::getName)
        .filter(name -> !name.contains("$") && !name.equals("wait0"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("methodsOfEveryNetwork")
  void noLayerMayHaveTheNameOfAMethodOfEveryNetwork(String name) {
    assertTrue(ReservedNames.refusesLayer(name));
  }

  @Test
  void leavesMethodsOfEveryObjectToTheUser() {
    assertFalse(ReservedNames.contains("toString"));
    assertFalse(ReservedNames.refusesLayer("hidden"));
  }
}
