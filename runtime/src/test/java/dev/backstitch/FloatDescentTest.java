package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.ParameterGroup;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of one row that write no gradient: what they do, and that nobody can tell. */
final class FloatDescentTest {
  private static final float[] ROW = {2, -1};
  private static final float[] OBSERVED = {0, 1, 4};
  private static final float[] OTHER = {-3, 0.5f};

  private final FloatLine line =
      FloatLine.create(LinearShape.of(2, 3), new HalfSquaredErrorLoss(), 1);

  private FloatLine.Learner learner(Optimizer optimizer) {
    return this.line.copy().learner(optimizer, 4);
  }

  @Test
  void stepIsGradientAndUpdate() {
    FloatLine.Learner apart = learner(new Sgd(0.3));
    double loss = apart.gradient(ROW, OBSERVED);
    float[] gradient = apart.gradientOf("sum.weight");
    double norm = apart.gradientNorm("sum");
    apart.update();
    FloatLine.Learner together = learner(new Sgd(0.3));
    assertEquals(loss, together.step(ROW, OBSERVED));
    assertEquals(1, together.descents());
    assertEquals(1, together.steps());
    assertArrayEquals(apart.valuesOf("sum.weight"), together.valuesOf("sum.weight"));
    assertArrayEquals(apart.valuesOf("sum.bias"), together.valuesOf("sum.bias"));
    assertArrayEquals(gradient, together.gradientOf("sum.weight"));
    assertEquals(norm, together.gradientNorm("sum"));
  }

  static List<Consumer<FloatLearner>> whatComesBetween() {
    return List.of(
        learner -> learner.evaluate(OTHER, OBSERVED),
        learner -> learner.evaluate(new float[6], 3, new float[9]),
        learner -> learner.forward(new float[4], 2, new float[6]),
        learner -> assertThrows(IllegalArgumentException.class, () -> learner.step(ROW, ROW)),
        learner -> learner.scaleLearningRate(2),
        FloatLearner::publish);
  }

  @ParameterizedTest
  @MethodSource("whatComesBetween")
  void gradientIsKnownAfterwards(Consumer<FloatLearner> between) {
    FloatLearner apart = learner(new Sgd(0.3));
    apart.gradient(ROW, OBSERVED);
    FloatLearner together = learner(new Sgd(0.3));
    float[] row = ROW.clone();
    together.step(row, OBSERVED);
    row[0] = 77;
    between.accept(together);
    assertArrayEquals(apart.gradientOf("sum.weight"), together.gradientOf("sum.weight"));
    assertArrayEquals(apart.gradientOf("sum.bias"), together.gradientOf("sum.bias"));
  }

  @Test
  void gradientIsOfTheLastStep() {
    FloatLearner apart = learner(new Sgd(0.3));
    FloatLearner together = learner(new Sgd(0.3));
    for (float[] row : List.of(ROW, OTHER, ROW)) {
      apart.gradient(row, OBSERVED);
      apart.update();
      together.step(row, OBSERVED);
    }
    assertArrayEquals(apart.gradientOf("sum.weight"), together.gradientOf("sum.weight"));
  }

  @Test
  void stepThatFailsTakesTheGradientOfTheOneBefore() {
    FloatLearner learner = learner(new Sgd(0.3));
    learner.step(ROW, OBSERVED);
    float[] values = learner.valuesOf("sum.weight");
    assertThrows(
        ArithmeticException.class, () -> learner.step(new float[] {Float.NaN, 1}, OBSERVED));
    assertArrayEquals(values, learner.valuesOf("sum.weight"));
    assertEquals(1, learner.steps());
    String message = "The gradient of 'Line' is lost: what came after it failed. Call gradient.";
    assertRefused(IllegalStateException.class, message, () -> learner.gradientOf("sum.weight"));
    assertRefused(IllegalStateException.class, message, () -> learner.gradientNorm("sum"));
    learner.step(OTHER, OBSERVED);
    FloatLearner fresh = learner(new Sgd(0.3));
    fresh.step(ROW, OBSERVED);
    fresh.gradient(OTHER, OBSERVED);
    assertArrayEquals(fresh.gradientOf("sum.weight"), learner.gradientOf("sum.weight"));
  }

  @Test
  void stepThatFailsLeavesAGradientThatWasWritten() {
    FloatLearner learner = learner(new Sgd(0.3));
    learner.gradient(ROW, OBSERVED);
    float[] gradient = learner.gradientOf("sum.weight");
    assertThrows(
        ArithmeticException.class, () -> learner.step(new float[] {Float.NaN, 1}, OBSERVED));
    assertArrayEquals(gradient, learner.gradientOf("sum.weight"));
  }

  @Test
  void stepUsesTheGradientUp() {
    FloatLearner learner = learner(new Sgd(0.3));
    learner.gradient(ROW, OBSERVED);
    learner.step(ROW, OBSERVED);
    assertThrows(IllegalStateException.class, learner::update);
    assertThrows(IllegalStateException.class, () -> learner.inputGradient(new float[2]));
  }

  static List<Optimizer> others() {
    return List.of(
        new Sgd(0.3, 0.9),
        new Adam(0.01),
        new Sgd(0.3).clipValue(1),
        new Sgd(0.3).clipNorm(1),
        new Sgd(0.3).clipGlobalNorm(1),
        new Sgd(0.3).with(ParameterGroup.of("sum").decay(0, 0.1)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherUpdatesReadAGradient(Optimizer optimizer) {
    FloatLine.Learner learner = learner(optimizer);
    learner.step(ROW, OBSERVED);
    assertEquals(0, learner.descents());
  }

  @Test
  void severalRowsWriteAGradient() {
    FloatLine.Learner learner = learner(new Sgd(0.3));
    learner.step(new float[4], 2, new float[6]);
    assertEquals(0, learner.descents());
  }

  @Test
  void groupsThatMoveLaterDescendFromThenOn() {
    Optimizer frozen = new Sgd(0.3).with(ParameterGroup.of("sum").rate(0.5).frozenFor(2));
    FloatLine.Learner learner = learner(frozen);
    for (int step = 0; step < 4; step++) {
      learner.step(ROW, OBSERVED);
    }
    assertEquals(2, learner.descents());
    FloatLearner apart = learner(new Sgd(0.15));
    for (int step = 0; step < 2; step++) {
      apart.gradient(ROW, OBSERVED);
      apart.update();
    }
    assertArrayEquals(apart.valuesOf("sum.weight"), learner.valuesOf("sum.weight"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void listenersSeeNorms(int batch) {
    List<Double> norms = new ArrayList<>();
    FloatLine network = this.line.copy();
    Examples examples =
        Examples.of(new double[] {2, -1, -3, 0.5}, new double[] {0, 1, 4, 1, 1, 1}, 2);
    Trainer.of(network, new Sgd(0.3))
        .batchSize(batch)
        .epochs(1)
        .shuffle(false)
        .listener(
            new TrainingListener() {
              @Override
              public void batchEnded(TrainingRun run) {
                norms.add(run.gradientNorm("sum"));
              }
            })
        .fit(examples);
    FloatLearner apart = this.line.copy().learner(new Sgd(0.3), 2);
    List<Double> expected = new ArrayList<>();
    for (int from = 0; from < 2; from += batch) {
      apart.gradient(examples, new int[] {0, 1}, from, from + batch);
      expected.add(apart.gradientNorm("sum"));
      apart.update();
    }
    assertEquals(expected, norms);
  }
}
