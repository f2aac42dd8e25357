package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.Examples;
import dev.backstitch.FloatNetwork;
import dev.backstitch.Network;
import dev.backstitch.ThreadsOfLittleWork;
import dev.backstitch.Trainer;
import dev.backstitch.TrainingResult;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.AdamW;
import dev.backstitch.optimizer.Nadam;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.EveryWidth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated networks learn the same bits with any number of threads. */
@EveryWidth
final class GeneratedThreadsTest {
  /** In batches of 42 the last one has 17: two blocks and a single row. */
  private static final int ROWS = 101;

  private static final int BATCH = 42;

  private static final String HEAD =
      """
      package sample;
      import dev.backstitch.Layer;
      import dev.backstitch.annotations.*;
      """;

  private static final Map<String, String> BODIES = bodies();
  private static final List<CompiledDeclaration> COMPILED = compiled();

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put(
        "Dropped",
        """
        @Input(37) Layer given();
        @Dense(50) @Relu @Dropout(0.3) Layer first();
        @Dense(33) @Tanh @Dropout(0.1) @WeightDecay(l1 = 1e-4, l2 = 1e-3) Layer second();
        @Dense(3) @Softmax @CrossEntropy Layer kind();
        """);
    bodies.put(
        "Shared",
        """
        @Input(20) Layer given();
        @Dense(units = 40, bias = Bias.SHARED) @PRelu Layer first();
        @Dense(units = 17, bias = Bias.NONE) @Softplus Layer second();
        @Dense(units = 2, bias = Bias.SHARED) @Sigmoid @HalfSquaredError Layer result();
        """);
    bodies.put(
        "Kept",
        """
        @Input(16) Layer given();
        @Dense(48) @Relu Layer first();
        @Dense(31) @Frozen @Silu Layer second();
        @Dense(20) @Frozen(weights = false) @Relu Layer third();
        @Dense(1) @MeanSquaredError Layer result();
        """);
    bodies.put(
        "Forked",
        """
        @Input(9) Layer given();
        @Dense(34) @Relu Layer trunk();
        @Dense(2) @Output Layer embedding();
        @From("trunk") @Dense(65) @Gelu Layer branch();
        @Dense(4) @Huber(weight = 0.5) Layer left();
        @From("trunk") @Dense(1) @Sigmoid @BinaryCrossEntropy Layer right();
        """);
    bodies.put(
        "Large",
        """
        @Input(3) Layer given();
        @Dense(515) @Relu Layer wide();
        @Dense(513) @Relu Layer hidden();
        @Dense(2) @MeanSquaredError Layer result();
        """);
    bodies.put(
        "Least",
        """
        @Input(1) Layer given();
        @Dense(1) @Tanh Layer hidden();
        @Dense(1) @MeanSquaredError Layer result();
        """);
    return bodies;
  }

  private static List<CompiledDeclaration> compiled() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String precision : List.of("FLOAT", "DOUBLE")) {
      BODIES.forEach(
          (name, body) -> {
            String type = name + (precision.equals("FLOAT") ? "" : "InDouble");
            String mark = "@NeuralNetwork(precision = Precision." + precision + ")\n";
            sources.put(type, HEAD + mark + "interface " + type + " {\n" + body + "}\n");
          });
    }
    return DeclarationCompiler.compileAll(sources);
  }

  static Stream<Arguments> cases() {
    List<Optimizer> optimizers =
        List.of(
            new Sgd(0.1),
            new Adam(0.01).clipGlobalNorm(0.5),
            new Nadam(0.01).clipNorm(0.05),
            new AdamW(0.01));
    return COMPILED.stream()
        .flatMap(network -> optimizers.stream().map(each -> Arguments.of(network, each)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void learnSameBits(CompiledDeclaration compiled, Optimizer optimizer) {
    learnSameBits(compiled, optimizer, BATCH);
  }

  /** Steps of one row move weights without a gradient, if the optimizer does nothing else. */
  @ParameterizedTest
  @MethodSource("cases")
  void learnSameBitsRowByRow(CompiledDeclaration compiled, Optimizer optimizer) {
    learnSameBits(compiled, optimizer, 1);
  }

  private static void learnSameBits(
      CompiledDeclaration compiled, Optimizer optimizer, int batchSize) {
    for (int batches : new int[] {1, 2}) {
      Trained alone = train(compiled, optimizer, batchSize, batches, 1);
      assertTrue(alone.weights().stream().allMatch(Double::isFinite));
      for (int threads : new int[] {2, 3, 5}) {
        Trained shared = train(compiled, optimizer, batchSize, batches, threads);
        assertEquals(alone.result().epochs(), shared.result().epochs());
        assertEquals(alone.weights(), shared.weights());
      }
    }
  }

  /** What training led to. */
  private record Trained(TrainingResult result, List<Double> weights) {}

  private static Trained train(
      CompiledDeclaration compiled, Optimizer optimizer, int batchSize, int batches, int threads) {
    Object network = Reflection.callStatic(compiled.type(), "create", 5L);
    Examples examples = examples(compiled);
    TrainingResult result =
        network instanceof FloatNetwork single
            ? trainer(Trainer.of(single, optimizer), compiled, batchSize, batches, threads)
                .fit(examples, examples)
            : trainer(
                    Trainer.of((DoubleNetwork) network, optimizer),
                    compiled,
                    batchSize,
                    batches,
                    threads)
                .fit(examples, examples);
    double[] weights = Reflection.numbers(values((Network) network));
    return new Trained(result, Arrays.stream(weights).boxed().toList());
  }

  private static Object values(Network network) {
    return network instanceof FloatNetwork single
        ? single.weights().values()
        : ((DoubleNetwork) network).weights().values();
  }

  private static <E> Trainer<E> trainer(
      Trainer<E> trainer, CompiledDeclaration compiled, int batchSize, int batches, int threads) {
    if (compiled.observedSize() == compiled.outputSize()) {
      trainer.metrics(new AbsoluteError());
    }
    return ThreadsOfLittleWork.share(
        trainer.batchSize(batchSize).accumulate(batches).epochs(2).seed(7).threads(threads));
  }

  private static Examples examples(CompiledDeclaration compiled) {
    SplittableRandom random = new SplittableRandom(6);
    double[] inputs = random.doubles((long) ROWS * compiled.inputSize(), -1, 1).toArray();
    double[] observed = random.doubles((long) ROWS * compiled.observedSize(), 0, 1).toArray();
    double[] weights = random.doubles(ROWS, 0, 2).toArray();
    return Examples.of(inputs, observed, ROWS).weighted(weights);
  }
}
