package dev.backstitch.processor.op;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Value;
import java.util.List;

/** What ops do not take: mistakes of ours, which end the compilation. */
final class Refusals {
  private Refusals() {}

  /** Fails unless the op refuses that output and these inputs. */
  static void assertRefused(Op op, Value output, Value... inputs) {
    assertThrows(
        IllegalStateException.class,
        () -> op.check(List.of(inputs), output),
        () -> op + " takes " + List.of(inputs) + " -> " + output);
  }
}
