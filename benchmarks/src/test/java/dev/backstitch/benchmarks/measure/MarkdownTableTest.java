package dev.backstitch.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.benchmarks.limit.Limits;
import dev.backstitch.benchmarks.ours.BackstitchEngine;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Tasks;
import dev.backstitch.benchmarks.work.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void showsRatiosToBestPeerAndToLimit() {
    Task predict = Tasks.of("C-predict-1");
    Task step = Tasks.of("C-adam-64");
    Scores scores =
        new Scores(
            List.of(predict, step),
            List.of(
                Contender.of(new BackstitchEngine()),
                Contender.of(new Predicting("Swift")),
                Contender.of(new Predicting("Slow"))),
            Map.of(
                predict.key(),
                Map.of(
                    "Backstitch", new Score(400, 0),
                    "Swift", new Score(1000, 24),
                    "Slow", new Score(123_456.7, 0)),
                step.key(),
                Map.of()),
            new Limits(60, Map.of(predict.weightBytes(), 300.0)));
    assertEquals(
        """
        | workload | Backstitch | Swift | Slow | bytes per call | best peer / ours | limit | of the limit |
        |---|---:|---:|---:|---:|---:|---:|---:|
        | C one row | 400 | 1,000 | 123,457 | 0.00 | 2.50 | 300 | 75 % |
        | C step, B64, Adam | failed | - | - | - | - | 45,739 | - |
        """,
        new MarkdownTable(scores).text());
  }

  private record Predicting(String name) implements Engine {
    @Override
    public boolean offers(Task task) {
      return task.work() == Work.PREDICT;
    }

    @Override
    public Session open(Task task, Data data, double learningRate) {
      throw new UnsupportedOperationException();
    }
  }
}
