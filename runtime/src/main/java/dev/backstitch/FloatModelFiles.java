package dev.backstitch;

import dev.backstitch.file.ModelFile;
import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatNumbers;
import dev.backstitch.generated.ParameterLayout;
import dev.backstitch.generated.SplitMix64;
import dev.backstitch.safetensors.ElementFormat;
import dev.backstitch.safetensors.Tensor;
import dev.backstitch.safetensors.TensorReader;
import dev.backstitch.safetensors.TensorWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saves the weights of networks in float and reads them back, with a proof that they are meant. */
final class FloatModelFiles {
  private static final ElementFormat FORMAT = ElementFormat.of(Float.BYTES);

  private FloatModelFiles() {}

  /** How a network computes one row from some weights. */
  interface Pass {
    void run(float[] weights, float[] input, float[] output);
  }

  static Pass pass(FloatPredictor predictor) {
    return (weights, input, output) -> predictor.forward(weights, input, 0, 1, output, 0);
  }

  static void save(FloatNetwork network, Path file) throws IOException {
    FloatWeights weights = network.weights();
    float[] values = weights.values();
    TensorWriter.write(
        file,
        List.copyOf(tensors(network.architecture(), ModelFile.of(file)).values()),
        List.of(new FloatElements(values)),
        describe(weights, values, pass(network.predictor())));
  }

  static void restore(FloatNetwork network, ModelFile file) throws IOException {
    Architecture architecture = network.architecture();
    file.check(architecture);
    Map<String, Tensor> tensors = tensors(architecture, file);
    try (TensorReader reader = TensorReader.open(file, architecture.name(), tensors)) {
      float[] values = new float[architecture.length()];
      reader.read(List.of(new FloatElements(values)));
      Origin origin = Origin.of(file.path(), reader.metadata());
      if (!origin.isUnknown()) {
        check(origin, architecture, values, pass(network.predictor()));
      }
      FloatWeights weights = network.weights();
      weights.replace(values, origin.isUnknown() ? weights.seed() : origin.seed());
    }
  }

  /** All parameters, in the order declared, by their names in a file. */
  static Map<String, Tensor> tensors(Architecture architecture, ModelFile file) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (ParameterLayout layout : architecture.parameters()) {
      String name = file.nameOf(layout.name());
      Tensor other = tensors.put(name, new Tensor(name, layout, 0));
      if (other != null) {
        throw new IllegalArgumentException(
            "'%s' and '%s' are both to be read from '%s'. Give them names of their own."
                .formatted(other.layout().name(), layout.name(), name));
      }
    }
    return tensors;
  }

  /** What a file is to say about some weights. */
  static Map<String, String> describe(FloatWeights weights, float[] values, Pass pass) {
    Architecture architecture = weights.architecture();
    double[] input = GoldenExample.input(architecture.inputSize());
    SplitMix64 random = new SplitMix64(0);
    float[] moved = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      moved[i] = FloatNumbers.of(values[i] * GoldenExample.move(random));
    }
    GoldenExample example =
        GoldenExample.of(
            input,
            outputs(architecture, values, pass, input),
            outputs(architecture, moved, pass, input));
    return Origin.describe(architecture, FORMAT, weights.seed(), example);
  }

  /** Refuses weights of another architecture, or from which the example does not follow. */
  static void check(Origin origin, Architecture architecture, float[] values, Pass pass)
      throws IOException {
    origin.check(architecture);
    GoldenExample example = origin.example(architecture);
    origin.check(example, outputs(architecture, values, pass, example.input()), FORMAT);
  }

  private static double[] outputs(
      Architecture architecture, float[] values, Pass pass, double[] input) {
    float[] row = new float[input.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = FloatNumbers.of(input[i]);
    }
    float[] output = new float[architecture.outputSize()];
    pass.run(values, row, output);
    double[] outputs = new double[output.length];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = output[i];
    }
    return outputs;
  }
}
