package dev.backstitch.processor.emit;

import dev.backstitch.processor.graph.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is said of the losses: their sum, and the slopes of those that are fused with an activation.
 *
 * <pre>
 * loss = crossEntropy(species)
 * of one row: d crossEntropy/d speciesSum = species - observed
 * </pre>
 */
final class LossText {
  private static final String BINARY = "binaryCrossEntropy";

  /** The attributes with which the slope is the difference, by the name of the loss. */
  private static final Map<String, List<Object>> PLAIN =
      Map.of("crossEntropy", List.of(List.of(), 0.0), BINARY, List.of(0.0, 1.0));

  private LossText() {}

  /** The lines for all losses of a network. */
  static List<String> of(List<Loss> losses) {
    String sum = losses.size() == 1 ? "loss = " : "loss += ";
    List<String> lines = new ArrayList<>();
    for (Loss loss : losses) {
      String weight = loss.weight() == 1 ? "" : loss.weight() + " * ";
      lines.add(sum + weight + loss.name() + "(" + loss.predicted().name() + ")");
      if (loss.atLogits()) {
        lines.add("of one row: d " + loss.name() + "/d " + loss.target().name() + slope(loss));
      }
    }
    return lines;
  }

  private static String slope(Loss loss) {
    List<Object> attributes = loss.arguments().subList(0, loss.arguments().size() - 1);
    if (!attributes.equals(PLAIN.get(loss.name()))) {
      return " is taken on the logits, see " + loss.typeName();
    }
    String difference = loss.predicted().name() + " - observed";
    long outputs = loss.predicted().shape().size();
    return loss.name().equals(BINARY) && outputs > 1
        ? " = (" + difference + ") / " + outputs
        : " = " + difference;
  }
}
