package dev.backstitch.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.gradient.DenseSketch;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Relu;
import dev.backstitch.processor.op.Tanh;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which steps become one kernel. */
class FusionTest {
  private final DenseSketch sketch = new DenseSketch();
  private final Value given = this.sketch.input("given", 3);

  @Test
  void joinsBiasAndReluToTheirProduct() {
    Value out = this.sketch.dense("out", this.given, 4, Relu::of);
    List<Fused> fused = forward(out);
    assertEquals(List.of(List.of("outProduct", "outSum", "out")), outputs(fused));
    Fused only = fused.getFirst();
    assertEquals("outBias", only.bias().orElseThrow().name());
    assertEquals(List.of(), only.operands());
    assertTrue(only.formula().variables().contains(Epilogue.ELEMENT));
  }

  @Test
  void leavesCostlyFormulasLoopsOfTheirOwn() {
    Value out = this.sketch.dense("out", this.given, 4, Tanh::of);
    assertEquals(List.of(List.of("outProduct", "outSum"), List.of("out")), outputs(forward(out)));
  }

  @Test
  void keepsWhatTwoRead() {
    Value sum = this.sketch.sum("sum", this.given, 4, true);
    Value positive = this.sketch.apply("positive", Relu.of(sum), sum);
    Value both = this.sketch.apply("both", Pointwise.sum(positive, sum), positive, sum);
    List<List<String>> outputs = outputs(forward(both));
    assertEquals(List.of("sumProduct", "sumSum"), outputs.getFirst());
  }

  @Test
  void keepsWhatIsPutOut() {
    Value hidden = this.sketch.sum("hidden", this.given, 4, true);
    Value out = this.sketch.apply("out", Relu.of(hidden), hidden);
    Readers readers =
        new Readers(Differentiator.differentiate(this.sketch.withLosses(out, hidden)));
    List<Step> steps = this.sketch.withLosses(out, hidden).training();
    assertEquals(
        List.of(List.of("hiddenProduct", "hiddenSum"), List.of("out")),
        outputs(Fusion.of(steps, readers)));
  }

  @Test
  void startsSumsFromABiasForEachUnitOnly() {
    Value product = this.sketch.sum("sum", this.given, 4, true);
    Value shared = Value.shared("shared", Shape.of());
    Value out = this.sketch.apply("out", Pointwise.sum(product, shared), product, shared);
    Fused only = forward(out).getFirst();
    assertEquals("sumBias", only.bias().orElseThrow().name());
    assertEquals(List.of(shared), only.operands());
    Formula sum = Formula.variable(Epilogue.ELEMENT);
    assertEquals(sum.plus(Formula.variable(only.names().getFirst())), only.formula());
  }

  @Test
  void joinsTheSlopeOfTheLayerBelowToTheBackwardProduct() {
    Value hidden = this.sketch.dense("hidden", this.given, 4, Tanh::of);
    Value out = this.sketch.dense("out", hidden, 2, Tanh::of);
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    List<Fused> fused = Fusion.of(training.backward(), new Readers(training));
    Fused slope =
        fused.stream()
            .filter(each -> each.output().name().equals("hiddenSumGradient"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("hiddenGradient", "hiddenSumGradient"),
        slope.steps().stream().map(step -> step.output().name()).toList());
    assertEquals(List.of(hidden), slope.operands().stream().distinct().toList());
  }

  private List<Fused> forward(Value out) {
    TrainingNetwork training = Differentiator.differentiate(this.sketch.withLosses(out));
    return Fusion.of(training.network().training(), new Readers(training));
  }

  private static List<List<String>> outputs(List<Fused> fused) {
    return fused.stream()
        .map(each -> each.steps().stream().map(step -> step.output().name()).toList())
        .toList();
  }
}
