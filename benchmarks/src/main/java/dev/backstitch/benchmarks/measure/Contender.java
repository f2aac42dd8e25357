package dev.backstitch.benchmarks.measure;

import dev.backstitch.benchmarks.work.Engine;
import java.util.List;

/**
 * A column of the table.
 *
 * @param name its head
 * @param engine who computes
 * @param jvmArguments arguments of its JVMs, beside those that all have
 */
record Contender(String name, Engine engine, List<String> jvmArguments) {
  /** An engine as it is. */
  static Contender of(Engine engine) {
    return new Contender(engine.name(), engine, List.of());
  }
}
