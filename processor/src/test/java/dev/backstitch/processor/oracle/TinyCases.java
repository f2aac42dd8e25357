package dev.backstitch.processor.oracle;

import java.util.List;

/** Declarations so small that a single row goes through straight lines, their losses summed. */
final class TinyCases {
  private static final String LOSS = " @HalfSquaredError Layer out()";

  private TinyCases() {}

  static List<NetworkCase> all() {
    return List.of(
        chain("Tiny111", 1, "@Dense(1) @Sigmoid Layer hidden()", "@Dense(1)"),
        chain("Tiny222", 2, "@Dense(2) @Sigmoid Layer hidden()", "@Dense(2) @Sigmoid"),
        chain("Tiny312", 3, "@Dense(1) @Tanh Layer hidden()", "@Dense(2)"),
        chain("Tiny141", 1, "@Dense(4) @Relu Layer hidden()", "@Dense(1) @Exponential"),
        NetworkCase.of("TinyDeep", "@Input(17) Layer given()", "@Dense(2) @Sigmoid" + LOSS),
        NetworkCase.of("TinyDeeper", "@Input(39) Layer given()", "@Dense(1) @Tanh" + LOSS),
        NetworkCase.of(
            "TinyDeepUnbiased",
            "@Input(16) Layer given()",
            "@Dense(units = 2, bias = Bias.NONE)" + LOSS),
        chain("TinyBiased", 2, shared("Tanh"), "@Dense(units = 2, bias = Bias.SHARED) @Gelu"),
        chain("TinyUnbiased", 2, none("Silu"), "@Dense(units = 3, bias = Bias.NONE) @Softsign"),
        chain("TinyFrozen", 2, "@Dense(3) @Mish @Frozen Layer hidden()", "@Dense(2)"),
        chain("TinyFrozenLast", 2, "@Dense(3) @Elu Layer hidden()", "@Dense(2) @Frozen"),
        chain("TinySloped", 2, "@Dense(3) @PRelu(perUnit = true) Layer hidden()", "@Dense(2)"),
        chain(
            "TinyLongNames",
            2,
            "@Dense(3) @PRelu(perUnit = true) Layer hiddenLayerWithANameLongerThanItsFormula()",
            "@Dense(2)"),
        chain("TinyOneSlope", 3, "@Dense(2) @PRelu Layer hidden()", "@Dense(3) @HardSwish"),
        chain("TinyStacked", 2, "@Dense(2) @Tanh @Relu @Selu Layer hidden()", "@Dense(1)"),
        chain("TinyShares", 2, "@Dense(3) @Softmax Layer hidden()", "@Dense(2) @LogSoftmax"),
        NetworkCase.of(
            "TinyKinds",
            "@Input(2) Layer given()",
            "@Dense(2) @Tanh Layer hidden()",
            "@Dense(3) @Softmax @CrossEntropy(over = Over.SUM) Layer kind()"),
        NetworkCase.of(
            "TinyChances",
            "@Input(3) Layer given()",
            "@Dense(3) @LeakyRelu Layer hidden()",
            "@Dense(1) @Sigmoid @BinaryCrossEntropy(over = Over.SUM) Layer p()"),
        NetworkCase.of(
            "TinyOnward",
            "@Input(2) Layer given()",
            "@Dense(3) @Softmax @CrossEntropy(over = Over.SUM) Layer kind()",
            "@Dense(2) @SumSquaredError Layer size()"),
        NetworkCase.of(
            "TinyBranches",
            "@Input(2) Layer given()",
            "@Dense(3) @Tanh Layer trunk()",
            "@Dense(1) @HalfSquaredError(weight = 0.3) Layer left()",
            "@From(\"trunk\") @Dense(2) @SumSquaredError Layer right()"),
        NetworkCase.of(
            "TinyInputs",
            "@Input(3) Layer one()",
            "@Dense(2) @Tanh @HalfSquaredError Layer first()",
            "@Input(2) Layer other()",
            "@Dense(3) @Softplus Layer hidden()",
            "@Dense(1) @Sigmoid @SumSquaredError Layer second()"),
        NetworkCase.of(
            "TinyExposed",
            "@Input(2) Layer given()",
            "@Dense(3) @Tanh @Output Layer embedding()",
            "@Dense(2) @HalfSquaredError Layer out()"));
  }

  private static String shared(String activation) {
    return "@Dense(units = 3, bias = Bias.SHARED) @" + activation + " Layer hidden()";
  }

  private static String none(String activation) {
    return "@Dense(units = 2, bias = Bias.NONE) @" + activation + " Layer hidden()";
  }

  private static NetworkCase chain(String name, int inputs, String hidden, String last) {
    return NetworkCase.of(name, "@Input(" + inputs + ") Layer given()", hidden, last + LOSS);
  }
}
