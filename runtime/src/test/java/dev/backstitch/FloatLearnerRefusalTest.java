package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.loss.PointwiseLoss;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What learners refuse, what they say, and that nothing has changed then. */
final class FloatLearnerRefusalTest {
  private static final float[] ROW = {2, -1};
  private static final float[] OBSERVED = {0, 1, 4};

  private final FloatLine line =
      FloatLine.create(LinearShape.of(2, 3), new HalfSquaredErrorLoss(), 1);
  private final FloatLearner learner = this.line.learner(new Sgd(0.5), 4);
  private float[] weight = {};
  private float[] gradient = {};

  @BeforeEach
  void makeAGradient() {
    this.learner.gradient(ROW, OBSERVED);
    this.weight = this.learner.valuesOf("sum.weight");
    this.gradient = this.learner.gradientOf("sum.weight");
  }

  @AfterEach
  void nothingHasChanged() {
    assertArrayEquals(this.weight, this.learner.valuesOf("sum.weight"));
    assertArrayEquals(this.gradient, this.learner.gradientOf("sum.weight"));
    assertEquals(0, this.learner.steps());
  }

  private void assertIllegal(String message, Executable action) {
    assertRefused(IllegalArgumentException.class, message, action);
    this.learner.inputGradient(new float[2]);
  }

  @Test
  void inputsOfAnotherLength() {
    assertIllegal(
        "input of 'Line' has 3 values, but 1 row of 2 needs 2. Give exactly as many.",
        () -> this.learner.step(new float[3], OBSERVED));
    assertIllegal(
        "input of 'Line' has 6 values, but 1 row of 2 needs 2. Give exactly as many, or pass the"
            + " number of rows, 3, as well.",
        () -> this.learner.step(new float[6], new float[9]));
    assertIllegal(
        "input of 'Line' has 0 values, but 1 row of 2 needs 2. Give exactly as many.",
        () -> this.learner.step(new float[0], OBSERVED));
    assertIllegal(
        "inputs of 'Line' has 5 values, but 3 rows of 2 need 6. Give exactly as many.",
        () -> this.learner.step(new float[5], 3, new float[9]));
  }

  @Test
  void observedValuesOfAnotherLength() {
    assertIllegal(
        "observed of 'Line' has 2 values, but 1 row of 3 needs 3. Give exactly as many.",
        () -> this.learner.step(ROW, new float[2]));
  }

  @Test
  void moreRowsThanItWasMadeFor() {
    assertIllegal(
        "rows is 5, but this learner of 'Line' was made for 4. Give 1 to 4.",
        () -> this.learner.accumulate(new float[10], 5, new float[15]));
    assertIllegal(
        "rows is 0, but this learner of 'Line' was made for 4. Give 1 to 4.",
        () -> this.learner.evaluate(new float[0], 0, new int[0]));
  }

  @Test
  void labelsOutsideTheClasses() {
    assertIllegal(
        "The label of row 0 is 3, but 'Line' has 3 classes. Give 0 to 2.",
        () -> this.learner.step(ROW, 3));
    assertIllegal(
        "The label of row 1 is -1, but 'Line' has 3 classes. Give 0 to 2.",
        () -> this.learner.step(new float[4], 2, new int[] {0, -1}));
    assertIllegal(
        "labels of 'Line' has a length of 1 for 2 rows. Give one for each row.",
        () -> this.learner.step(new float[4], 2, new int[1]));
  }

  @Test
  void examplesOfAnotherSize() {
    assertIllegal(
        "The examples have 1 inputs in a row, but 'Line' takes 2. Give rows of that size.",
        () ->
            this.learner.step(
                Examples.classes(new float[] {1}, new int[] {1}), new int[] {0}, 0, 1));
    assertIllegal(
        "The examples have 2 observed values in a row, but 'Line' takes 3."
            + " Give rows of that size.",
        () -> this.learner.step(Examples.of(new float[2], new float[2], 1), new int[] {0}, 0, 1));
  }

  @Test
  void labelsOfExamplesOutsideTheClassesByTheirOwnNumber() {
    Examples rows = Examples.classes(new float[8], new int[] {0, 1, 2, 3});
    assertIllegal(
        "The label of row 3 is 3, but 'Line' has 3 classes. Give 0 to 2.",
        () -> this.learner.step(rows, new int[] {0, 3}, 0, 2));
  }

  @Test
  void weightsOfRowsBelowZero() {
    Examples rows = Examples.classes(new float[] {1, 2}, new int[] {1});
    assertIllegal(
        "The weight of row 0 is -1.0. Give a number of at least 0.",
        () -> rows.weighted(new double[] {-1}));
    assertIllegal(
        "The weight of row 0 is NaN. Give a number of at least 0.",
        () -> rows.weighted(new double[] {Double.NaN}));
  }

  @Test
  void lossesThatAreNotFinite() {
    assertRefused(
        ArithmeticException.class,
        "The loss of 'Line' is NaN; nothing was updated. Give finite inputs or a lower rate.",
        () -> this.learner.step(new float[] {Float.NaN, 0}, OBSERVED));
    assertRefused(
        ArithmeticException.class,
        "The loss of 'Line' is Infinity; nothing was updated. Give finite inputs or a lower rate.",
        () -> this.learner.evaluate(ROW, new float[] {Float.POSITIVE_INFINITY, 0, 0}));
  }

  @Test
  void labelsInALaterPassBeforeTheFirst() {
    Examples rows = Examples.classes(new float[10], new int[] {0, 1, 2, 1, 3});
    assertIllegal(
        "The label of row 4 is 3, but 'Line' has 3 classes. Give 0 to 2.",
        () -> this.learner.step(rows, RowOrder.all(5), 0, 5));
  }

  @Test
  void gradientsOfTheUserWhereThereIsALoss() {
    assertRefused(
        IllegalStateException.class,
        "'Line' has a loss. Call gradient with observed values.",
        () -> this.learner.backward(OBSERVED));
  }

  @Test
  void inputGradientsOfAnotherLength() {
    assertIllegal(
        "inputGradient of 'Line' has 4 values, but 1 row of 2 needs 2. Give exactly as many.",
        () -> this.learner.inputGradient(new float[4]));
  }

  @Test
  void namesOfNoParameter() {
    assertIllegal(
        "'sum.weights' is not a parameter of 'Line'. Did you mean 'sum.weight'?",
        () -> this.learner.gradientOf("sum.weights"));
    assertIllegal(
        "'som' is not a layer of 'Line'. Did you mean 'sum'?",
        () -> this.learner.gradientNorm("som"));
  }

  /** A loss that is 0 whatever it sees, with a slope that is always the same. */
  private static final class Blind extends PointwiseLoss {
    private final double slope;

    Blind(double slope) {
      this.slope = slope;
    }

    @Override
    protected double loss(double predicted, double observed) {
      return 0;
    }

    @Override
    protected double slope(double predicted, double observed) {
      return this.slope;
    }
  }

  private static void assertKept(double slope, float[] input) {
    FloatLine line = FloatLine.create(LinearShape.of(2, 3), new Blind(slope), 1);
    FloatLearner blind = line.learner(new Sgd(0.5), 2);
    float[] before = blind.valuesOf("sum.weight");
    String message =
        "The loss of 'Line' is 0.0, but its gradient is not finite; nothing was updated."
            + " Give finite inputs or a lower rate.";
    assertRefused(ArithmeticException.class, message, () -> blind.step(input, OBSERVED));
    float[] inputs = {1, 2, input[0], input[1]};
    assertRefused(ArithmeticException.class, message, () -> blind.step(inputs, 2, new float[6]));
    assertArrayEquals(before, blind.valuesOf("sum.weight"));
    assertEquals(0, blind.evaluate(input, OBSERVED));
  }

  @Test
  void gradientsThatAreNotFiniteThoughTheLossIs() {
    assertKept(0, new float[] {Float.NaN, 1});
    assertKept(0, new float[] {1, Float.NEGATIVE_INFINITY});
    assertKept(1e40, new float[] {1, 1});
  }

  @Test
  void rowsThatExamplesDoNotHave() {
    Examples rows = Examples.of(new float[4], new float[6], 2);
    for (int row : new int[] {-1, 2}) {
      assertThrows(
          IndexOutOfBoundsException.class, () -> this.learner.step(rows, new int[] {0, row}, 0, 2));
    }
  }
}
