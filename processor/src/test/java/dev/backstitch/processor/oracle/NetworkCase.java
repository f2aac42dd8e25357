package dev.backstitch.processor.oracle;

import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A declaration to be compiled, run and compared.
 *
 * @param name of the interface, without its precision
 * @param body the layers
 */
public record NetworkCase(String name, String body) {
  private static final Map<String, CompiledDeclaration> COMPILED = new ConcurrentHashMap<>();

  /** The case of these layers, each without its semicolon. */
  static NetworkCase of(String name, String... layers) {
    return new NetworkCase(name, String.join(";\n  ", layers) + ";");
  }

  @Override
  public String toString() {
    return this.name;
  }

  CompiledDeclaration inDouble() {
    return this.compiled("DOUBLE", this.name + "InDouble");
  }

  CompiledDeclaration inFloat() {
    return this.compiled("FLOAT", this.name + "InFloat");
  }

  private CompiledDeclaration compiled(String precision, String typeName) {
    return COMPILED.computeIfAbsent(
        typeName, name -> DeclarationCompiler.compile(name, this.source(precision, name)));
  }

  private String source(String precision, String typeName) {
    return """
    package sample;

    import dev.backstitch.Layer;
    import dev.backstitch.annotations.*;

    @NeuralNetwork(precision = Precision.%s)
    public interface %s {
      %s
    }
    """
        .formatted(precision, typeName, this.body);
  }

  /** Rows of inputs, the same at each call. */
  public static double[] inputs(CompiledDeclaration compiled, int rows) {
    SplittableRandom random = new SplittableRandom(7L * rows);
    return random.doubles((long) rows * compiled.inputSize(), -1.5, 1.5).toArray();
  }

  /** Rows that every loss of the network may observe; without a loss, weights of the outputs. */
  public static double[] observed(CompiledDeclaration compiled, int rows) {
    Network network = compiled.graph();
    SplittableRandom random = new SplittableRandom(11L * rows);
    if (network.losses().isEmpty()) {
      return random.doubles((long) rows * compiled.outputSize(), -1, 1).toArray();
    }
    double[] observed = new double[rows * compiled.observedSize()];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      for (Loss loss : network.losses()) {
        int units = Math.toIntExact(loss.predicted().shape().size());
        System.arraycopy(truth(loss, units, random), 0, observed, at, units);
        at += units;
      }
    }
    return observed;
  }

  private static double[] truth(Loss loss, int units, SplittableRandom random) {
    return switch (loss.name()) {
      case "crossEntropy" -> oneHot(random.nextInt(units), units);
      case "klDivergence" -> distribution(random.doubles(units, 0.1, 1).toArray());
      case "binaryCrossEntropy", "focal" -> random.ints(units, 0, 2).asDoubleStream().toArray();
      case "hinge", "squaredHinge" ->
          random.ints(units, 0, 2).asDoubleStream().map(bit -> 2 * bit - 1).toArray();
      case "poisson" -> random.ints(units, 0, 5).asDoubleStream().toArray();
      default -> random.doubles(units, -2, 2).toArray();
    };
  }

  private static double[] oneHot(int hot, int units) {
    double[] row = new double[units];
    row[hot] = 1;
    return row;
  }

  private static double[] distribution(double... weights) {
    double sum = java.util.Arrays.stream(weights).sum();
    return java.util.Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /** A name for a case, from an annotation with its attributes. */
  static String nameOf(String prefix, String annotation) {
    return prefix
        + annotation
            .chars()
            .filter(Character::isLetterOrDigit)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());
  }
}
