package dev.backstitch.benchmarks.ours;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.benchmarks.work.Agreement;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Tasks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackstitchEngineTest {
  @ParameterizedTest
  @MethodSource
  void computesWhatPlainLoopsInDoubleDo(Task task) {
    assertTrue(Agreement.demand(new BackstitchEngine(), task) > 0, task.title());
  }

  /** The large ones take seconds in plain loops; the benchmark itself compares them. */
  static List<Task> computesWhatPlainLoopsInDoubleDo() {
    return Tasks.all().stream().filter(task -> task.multiplyAdds() < 10_000_000).toList();
  }
}
