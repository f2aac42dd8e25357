package dev.backstitch.wall;

import java.util.ArrayList;
import java.util.List;

/** What governs the parameters of a layer. */
final class RandomParameters {
  private static final List<String> GAINED =
      List.of(
          "GLOROT_UNIFORM",
          "GLOROT_NORMAL",
          "HE_UNIFORM",
          "HE_NORMAL",
          "LECUN_UNIFORM",
          "LECUN_NORMAL");

  /** More numbers than that are not written out. */
  private static final int MOST_VALUES = 40;

  private final Draw draw;

  RandomParameters(Draw draw) {
    this.draw = draw;
  }

  /** Marks of a layer of so many inputs and units, whose bias is of that kind. */
  List<Mark> some(int inputs, int units, String bias) {
    List<Mark> marks = new ArrayList<>();
    boolean hasBias = !bias.equals("NONE");
    if (this.draw.chance(0.3)) {
      int biases = bias.equals("PER_UNIT") ? units : hasBias ? 1 : 0;
      marks.add(this.init(inputs * units, biases));
    }
    boolean weightsMayDecay = true;
    if (this.draw.chance(0.15)) {
      String left = hasBias ? this.draw.oneOf("", "bias = false", "weights = false") : "";
      marks.add(left.isEmpty() ? Mark.of("Frozen") : Mark.of("Frozen", left));
      weightsMayDecay = left.equals("weights = false");
    }
    if (weightsMayDecay && this.draw.chance(0.15)) {
      String rate = this.draw.real(0.01, 0.3);
      marks.add(
          this.draw.chance(0.3)
              ? Mark.of("WeightDecay", "l1 = " + rate, "l2 = " + this.draw.real(0, 0.2))
              : Mark.of("WeightDecay", this.draw.oneOf("l1", "l2") + " = " + rate));
    }
    return marks;
  }

  private Mark init(int weights, int biases) {
    if (weights <= MOST_VALUES && this.draw.chance(0.2)) {
      String given = "weightValues = " + this.draw.reals(weights, -1, 1);
      return biases > 0 && this.draw.chance(0.5)
          ? Mark.of("Init", given, "biasValues = " + this.draw.reals(biases, -1, 1))
          : Mark.of("Init", given);
    }
    List<String> attributes = new ArrayList<>();
    String bias = biases > 0 ? this.draw.oneOf("", "ZEROS", "CONSTANT", "NORMAL") : "";
    String initializer = this.initializer(attributes);
    attributes.add("weights = Initializer." + initializer);
    if (!bias.isEmpty()) {
      attributes.add("bias = Initializer." + bias);
    }
    if (bias.equals("CONSTANT") && !initializer.equals("CONSTANT")) {
      attributes.add("constant = " + this.draw.real(-0.5, 0.5));
    }
    if (bias.equals("NORMAL") && !initializer.endsWith("NORMAL")) {
      attributes.add("standardDeviation = " + this.draw.real(0.05, 0.5));
    }
    return new Mark("Init", attributes);
  }

  /** An initialiser for weights; what it reads is added to the attributes. */
  private String initializer(List<String> attributes) {
    return switch (this.draw.between(0, 6)) {
      case 0 -> {
        attributes.add("low = " + this.draw.real(-0.5, 0));
        attributes.add("high = " + this.draw.real(0.1, 0.5));
        yield "UNIFORM";
      }
      case 1 -> {
        attributes.add("mean = " + this.draw.real(-0.1, 0.1));
        attributes.add("standardDeviation = " + this.draw.real(0.05, 0.4));
        yield this.draw.oneOf("NORMAL", "TRUNCATED_NORMAL");
      }
      case 2 -> {
        attributes.add("constant = " + this.draw.real(-0.2, 0.2));
        yield "CONSTANT";
      }
      case 3 -> {
        attributes.add("gain = " + this.draw.real(0.5, 2));
        yield "ORTHOGONAL";
      }
      case 4 -> this.draw.between(0, 2) == 0 ? "ZEROS" : "DEFAULT";
      default -> {
        attributes.add("gain = " + this.draw.real(0.4, 1.5));
        yield this.draw.oneOf(GAINED);
      }
    };
  }
}
