package dev.backstitch.processor.emit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A declaration to be compiled.
 *
 * @param name of the interface
 * @param precision of its network
 * @param layers annotations and name of each
 */
record Sample(String name, String precision, List<String> layers) {
  private static final Map<Sample, CompiledNetwork> COMPILED = new ConcurrentHashMap<>();

  private static final List<String> ACTIVATIONS =
      List.of(
          "@Identity",
          "@Sigmoid",
          "@Tanh",
          "@Relu",
          "@LeakyRelu",
          "@PRelu",
          "@Relu6",
          "@Elu",
          "@Selu",
          "@Celu",
          "@Gelu",
          "@Gelu(approximate = true)",
          "@Silu",
          "@Mish",
          "@Softplus",
          "@Softsign",
          "@HardSigmoid",
          "@HardSwish",
          "@HardTanh",
          "@LogSigmoid",
          "@Exponential",
          "@Softmax",
          "@LogSoftmax");

  Sample {
    layers = List.copyOf(layers);
  }

  private static Sample inFloat(String name, String... layers) {
    return new Sample(name, "FLOAT", List.of(layers));
  }

  /** Note 001's network. */
  static Sample note001() {
    return new Sample(
        "Note001",
        "DOUBLE",
        List.of(
            "@Input(2) inputs",
            "@Dense(units = 2, bias = Bias.SHARED) @Sigmoid hidden",
            "@Dense(units = 2, bias = Bias.SHARED) @Sigmoid @HalfSquaredError outputs"));
  }

  /** The network of the README. */
  static Sample iris() {
    return inFloat(
        "Iris",
        "@Input(4) flower",
        "@Dense(16) @Tanh hidden",
        "@Dense(3) @Softmax @CrossEntropy species");
  }

  /** The digits of the samples, a little wider. */
  static Sample digits() {
    return inFloat(
        "Digits",
        "@Input(784) pixels",
        "@Dense(256) @Relu first",
        "@Dense(128) @Relu second",
        "@Dense(10) @Softmax @CrossEntropy digit");
  }

  /** Large matrices whose columns fill no whole number of panels, and one too narrow to be read. */
  static Sample uneven() {
    return inFloat(
        "Uneven",
        "@Input(150) given",
        "@Dense(213) @Tanh first",
        "@Dense(97) @PRelu second",
        "@Dense(240) @Gelu third",
        "@Dense(3) @Softmax @CrossEntropy kind");
  }

  /** Matrices of 63 by 128, 128 by 64 and 64 by 112 weights, padding included. */
  static Sample around8192() {
    return inFloat(
        "Around8192",
        "@Input(63) given",
        "@Dense(128) @Relu first",
        "@Dense(64) @Relu second",
        "@Dense(100) @SumSquaredError out");
  }

  /** Two matrices larger than caches that are near, of which the way back reads one. */
  static Sample large() {
    return inFloat(
        "Large",
        "@Input(600) given",
        "@Dense(1024) @Relu first",
        "@Dense(1024) @Relu second",
        "@Dense(3) @Softmax @CrossEntropy kind");
  }

  /** Matrices larger than a megabyte whose columns fill no whole panels. */
  static Sample unevenAndLarge() {
    return inFloat(
        "UnevenAndLarge",
        "@Input(301) given",
        "@Dense(917) @Relu first",
        "@Dense(309) @Tanh second",
        "@Dense(3) @Softmax @CrossEntropy kind",
        "@From(\"first\") @Dense(333) @PRelu third",
        "@Dense(2) @SumSquaredError out");
  }

  /** A matrix larger than a megabyte that is one panel as it lies. */
  static Sample manyInputs() {
    return inFloat("ManyInputs", "@Input(20000) given", "@Dense(10) @Softmax @CrossEntropy kind");
  }

  /** One layer of each kind that is fused. */
  static Sample densePositive() {
    return inFloat(
        "Positive",
        "@Input(3) given",
        "@Dense(5) @Relu hidden",
        "@Dense(2) @Sigmoid @BinaryCrossEntropy kind");
  }

  /** Units that are dropped while training. */
  static Sample dropped() {
    return inFloat(
        "Dropped",
        "@Input(7) given",
        "@Dense(33) @Tanh @Dropout(0.2) hidden",
        "@Dense(3) @Softmax @CrossEntropy kind");
  }

  /** Every activation one after the other. */
  static Sample activations() {
    Stream<String> hidden =
        IntStream.range(0, ACTIVATIONS.size())
            .mapToObj(i -> "@Dense(5) " + ACTIVATIONS.get(i) + " layer" + i);
    return around("Activated", hidden.toList());
  }

  /** Several inputs, several outputs, a layer that is read twice. */
  static Sample branches() {
    return inFloat(
        "Branches",
        "@Input(3) one",
        "@Dense(6) @Tanh trunk",
        "@Dense(2) @SumSquaredError left",
        "@From(\"trunk\") @Dense(3) @Softmax @CrossEntropy(weight = 0.5) right",
        "@Input(2) other",
        "@Dense(5) @Gelu @Output embedding",
        "@Dense(1) @Sigmoid @BinaryCrossEntropy second");
  }

  /** A network that the user drives backward. */
  static Sample withoutLoss() {
    return inFloat("WithoutLoss", "@Input(3) given", "@Dense(6) @Silu hidden", "@Dense(2) out");
  }

  /** So many equal layers between input and output. */
  static Sample deep(int layers, int units) {
    return around(
        "Deep" + layers,
        IntStream.range(0, layers).mapToObj(i -> "@Dense(" + units + ") @Tanh layer" + i).toList());
  }

  /** The longest network whose single rows go through straight lines. */
  static Sample thin() {
    return around(
        "Thin", IntStream.range(0, 33).mapToObj(i -> "@Dense(1) @Relu layer" + i).toList());
  }

  /** So many outputs of one unit, each with a loss or with none. */
  static Sample wide(int outputs, String loss) {
    Stream<String> layers =
        IntStream.range(0, outputs)
            .mapToObj(i -> "@From(\"given\") @Dense(1) " + loss + " out" + i);
    return inFloat(
        "Wide" + loss.replace("@", ""),
        Stream.concat(Stream.of("@Input(4) given"), layers).toArray(String[]::new));
  }

  private static Sample around(String name, List<String> hidden) {
    return new Sample(
        name,
        "FLOAT",
        Stream.of(List.of("@Input(4) given"), hidden, List.of("@Dense(3) @HalfSquaredError out"))
            .flatMap(List::stream)
            .toList());
  }

  /** One of each kind that compiles quickly. */
  static List<Sample> all() {
    return List.of(
        note001(), digits(), dropped(), activations(), branches(), withoutLoss(), deep(200, 8));
  }

  /** The same layers in the other precision. */
  Sample inDouble() {
    return new Sample(this.name + "InDouble", "DOUBLE", this.layers);
  }

  /** Compiled once for all tests. */
  CompiledNetwork compiled() {
    return COMPILED.computeIfAbsent(this, CompiledNetwork::compile);
  }

  String source() {
    String methods =
        this.layers.stream()
            .map(layer -> "  " + layer.replaceFirst(" (\\w+)$", " Layer $1();\n"))
            .collect(Collectors.joining());
    return """
    package sample;

    import dev.backstitch.Layer;
    import dev.backstitch.annotations.*;

    @NeuralNetwork(precision = Precision.%s)
    public interface %s {
    %s}
    """
        .formatted(this.precision, this.name, methods);
  }

  @Override
  public String toString() {
    return this.name;
  }
}
