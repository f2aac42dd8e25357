package dev.backstitch.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.gradient.DenseSketch;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Tanh;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said above the methods that compute gradients. */
class ChainRuleTest {
  private final DenseSketch sketch = new DenseSketch();
  private final Value given = this.sketch.input("given", 3);

  @Test
  void writesTheChainRuleFromTheLossToTheWeights() {
    Value hidden = this.sketch.dense("hidden", this.given, 4, Tanh::of);
    Value species = this.sketch.dense("species", hidden, 3, Tanh::of);
    assertEquals(
        "d loss/d hiddenWeights = d loss/d species * d species/d speciesSum"
            + " * d speciesSum/d hidden * d hidden/d hiddenSum * d hiddenSum/d hiddenWeights",
        firstLine(plan(this.sketch.withLosses(species)), "computeHiddenWeightsGradient"));
  }

  @Test
  void writesAChainThatForksAsASum() {
    Value trunk = this.sketch.dense("trunk", this.given, 4, Tanh::of);
    Value left = this.sketch.dense("left", trunk, 2, Tanh::of);
    Value right = this.sketch.dense("right", trunk, 2, Tanh::of);
    Plan plan = plan(this.sketch.withLosses(left, right));
    assertSays(
        "d loss/d trunk = d loss/d leftSum * d leftSum/d trunk"
            + " + d loss/d rightSum * d rightSum/d trunk",
        plan);
  }

  @Test
  void addsTheLossOfAnInnerLayerToWhatItsReadersGive() {
    Value trunk = this.sketch.dense("trunk", this.given, 4, Tanh::of);
    Value left = this.sketch.dense("left", trunk, 2, Tanh::of);
    Value right = this.sketch.dense("right", trunk, 2, Tanh::of);
    Plan plan = plan(this.sketch.withLosses(trunk, left, right));
    assertSays(
        "d loss/d trunk = d halfSquaredError/d trunk + d loss/d leftSum * d leftSum/d trunk"
            + " + d loss/d rightSum * d rightSum/d trunk",
        plan);
    assertEquals(
        "d loss/d trunkWeights = d loss/d trunk * d trunk/d trunkSum * d trunkSum/d trunkWeights",
        firstLine(plan, "computeTrunkWeightsGradient"));
  }

  @Test
  void beginsChainsAtAnInnerLayerWithALoss() {
    Value hidden = this.sketch.dense("hidden", this.given, 4, Tanh::of);
    Value out = this.sketch.dense("out", hidden, 2, Tanh::of);
    Plan plan = plan(this.sketch.withLosses(hidden, out));
    assertSays(
        "d loss/d hidden = d halfSquaredError/d hidden + d loss/d outSum * d outSum/d hidden",
        plan);
    assertEquals(
        "d loss/d hiddenWeights = d loss/d hidden * d hidden/d hiddenSum"
            + " * d hiddenSum/d hiddenWeights",
        firstLine(plan, "computeHiddenWeightsGradient"));
    assertEquals(
        "d loss/d outWeights = d loss/d out * d out/d outSum * d outSum/d outWeights",
        firstLine(plan, "computeOutWeightsGradient"));
  }

  @Test
  void addsTheGradientOfAnOutputThatIsReadToWhatItsReaderGives() {
    Value hidden = this.sketch.dense("hidden", this.given, 4, Tanh::of);
    Value out = this.sketch.dense("out", hidden, 2, Tanh::of);
    Plan plan = plan(this.sketch.withoutLoss(hidden, out));
    assertSays("d loss/d hidden = the gradient given + d loss/d outSum * d outSum/d hidden", plan);
    assertEquals(
        "d loss/d hiddenBias = d loss/d hidden * d hidden/d hiddenSum * d hiddenSum/d hiddenBias",
        firstLine(plan, "computeHiddenBiasGradient"));
  }

  /** Its gradient does not enter at the result of the activation, which is read once more. */
  @Test
  void addsALossThatIsFusedWhereItsGradientEnters() {
    Value sum = this.sketch.sum("kind", this.given, 4, true);
    Value kind = this.sketch.apply("kind", Tanh.of(sum), sum);
    Value out = this.sketch.dense("out", kind, 2, Tanh::of);
    Network network = this.sketch.withLosses(kind, out);
    Loss fused = new Loss(kind, sum, "entropy", "", "EntropyLoss", List.of(), 0.5);
    Plan plan = plan(withLosses(network, List.of(fused, network.losses().getLast())));
    assertSays(
        "d loss/d kind = d loss/d out * d out/d outSum * d outSum/d kind; entropy reads kindSum",
        plan);
    assertSays(
        "d loss/d kindSum = 0.5 * d entropy/d kindSum + d loss/d kind * d kind/d kindSum", plan);
    assertEquals(
        "d loss/d kindWeights = d loss/d kindSum * d kindSum/d kindWeights",
        firstLine(plan, "computeKindWeightsGradient"));
  }

  @Test
  void beginsLongChainsAtAGradientThatIsKnown() {
    Value value = this.given;
    for (int i = 0; i < 9; i++) {
      value = this.sketch.dense("layer" + i, value, 8, Tanh::of);
    }
    Plan plan = plan(this.sketch.withLosses(value));
    assertEquals(
        "d loss/d layer0Weights = d loss/d layer2Sum * d layer2Sum/d layer1"
            + " * d layer1/d layer1Sum * d layer1Sum/d layer0 * d layer0/d layer0Sum"
            + " * d layer0Sum/d layer0Weights",
        firstLine(plan, "computeLayer0WeightsGradient"));
  }

  private static Network withLosses(Network network, List<Loss> losses) {
    return new Network(
        network.name(),
        network.precision(),
        network.layers(),
        network.predicting(),
        network.training(),
        network.outputs(),
        losses);
  }

  private static void assertSays(String line, Plan plan) {
    List<String> lines = plan.gradient().stream().flatMap(each -> each.text().stream()).toList();
    assertTrue(lines.contains(line), lines::toString);
  }

  private static String firstLine(Plan plan, String method) {
    return plan.gradient().stream()
        .filter(routine -> routine.name().equals(method))
        .findFirst()
        .orElseThrow()
        .text()
        .getFirst();
  }

  private static Plan plan(Network network) {
    return Planner.plan(Differentiator.differentiate(network));
  }
}
