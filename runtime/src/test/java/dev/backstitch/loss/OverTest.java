package dev.backstitch.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.loss.Loss.Over;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How losses put rows together: as they are told, and otherwise as their annotations say. */
final class OverTest {
  static Stream<Loss> means() {
    return Stream.of(
        new MeanSquaredErrorLoss(),
        new MeanAbsoluteErrorLoss(),
        new HuberLoss(),
        new SmoothL1Loss(),
        new LogCoshLoss(),
        new QuantileLoss(),
        new PoissonLoss(),
        new BinaryCrossEntropyLoss(),
        new CrossEntropyLoss(),
        new FocalLoss(),
        new HingeLoss(),
        new SquaredHingeLoss(),
        new KlDivergenceLoss(),
        new CosineSimilarityLoss(),
        (predicted, observed, gradient) -> 0);
  }

  @ParameterizedTest
  @MethodSource("means")
  void takesTheMeanUnlessTold(Loss loss) {
    assertEquals(Over.MEAN, loss.over());
    assertEquals(1, loss.rowWeight(new double[] {0.5, 2}));
  }

  @Test
  void takesTheSumOfSquaresUnlessTold() {
    assertEquals(Over.SUM, new SumSquaredErrorLoss().over());
    assertEquals(Over.SUM, new HalfSquaredErrorLoss().over());
  }

  @ParameterizedTest
  @EnumSource(Over.class)
  void doesAsItIsTold(Over over) {
    Stream.of(
            new SumSquaredErrorLoss(over),
            new HalfSquaredErrorLoss(over),
            new MeanSquaredErrorLoss(over),
            new MeanAbsoluteErrorLoss(over),
            new HuberLoss(1, over),
            new SmoothL1Loss(1, over),
            new LogCoshLoss(over),
            new QuantileLoss(0.5, over),
            new PoissonLoss(false, over),
            new BinaryCrossEntropyLoss(0, 1, over),
            new CrossEntropyLoss(new double[0], 0, over),
            new FocalLoss(2, 0.25, over),
            new HingeLoss(over),
            new SquaredHingeLoss(over),
            new KlDivergenceLoss(over),
            new CosineSimilarityLoss(over))
        .forEach(loss -> assertEquals(over, loss.over(), loss.getClass().getSimpleName()));
  }
}
