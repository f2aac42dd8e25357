package dev.backstitch.processor.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.op.Softsign;
import dev.backstitch.processor.op.Tanh;
import dev.backstitch.processor.oracle.NetworkOracle;
import dev.backstitch.wall.Declaration;
import dev.backstitch.wall.DeclaredLayer;
import dev.backstitch.wall.Mark;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The smallest that fails is found, and nothing smaller fails. */
class ShrinkerTest {
  @Test
  void findsSmallestNumber() {
    Shrinker<Integer> shrinker =
        new Shrinker<>(
            number -> IntStream.of(number / 2, number - 4, number - 2).boxed(),
            number -> number >= 100 && number % 2 == 0);
    assertEquals(100, shrinker.shrink(478));
  }

  @Test
  void brokenOracleIsToldWithOneLayer() {
    Declaration declaration =
        new Declaration(
            "abstract class",
            List.of(
                layer("given", Mark.of("Input", "{3, 2}")),
                layer("other", Mark.of("Dense", "5"), Mark.of("Relu"), Mark.of("Output")),
                layer(
                    "wrong",
                    Mark.of("Dense", "units = 7", "bias = Bias.SHARED"),
                    Mark.of("From", "\"given\""),
                    Mark.of("Softplus"),
                    Mark.of("Tanh"),
                    Mark.of("Dropout", "0.2")),
                layer(
                    "last",
                    Mark.of("Dense", "3"),
                    Mark.of("WeightDecay", "l2 = 0.1"),
                    Mark.of("Huber", "delta = 0.5"))));
    NetworkWall wall =
        new NetworkWall(1, List.of(new OracleCheck(ShrinkerTest::takingSoftsignForTanh)));
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> wall.verify(new WallCase("N5", declaration, 4), new Tally()));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains("Network N5 of seed 1 fails."), message);
    assertTrue(
        message.contains(
            """
            has 1 rows of
            package sample;

            import dev.backstitch.Layer;
            import dev.backstitch.annotations.*;

            @NeuralNetwork(precision = Precision.DOUBLE)
            public interface N5InDouble {
              @Input(1) Layer given();
              @Dense(1) @Tanh Layer wrong();
            }
            """
                .replace("@Dense(1)", "@Dense(units = 1)")),
        message);
    assertFalse(message.contains("compilation"), message);
  }

  private static DeclaredLayer layer(String name, Mark... marks) {
    return new DeclaredLayer(name, List.of(marks));
  }

  private static NetworkOracle takingSoftsignForTanh(NetworkOracle oracle) {
    List<Step> steps = oracle.steps().stream().map(ShrinkerTest::broken).toList();
    return new NetworkOracle(
        oracle.network(), steps, oracle.rows(), oracle.seed(), oracle.update(), oracle.observed());
  }

  private static Step broken(Step step) {
    if (step.inputs().size() != 1 || !step.op().equals(Tanh.of(step.inputs().getFirst()))) {
      return step;
    }
    return new Step(Softsign.of(step.inputs().getFirst()), step.inputs(), step.output());
  }
}
