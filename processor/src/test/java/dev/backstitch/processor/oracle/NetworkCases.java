package dev.backstitch.processor.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Declarations that between them have every activation, every loss and every way of wiring. */
final class NetworkCases {
  private static final List<String> ACTIVATIONS =
      List.of(
          "@Identity",
          "@Sigmoid",
          "@Tanh",
          "@Relu",
          "@LeakyRelu",
          "@LeakyRelu(slope = 0.2)",
          "@PRelu",
          "@PRelu(initial = 0.1, perUnit = true)",
          "@Relu6",
          "@Elu",
          "@Elu(alpha = 0.7)",
          "@Selu",
          "@Celu",
          "@Celu(alpha = 1.3)",
          "@Gelu",
          "@Gelu(approximate = true)",
          "@Silu",
          "@Mish",
          "@Softplus",
          "@Softsign",
          "@HardSigmoid",
          "@HardSwish",
          "@HardTanh",
          "@HardTanh(min = -0.3, max = 0.4)",
          "@LogSigmoid",
          "@Exponential",
          "@Softmax",
          "@LogSoftmax");

  private static final List<String> LOSSES =
      List.of(
          "@SumSquaredError",
          "@SumSquaredError(over = Over.MEAN)",
          "@HalfSquaredError",
          "@HalfSquaredError(weight = 0.3)",
          "@MeanSquaredError",
          "@MeanSquaredError(over = Over.SUM)",
          "@Tanh @MeanSquaredError",
          "@MeanAbsoluteError",
          "@Huber",
          "@Huber(delta = 0.4)",
          "@SmoothL1",
          "@SmoothL1(beta = 0.4)",
          "@LogCosh",
          "@Quantile",
          "@Quantile(q = 0.9)",
          "@Softplus @Poisson",
          "@Poisson(logInput = true)",
          "@Sigmoid @BinaryCrossEntropy",
          "@Sigmoid @BinaryCrossEntropy(labelSmoothing = 0.1, positiveWeight = 3)",
          "@Softmax @CrossEntropy",
          "@Softmax @CrossEntropy(over = Over.SUM, weight = 2)",
          "@Softmax @CrossEntropy(labelSmoothing = 0.1)",
          "@Softmax @CrossEntropy(classWeights = {0.5, 2, 1})",
          "@Softmax @CrossEntropy(classWeights = {0.5, 2, 1}, labelSmoothing = 0.1)",
          "@Sigmoid @Focal",
          "@Sigmoid @Focal(gamma = 1.5, alpha = 0.6)",
          "@Hinge",
          "@Tanh @SquaredHinge",
          "@Softmax @KlDivergence",
          "@CosineSimilarity");

  private static final int[] SIZES = {1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 256, 257};

  private NetworkCases() {}

  /** Small networks, one for each thing that can be declared. */
  static List<NetworkCase> kinds() {
    return Stream.of(layers(), losses()).flatMap(List::stream).toList();
  }

  /** Small networks, one for each thing that layers can be. */
  static List<NetworkCase> layers() {
    List<NetworkCase> cases = new ArrayList<>();
    for (String activation : ACTIVATIONS) {
      cases.add(
          NetworkCase.of(
              NetworkCase.nameOf("Act", activation),
              "@Input(3) Layer given()",
              "@Dense(5) " + activation + " Layer hidden()",
              "@Dense(3) @MeanSquaredError Layer out()"));
    }
    cases.addAll(parameters());
    cases.addAll(wirings());
    cases.addAll(TinyCases.all());
    return cases;
  }

  private static List<NetworkCase> losses() {
    List<NetworkCase> cases = new ArrayList<>();
    for (String loss : LOSSES) {
      cases.add(
          NetworkCase.of(
              NetworkCase.nameOf("Loss", loss),
              "@Input(2) Layer given()",
              "@Dense(5) @Tanh Layer hidden()",
              "@Dense(3) " + loss + " Layer out()"));
    }
    return cases;
  }

  private static List<NetworkCase> parameters() {
    List<NetworkCase> cases = new ArrayList<>();
    Stream.of("PER_UNIT", "SHARED", "NONE")
        .forEach(bias -> cases.add(twoLayers("Bias" + bias, "bias = Bias." + bias, "", "")));
    cases.add(twoLayers("FrozenFirst", "bias = Bias.PER_UNIT", "@Frozen", ""));
    cases.add(twoLayers("FrozenLast", "bias = Bias.PER_UNIT", "", "@Frozen"));
    cases.add(twoLayers("FrozenWeights", "bias = Bias.SHARED", "@Frozen(bias = false)", ""));
    cases.add(twoLayers("FrozenBias", "bias = Bias.PER_UNIT", "", "@Frozen(weights = false)"));
    cases.add(twoLayers("Dropped", "bias = Bias.PER_UNIT", "@Dropout(0.4)", ""));
    cases.add(twoLayers("DroppedTwice", "bias = Bias.NONE", "@Dropout(0.3)", "@Dropout(0.5)"));
    return cases;
  }

  private static NetworkCase twoLayers(String name, String bias, String first, String last) {
    return NetworkCase.of(
        name.replace("_", ""),
        "@Input(4) Layer given()",
        "@Dense(units = 6, %s) @Sigmoid %s Layer hidden()".formatted(bias, first),
        "@Dense(units = 3, %s) @Softplus %s @HalfSquaredError Layer out()".formatted(bias, last));
  }

  private static List<NetworkCase> wirings() {
    return List.of(
        NetworkCase.of(
            "ReadTwice",
            "@Input(3) Layer given()",
            "@Dense(6) @Tanh Layer trunk()",
            "@Dense(4) @Relu Layer left()",
            "@Dense(2) @SumSquaredError Layer leftOut()",
            "@From(\"trunk\") @Dense(3) @Softmax @CrossEntropy(weight = 0.5) Layer right()"),
        NetworkCase.of(
            "TwoInputs",
            "@Input(3) Layer one()",
            "@Dense(4) @Tanh @MeanSquaredError Layer first()",
            "@Input(2) Layer other()",
            "@Dense(5) @Gelu Layer hidden()",
            "@Dense(1) @Sigmoid @BinaryCrossEntropy Layer second()"),
        NetworkCase.of(
            "ReadOnward",
            "@Input(3) Layer given()",
            "@Dense(4) @Softmax @CrossEntropy Layer kind()",
            "@Dense(2) @HalfSquaredError Layer size()"),
        NetworkCase.of(
            "Exposed",
            "@Input(3) Layer given()",
            "@Dense(4) @Tanh @Output Layer embedding()",
            "@Dense(2) @MeanAbsoluteError Layer out()"),
        NetworkCase.of(
            "WithoutLoss",
            "@Input(3) Layer given()",
            "@Dense(6) @Silu Layer hidden()",
            "@Dense(2) @Sigmoid Layer one()",
            "@From(\"hidden\") @Dense(3) Layer other()"),
        NetworkCase.of(
            "ManyActivations",
            "@Input(3) Layer given()",
            "@Dense(7) @Tanh @Softplus @Selu Layer hidden()",
            "@Dense(2) @Softsign @LogCosh Layer out()"),
        NetworkCase.of(
            "CustomLoss",
            "@Input(2) Layer given()",
            "@Dense(3) @Tanh @CustomLoss(Quartic.class) Layer out()",
            """
            final class Quartic extends dev.backstitch.loss.PointwiseLoss {
                @Override protected double loss(double predicted, double observed) {
                  return Math.pow(predicted - observed, 4);
                }

                @Override protected double slope(double predicted, double observed) {
                  return 4 * Math.pow(predicted - observed, 3);
                }
              }
              int NOTHING = 0\
            """),
        NetworkCase.of(
            "Decayed",
            "@Input(3) Layer given()",
            "@Dense(4) @Tanh @WeightDecay(l1 = 0.01, l2 = 0.1) Layer hidden()",
            "@Dense(2) @Init(weights = Initializer.HE_NORMAL) @HalfSquaredError Layer out()"),
        NetworkCase.of(
            "OnlyDense", "@Input(1) Layer given()", "@Dense(1) @SumSquaredError Layer o()"),
        NetworkCase.of(
            "Deep",
            "@Input(2) Layer given()",
            "@Dense(3) @Tanh Layer a()",
            "@Dense(5) @Tanh Layer b()",
            "@Dense(7) @Tanh Layer c()",
            "@Dense(9) @Tanh Layer d()",
            "@Dense(2) @HalfSquaredError Layer e()"));
  }

  /** Networks of sizes around those of vectors and tiles. */
  static List<NetworkCase> sizes() {
    List<NetworkCase> cases = new ArrayList<>();
    for (int i = 0; i < SIZES.length; i++) {
      int hidden = SIZES[(i + 4) % SIZES.length];
      int out = SIZES[(i + 9) % SIZES.length];
      String loss = out == 1 ? "@HalfSquaredError" : "@Softmax @CrossEntropy";
      cases.add(
          NetworkCase.of(
              "Sizes" + SIZES[i] + "To" + hidden + "To" + out,
              "@Input(" + SIZES[i] + ") Layer given()",
              "@Dense(" + hidden + ") @Tanh Layer hidden()",
              "@Dense(" + out + ") " + loss + " Layer out()"));
    }
    return cases;
  }

  /** Matrices of a megabyte and more, whose rows are no multiple of a block or a vector. */
  static List<NetworkCase> large() {
    return List.of(
        NetworkCase.of(
            "LargeChain",
            "@Input(5) Layer given()",
            "@Dense(523) @PRelu(perUnit = true) Layer wide()",
            "@Dense(517) @Tanh Layer hidden()",
            "@Dense(3) @HalfSquaredError Layer out()"),
        NetworkCase.of(
            "LargeBranches",
            "@Input(5) Layer given()",
            "@Dense(531) @Relu Layer trunk()",
            "@Dense(500) @HalfSquaredError Layer left()",
            "@From(\"trunk\") @Dense(517) @HalfSquaredError Layer right()"),
        largeFirst());
  }

  private static NetworkCase largeFirst() {
    return NetworkCase.of(
        "LargeFirst",
        "@Input(531) Layer given()",
        "@Dense(523) @Relu Layer wide()",
        "@Dense(3) @HalfSquaredError Layer out()");
  }

  /** Matrices that single rows leave to the next one: kernels of all kinds read them. */
  static List<NetworkCase> deferring() {
    return List.of(
        largeFirst(),
        NetworkCase.of(
            "DeferredWhole",
            "@Input(97) Layer given()",
            "@Dense(131) @LeakyRelu Layer hidden()",
            "@Dense(3) @Softmax @CrossEntropy Layer out()"),
        NetworkCase.of(
            "DeferredInParts",
            "@Input(131) Layer given()",
            "@Dense(units = 67, bias = Bias.NONE) @Tanh @Dropout(0.3) Layer hidden()",
            "@Dense(3) @HalfSquaredError Layer out()"),
        NetworkCase.of(
            "DeferredTwice",
            "@Input(67) Layer one()",
            "@Dense(129) @Relu @Dropout(0.2) Layer first()",
            "@Dense(3) @MeanSquaredError Layer three()",
            "@Input(103) Layer other()",
            "@Dense(90) @Gelu Layer hidden()",
            "@Dense(1) @Sigmoid @BinaryCrossEntropy Layer second()"),
        NetworkCase.of(
            "DeferredOutputs",
            "@Input(515) Layer given()",
            "@Dense(3) @Softmax @CrossEntropy Layer out()"));
  }

  /** All of them. */
  static List<NetworkCase> all() {
    return Stream.concat(kinds().stream(), sizes().stream()).toList();
  }
}
