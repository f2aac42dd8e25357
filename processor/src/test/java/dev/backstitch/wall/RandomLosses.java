package dev.backstitch.wall;

import java.util.ArrayList;
import java.util.List;

/** What judges a layer, and the activation that it wants. */
final class RandomLosses {
  /** The names of all losses. */
  static final List<String> ALL =
      List.of(
          "SumSquaredError",
          "HalfSquaredError",
          "MeanSquaredError",
          "MeanAbsoluteError",
          "Huber",
          "SmoothL1",
          "LogCosh",
          "Quantile",
          "Poisson",
          "BinaryCrossEntropy",
          "CrossEntropy",
          "Focal",
          "Hinge",
          "SquaredHinge",
          "KlDivergence",
          "CosineSimilarity",
          "CustomLoss");

  private final Draw draw;

  RandomLosses(Draw draw) {
    this.draw = draw;
  }

  /**
   * Activations and, last, a loss.
   *
   * @param before what the layer would have without a loss
   * @param units of the layer
   */
  List<Mark> judging(List<Mark> before, int units) {
    String name = this.draw.oneOf(ALL);
    if (units == 1 && name.equals("CrossEntropy")) {
      name = "BinaryCrossEntropy";
    }
    Mark loss = new Mark(name, this.attributes(name, units));
    String wanted = this.wanted(loss);
    List<Mark> marks = new ArrayList<>(before);
    if (!wanted.isEmpty()) {
      marks.removeIf(mark -> mark.name().equals(wanted) || mark.name().equals("Exponential"));
      marks.add(Mark.of(wanted));
    }
    marks.add(loss);
    return marks;
  }

  /** The activation that the loss has to be over, or without which numbers get out of hand. */
  private String wanted(Mark loss) {
    return switch (loss.name()) {
      case "CrossEntropy", "KlDivergence" -> "Softmax";
      case "BinaryCrossEntropy" -> this.draw.oneOf("Sigmoid", "Sigmoid", "HardSigmoid", "Softmax");
      case "Focal" -> this.draw.oneOf("Sigmoid", "HardSigmoid", "Softmax");
      case "Poisson" ->
          loss.attributes().contains("logInput = true")
              ? this.draw.oneOf("Tanh", "Softsign", "LogSigmoid", "HardTanh")
              : this.draw.oneOf("Softplus", "Sigmoid");
      default -> "";
    };
  }

  private List<String> attributes(String name, int units) {
    List<String> attributes = new ArrayList<>();
    if (name.equals("CustomLoss")) {
      attributes.add("value = Quartic.class");
    } else if (this.draw.chance(0.3)) {
      attributes.add("over = Over." + this.draw.oneOf("SUM", "MEAN"));
    }
    if (this.draw.chance(0.3)) {
      attributes.add("weight = " + this.draw.real(0.1, 3));
    }
    if (this.draw.chance(0.6)) {
      attributes.addAll(this.own(name, units));
    }
    return attributes;
  }

  private List<String> own(String name, int units) {
    return switch (name) {
      case "Huber" -> List.of("delta = " + this.draw.real(0.1, 2));
      case "SmoothL1" -> List.of("beta = " + this.draw.real(0.1, 2));
      case "Quantile" -> List.of("q = " + this.draw.real(0.05, 0.95));
      case "Poisson" -> List.of("logInput = " + this.draw.chance(0.7));
      case "BinaryCrossEntropy" ->
          List.of(
              "labelSmoothing = " + this.draw.real(0, 1),
              "positiveWeight = " + this.draw.real(0.2, 4));
      case "CrossEntropy" ->
          this.draw.chance(0.5)
              ? List.of(
                  "classWeights = " + this.draw.reals(units, 0.2, 3),
                  "labelSmoothing = " + this.draw.real(0, 1))
              : List.of("classWeights = " + this.draw.reals(units, 0.2, 3));
      case "Focal" ->
          List.of("gamma = " + this.draw.real(0, 3), "alpha = " + this.draw.real(0.1, 0.9));
      default -> List.of();
    };
  }
}
