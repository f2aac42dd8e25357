package dev.backstitch.benchmarks.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.benchmarks.measure.Selection;
import dev.backstitch.benchmarks.work.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTurnsTest {
  @Test
  void timesEachNumberOfThreads() {
    Task task =
        new Selection(List.of("C"), List.of())
            .tasks().stream().filter(each -> each.work().trains()).findFirst().orElseThrow();
    List<Double> medians = new TrainingTurns(List.of(1, 2), 3, 20_000_000).run(task);
    assertEquals(2, medians.size());
    assertTrue(medians.stream().allMatch(median -> median > 0));
  }
}
