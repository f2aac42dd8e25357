package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said above the generated method {@code loss}. */
class LossTextTest {
  private static final List<Double> NONE = List.of();

  @Test
  void saysTheSlopeOfALossThatIsFused() {
    assertEquals(
        List.of(
            "loss = crossEntropy(kind)", "of one row: d crossEntropy/d kindSum = kind - observed"),
        LossText.of(List.of(crossEntropy(1, NONE, 0))));
  }

  @Test
  void dividesTheBinaryOneByTheNumberOfOutputs() {
    assertEquals(
        "of one row: d binaryCrossEntropy/d kindSum = (kind - observed) / 3",
        LossText.of(List.of(binary(3, 0, 1))).getLast());
    assertEquals(
        "of one row: d binaryCrossEntropy/d kindSum = kind - observed",
        LossText.of(List.of(binary(1, 0, 1))).getLast());
  }

  @Test
  void namesTheClassWhereAttributesChangeTheSlope() {
    String classes =
        "of one row: d crossEntropy/d kindSum is taken on the logits, see CrossEntropyLoss";
    assertEquals(classes, LossText.of(List.of(crossEntropy(1, NONE, 0.1))).getLast());
    assertEquals(
        classes, LossText.of(List.of(crossEntropy(1, List.of(1.0, 2.0, 3.0), 0))).getLast());
    String binary =
        "of one row: d binaryCrossEntropy/d kindSum is taken on the logits,"
            + " see BinaryCrossEntropyLoss";
    assertEquals(binary, LossText.of(List.of(binary(3, 0.1, 1))).getLast());
    assertEquals(binary, LossText.of(List.of(binary(3, 0, 2))).getLast());
  }

  @Test
  void addsUpSeveralEachTimesItsWeight() {
    Value out = value("out", 2);
    Loss error = new Loss(out, out, "sumSquaredError", "", "SumSquaredErrorLoss", List.of(), 1);
    assertEquals(
        List.of(
            "loss += 0.5 * crossEntropy(kind)",
            "of one row: d crossEntropy/d kindSum = kind - observed",
            "loss += sumSquaredError(out)"),
        LossText.of(List.of(crossEntropy(0.5, NONE, 0), error)));
  }

  private static Loss crossEntropy(double weight, List<Double> classWeights, double smoothing) {
    return fused("crossEntropy", "CrossEntropyLoss", 3, List.of(classWeights, smoothing), weight);
  }

  private static Loss binary(int outputs, double smoothing, double positiveWeight) {
    List<Object> attributes = List.of(smoothing, positiveWeight);
    return fused("binaryCrossEntropy", "BinaryCrossEntropyLoss", outputs, attributes, 1);
  }

  private static Loss fused(
      String name, String type, int outputs, List<Object> attributes, double weight) {
    List<Object> arguments = new ArrayList<>(attributes);
    arguments.add(Loss.Reduction.MEAN);
    return new Loss(
        value("kind", outputs),
        value("kindSum", outputs),
        name,
        "dev.backstitch.loss",
        type,
        arguments,
        weight);
  }

  private static Value value(String name, int outputs) {
    return Value.perRow(name, Shape.of(outputs));
  }
}
