package dev.backstitch.benchmarks.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesTest {
  private static final long FEW = 1_000_000;

  @ParameterizedTest
  @MethodSource
  void computeWhatPlainLoopsInDoubleDo(Engine engine, Task task) {
    assumeTrue(engine.obstacle() == null, () -> engine.name() + ": " + engine.obstacle());
    assertTrue(Agreement.demand(engine, task) > 0);
  }

  /** The larger tasks take seconds in plain loops; the benchmark itself compares them. */
  static Stream<Arguments> computeWhatPlainLoopsInDoubleDo() {
    return Engines.all().stream()
        .flatMap(
            engine ->
                Tasks.all().stream()
                    .filter(task -> task.multiplyAdds() < FEW && engine.offers(task))
                    .map(task -> argumentSet(engine.name() + ", " + task.title(), engine, task)));
  }

  @Test
  void areFoundByTheirNames() {
    Engines.all().forEach(engine -> assertEquals(engine.name(), Engines.of(engine.name()).name()));
    assertThrows(IllegalArgumentException.class, () -> Engines.of("nobody"));
  }
}
