package dev.backstitch.benchmarks.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.benchmarks.measure.Selection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PredictingTurnsTest {
  @Test
  void timesEachNumberOfThreads() throws InterruptedException, ExecutionException {
    var task = new Selection(List.of("C-predict-32"), List.of()).tasks().getFirst();
    List<Double> rates = new PredictingTurns(List.of(1, 3), 3, 20_000_000).run(task);
    assertEquals(2, rates.size());
    assertTrue(rates.stream().allMatch(rate -> rate > 0 && rate < 1));
  }
}
