package dev.backstitch.processor.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Identity;
import dev.backstitch.processor.op.Relu;
import dev.backstitch.processor.op.Tanh;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which backward steps a network gets, and which it is spared. */
class DifferentiatorTest {
  private final DenseSketch sketch = new DenseSketch();
  private final Value given = this.sketch.input("given", 3);

  @Test
  void sumsTheGradientsOfAValueReadTwice() {
    Value trunk = this.sketch.dense("trunk", this.given, 4, Tanh::of);
    Value left = this.sketch.dense("left", trunk, 2, Tanh::of);
    Value right = this.sketch.dense("right", trunk, 5, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(left, right));
    List<Boolean> accumulates =
        training.backward().stream()
            .filter(step -> step.output().name().equals("trunkGradient"))
            .map(Step::accumulates)
            .toList();
    assertEquals(List.of(false, true), accumulates);
  }

  /** The gradient that is handed on must not take the place of the one that the loss gives. */
  @Test
  void sumsWhatItsOwnLossAndACopySay() {
    Value hidden = this.sketch.dense("hidden", this.given, 4, Tanh::of);
    Value copy = this.sketch.apply("copy", Identity.of(hidden), hidden);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(hidden, copy));
    Step first = training.backward().getFirst();
    assertEquals("hiddenGradient += copyGradient", first.text());
  }

  @Test
  void doesNotAccumulateWhereThereIsOneReader() {
    Value hidden = this.sketch.dense("hidden", this.given, 4, Tanh::of);
    Value out = this.sketch.dense("out", hidden, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    assertTrue(training.backward().stream().noneMatch(Step::accumulates));
  }

  @Test
  void givesEveryTrainableParameterOneGradient() {
    Value hidden = this.sketch.dense("hidden", this.given, 4, Relu::of);
    Value out = this.sketch.dense("out", hidden, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    List<String> paths =
        training.parameterGradients().keySet().stream().map(each -> each.path()).toList();
    assertEquals(List.of("hidden.weight", "hidden.bias", "out.weight", "out.bias"), paths);
    assertEquals(
        4, List.copyOf(training.parameterGradients().values()).stream().distinct().count());
  }

  @Test
  void writesNoStepsForFrozenParameters() {
    Value hidden = this.sketch.frozen("hidden", this.given, 4, Tanh::of);
    Value out = this.sketch.dense("out", hidden, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    assertFalse(outputs(training.backward()).contains("hiddenWeightsGradient"));
    assertFalse(outputs(training.towardsInputs()).contains("hiddenWeightsGradient"));
    assertEquals(2, training.parameterGradients().size());
  }

  @Test
  void leavesToTheInputsWhatOnlyFrozenParametersLieBelow() {
    Value hidden = this.sketch.frozen("hidden", this.given, 4, Tanh::of);
    Value out = this.sketch.dense("out", hidden, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    assertFalse(outputs(training.backward()).contains("hiddenGradient"));
    assertEquals(
        List.of("hiddenGradient", "hiddenSumGradient", "givenGradient"),
        outputs(training.towardsInputs()));
  }

  @Test
  void goesBackThroughFrozenLayersToTrainableOnes() {
    Value hidden = this.sketch.dense("hidden", this.given, 4, Tanh::of);
    Value out = this.sketch.frozen("out", hidden, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    List<String> backward = outputs(training.backward());
    assertTrue(backward.contains("hiddenWeightsGradient"), backward::toString);
    assertFalse(backward.contains("outWeightsGradient"), backward::toString);
  }

  @Test
  void hasNothingToLearnWhereAllIsFrozen() {
    Value out = this.sketch.frozen("out", this.given, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    assertEquals(List.of(), training.backward());
    assertEquals(List.of("outSumGradient", "givenGradient"), outputs(training.towardsInputs()));
  }

  @Test
  void keepsTheGradientOfTheInputsApart() {
    Value out = this.sketch.dense("out", this.given, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    assertFalse(outputs(training.backward()).contains("givenGradient"));
    assertEquals(List.of("givenGradient"), outputs(training.towardsInputs()));
    assertEquals(List.of(this.given), List.copyOf(training.inputGradients().keySet()));
  }

  @Test
  void startsAtTheOutputsWhereThereIsNoLoss() {
    Value left = this.sketch.dense("left", this.given, 2, Tanh::of);
    Value right = this.sketch.dense("right", this.given, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withoutLoss(left, right));
    assertEquals(List.of(left, right), List.copyOf(training.seeds().keySet()));
  }

  @Test
  void spellsNothingOutForAnInputNobodyLearnsFrom() {
    Value unused = this.sketch.input("unused", 2);
    Value out = this.sketch.dense("out", this.given, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    assertFalse(training.inputGradients().containsKey(unused));
  }

  private static List<String> outputs(List<Step> steps) {
    return steps.stream().map(step -> step.output().name()).toList();
  }
}
