package dev.backstitch.processor.layer;

import java.util.List;

/** Every loss. */
final class Losses {
  static final List<LossKind> ALL =
      List.of(
          LossKind.of("SumSquaredError"),
          LossKind.of("HalfSquaredError"),
          LossKind.of("MeanSquaredError"),
          LossKind.of("MeanAbsoluteError"),
          LossKind.of("Huber", Range.positive("delta")),
          LossKind.of("SmoothL1", Range.positive("beta")),
          LossKind.of("LogCosh"),
          LossKind.of("Quantile", Range.inside("q")),
          LossKind.of("Poisson").after(use -> use.flag("logInput")),
          LossKind.of(
                  "BinaryCrossEntropy",
                  Range.fraction("labelSmoothing"),
                  Range.positive("positiveWeight"))
              .over("Sigmoid", "HardSigmoid", "Softmax")
              .fusedWith("Sigmoid"),
          LossKind.of("CrossEntropy", Range.fraction("labelSmoothing"))
              .after(use -> use.reals("classWeights"))
              .over("Softmax")
              .fusedWith("Softmax"),
          LossKind.of("Focal", Range.notNegative("gamma"), Range.inside("alpha"))
              .over("Sigmoid", "HardSigmoid", "Softmax"),
          LossKind.of("Hinge"),
          LossKind.of("SquaredHinge"),
          LossKind.of("KlDivergence").over("Softmax"),
          LossKind.of("CosineSimilarity"),
          LossKind.of("CustomLoss"));

  private Losses() {}

  static LossKind named(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }
}
