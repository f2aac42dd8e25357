package dev.backstitch.benchmarks.work;

import dev.backstitch.benchmarks.ours.BackstitchEngine;
import dev.backstitch.benchmarks.ours.HalfBytesEngine;
import dev.backstitch.benchmarks.plain.PlainLoopsEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The engines of this build: ours, plain loops, and those of the profile {@code peers}. */
public final class Engines {
  private Engines() {}

  /**
   * All engines.
   *
   * @return ours first
   */
  public static List<Engine> all() {
    List<Engine> engines = new ArrayList<>();
    engines.add(new BackstitchEngine());
    engines.add(new HalfBytesEngine());
    engines.add(new PlainLoopsEngine());
    ServiceLoader.load(Engine.class).forEach(engines::add);
    return engines;
  }

  /**
   * One engine.
   *
   * @param name its name
   * @return the engine
   * @throws IllegalArgumentException if there is none
   */
  public static Engine of(String name) {
    return all().stream()
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no engine '%s'. Give one of %s, or build with -Ppeers."
                        .formatted(name, all().stream().map(Engine::name).toList())));
  }
}
