package dev.backstitch.processor.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.loss.LogitLoss;
import dev.backstitch.loss.Loss;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossesTest {
  static Stream<LossKind> kinds() {
    return Losses.ALL.stream().filter(kind -> !kind.isCustom());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyLossHasAClassThatTakesItsArguments(LossKind kind) throws ReflectiveOperationException {
    Class<?> type = Class.forName("dev.backstitch.loss." + kind.name() + "Loss");
    List<Constructor<?>> fitting =
        Arrays.stream(type.getConstructors())
            .filter(each -> each.getParameterCount() == kind.arguments().size() + 1)
            .filter(each -> last(each) == Loss.Over.class)
            .toList();
    assertEquals(1, fitting.size(), type.toString());
  }

  private static Class<?> last(Constructor<?> constructor) {
    return constructor.getParameterTypes()[constructor.getParameterCount() - 1];
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aFusedLossHasAFormOnTheLogits(LossKind kind) throws ReflectiveOperationException {
    Class<?> type = Class.forName("dev.backstitch.loss." + kind.name() + "Loss");
    assertEquals(kind.fusedWith().isPresent(), LogitLoss.class.isAssignableFrom(type));
  }
}
