package dev.backstitch.samples.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.DoubleExamples;
import dev.backstitch.Epoch;
import dev.backstitch.Examples;
import dev.backstitch.Trainer;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.optimizer.Adam;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Several batches accumulated come to the same as one of all their rows. */
class AccumulationTest {
  private static final int ROWS = 45;
  private static final double TOLERANCE = 1e-12;

  private static Examples rows() {
    Random random = new Random(5);
    double[][] inputs = new double[ROWS][3];
    double[][] observed = new double[ROWS][6];
    double[] weights = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < 3; i++) {
        inputs[row][i] = random.nextGaussian();
      }
      observed[row][random.nextInt(4)] = 1;
      observed[row][4] = random.nextGaussian();
      observed[row][5] = random.nextGaussian();
      weights[row] = random.nextInt(4) / 2.0;
    }
    return Examples.of(inputs, observed).weighted(weights);
  }

  private record Trained(List<Epoch> epochs, TwoLossesNetwork network) {}

  private static Trained train(int batchSize, int accumulated) {
    TwoLossesNetwork network = TwoLossesNetwork.create(11);
    Trainer<DoubleExamples> trainer =
        Trainer.of(network, new Adam(0.05))
            .batchSize(batchSize)
            .accumulate(accumulated)
            .metrics(new AbsoluteError())
            .epochs(4);
    return new Trained(trainer.fit(rows(), rows().rows(3, 40)).epochs(), network);
  }

  private static void assertSame(Trained expected, Trained actual) {
    for (int i = 0; i < expected.network.parameters().size(); i++) {
      assertArrayEquals(
          expected.network.parameters().get(i).toArray(),
          actual.network.parameters().get(i).toArray(),
          TOLERANCE);
    }
    for (int i = 0; i < expected.epochs.size(); i++) {
      assertSame(expected.epochs.get(i), actual.epochs.get(i));
    }
  }

  private static void assertSame(Epoch expected, Epoch actual) {
    String name = "mean absolute error";
    assertEquals(expected.steps(), actual.steps());
    assertEquals(expected.loss(), actual.loss(), TOLERANCE);
    assertEquals(expected.metric(name), actual.metric(name), TOLERANCE);
    assertEquals(expected.judgedLoss(), actual.judgedLoss(), TOLERANCE);
    assertEquals(expected.validationMetric(name), actual.validationMetric(name), TOLERANCE);
  }

  /** The last update of an epoch is over 13 rows: one batch of 8 and one of 5. */
  @Test
  void isOneBatchOfAllRows() {
    assertSame(train(32, 1), train(8, 4));
    assertSame(train(32, 1), train(1, 32));
    assertSame(train(45, 1), train(7, 7));
  }

  @Test
  void reportsTheSameValidationLossForAnySizeOfBatch() {
    List<Double> losses = new ArrayList<>();
    for (int size : new int[] {1, 8, 45}) {
      TwoLossesNetwork network = TwoLossesNetwork.create(11);
      Trainer<DoubleExamples> trainer = Trainer.of(network, new Adam(1e-300)).batchSize(size);
      losses.add(trainer.fit(rows(), rows()).last().judgedLoss());
    }
    assertEquals(losses.get(0), losses.get(1), TOLERANCE);
    assertEquals(losses.get(0), losses.get(2), TOLERANCE);
  }
}
