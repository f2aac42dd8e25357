package dev.backstitch.benchmarks.measure;

import dev.backstitch.benchmarks.ours.BackstitchEngine;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Engines;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the user wants to see: none named means all.
 *
 * @param only letters of networks or keys of tasks
 * @param engines beginnings of names, in any case
 */
public record Selection(List<String> only, List<String> engines) {
  /** The scalar twin of our loops. */
  private static final List<String> SCALAR = List.of("-Dbackstitch.simd=off");

  /** Vectors of 256 bits and sixteen registers for them, as on processors without AVX-512. */
  private static final List<String> NARROW = List.of("-XX:UseAVX=2");

  /** Keeps the lists as they are. */
  public Selection {
    only = List.copyOf(only);
    engines = List.copyOf(engines);
  }

  /**
   * The tasks that are wanted.
   *
   * @return in the order of the table
   * @throws IllegalArgumentException if one is named that does not exist
   */
  public List<Task> tasks() {
    for (String name : this.only) {
      if (Tasks.all().stream().noneMatch(task -> matches(task, name))) {
        throw new IllegalArgumentException(
            "'%s' is no workload. Give letters from A to E, or some of %s."
                .formatted(name, Tasks.all().stream().map(Task::key).toList()));
      }
    }
    return Tasks.all().stream()
        .filter(
            task -> this.only.isEmpty() || this.only.stream().anyMatch(name -> matches(task, name)))
        .toList();
  }

  private static boolean matches(Task task, String name) {
    return task.key().equalsIgnoreCase(name) || task.network().name().equalsIgnoreCase(name);
  }

  /**
   * The engines that are wanted and run here.
   *
   * @return ours first, if it is wanted
   * @throws IllegalArgumentException if one is named that was not built in
   */
  public List<Engine> present() {
    return this.wanted().stream().filter(engine -> engine.obstacle() == null).toList();
  }

  /**
   * Why some that are wanted do not run here.
   *
   * @return a sentence for each
   */
  public List<String> absent() {
    return this.wanted().stream()
        .filter(engine -> engine.obstacle() != null)
        .map(engine -> engine.name() + " is left out: " + engine.obstacle())
        .toList();
  }

  private List<Engine> wanted() {
    List<Engine> all = Engines.all();
    for (String name : this.engines) {
      if (all.stream().noneMatch(engine -> startsWith(engine.name(), name))) {
        throw new IllegalArgumentException(
            "No engine's name begins with '%s'. Give beginnings of %s, or build with -Ppeers."
                .formatted(name, all.stream().map(Engine::name).toList()));
      }
    }
    return all.stream()
        .filter(
            engine ->
                this.engines.isEmpty()
                    || this.engines.stream().anyMatch(name -> startsWith(engine.name(), name)))
        .toList();
  }

  private static boolean startsWith(String name, String beginning) {
    return name.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
  }

  /** The columns: engines, with ours on narrower vectors and on scalar loops if asked for. */
  List<Contender> contenders(boolean twins) {
    List<Contender> contenders = new ArrayList<>();
    for (Engine engine : this.present()) {
      contenders.add(Contender.of(engine));
      if (twins && engine.name().equals(BackstitchEngine.NAME)) {
        if (System.getProperty("os.arch").equals("amd64")) {
          contenders.add(new Contender(engine.name() + ", 256 bits", engine, NARROW));
        }
        contenders.add(new Contender(engine.name() + ", scalar", engine, SCALAR));
      }
    }
    return contenders;
  }
}
