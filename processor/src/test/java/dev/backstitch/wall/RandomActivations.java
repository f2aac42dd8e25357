package dev.backstitch.wall;

import java.util.ArrayList;
import java.util.List;

/** What is applied to the sums of a layer. */
final class RandomActivations {
  private static final List<String> PLAIN =
      List.of(
          "Identity",
          "Sigmoid",
          "Tanh",
          "Relu",
          "Relu6",
          "Selu",
          "Silu",
          "Mish",
          "Softplus",
          "Softsign",
          "HardSigmoid",
          "HardSwish",
          "LogSigmoid",
          "Softmax",
          "LogSoftmax");

  private static final List<String> WITH_ATTRIBUTES =
      List.of("LeakyRelu", "PRelu", "Elu", "Celu", "Gelu", "HardTanh", "Exponential");

  private final Draw draw;

  RandomActivations(Draw draw) {
    this.draw = draw;
  }

  /**
   * None to three activations, each of another kind, and now and then dropout between them.
   *
   * @param calm whether sums may be large, so that no power is taken of them
   */
  List<Mark> some(boolean calm) {
    int count = this.draw.oneOf(0, 1, 1, 1, 1, 1, 1, 2, 2, 3);
    List<Mark> marks = new ArrayList<>();
    while (marks.size() < count) {
      Mark mark = this.one();
      boolean fits = !calm || !mark.name().equals("Exponential");
      if (fits && marks.stream().noneMatch(each -> each.name().equals(mark.name()))) {
        marks.add(mark);
      }
    }
    if (this.draw.chance(0.12)) {
      marks.add(this.draw.between(0, marks.size()), this.dropout());
    }
    return marks;
  }

  private Mark dropout() {
    return Mark.of("Dropout", this.draw.chance(0.1) ? "0" : this.draw.real(0.05, 0.8));
  }

  private Mark one() {
    String name = this.draw.chance(0.6) ? this.draw.oneOf(PLAIN) : this.draw.oneOf(WITH_ATTRIBUTES);
    boolean plainly = this.draw.chance(0.4);
    return plainly ? Mark.of(name) : new Mark(name, this.attributes(name));
  }

  private List<String> attributes(String name) {
    return switch (name) {
      case "LeakyRelu" -> List.of("slope = " + this.draw.real(-0.5, 1.5));
      case "Elu", "Celu" -> List.of("alpha = " + this.draw.real(0.1, 2.5));
      case "Gelu" -> List.of("approximate = " + this.draw.chance(0.7));
      case "HardTanh" ->
          List.of("min = " + this.draw.real(-1.5, -0.1), "max = " + this.draw.real(0, 1.5));
      case "PRelu" ->
          List.of("initial = " + this.draw.real(-0.3, 1.2), "perUnit = " + this.draw.chance(0.6));
      default -> List.of();
    };
  }
}
