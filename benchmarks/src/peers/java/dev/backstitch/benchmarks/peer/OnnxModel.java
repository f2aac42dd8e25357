package dev.backstitch.benchmarks.peer;

import com.google.protobuf.ByteString;
import dev.backstitch.benchmarks.work.Perceptron;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A perceptron as an ONNX file, with a fixed number of rows. Numbers of fields are those of
 * onnx.proto.
 */
final class OnnxModel {
  static final String INPUT = "inputs";
  static final String OUTPUT = "outputs";

  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 17;
  private static final int FLOAT = 1;
  private static final int INTEGER_ATTRIBUTE = 2;

  private OnnxModel() {}

  /** The whole file. */
  static byte[] of(Perceptron network, int rows, List<float[]> parameters) {
    ProtobufMessage graph = new ProtobufMessage().text(2, "perceptron");
    String values = INPUT;
    for (int layer = 0; layer < network.layers(); layer++) {
      String weight = "weight" + layer;
      String bias = "bias" + layer;
      String sums = "sums" + layer;
      boolean last = layer == network.layers() - 1;
      String results = last ? OUTPUT : "values" + layer;
      graph
          .message(1, product(values, weight, bias, sums))
          .message(1, activation(network, layer, sums, results))
          .message(
              5,
              tensor(
                  weight, parameters.get(2 * layer), network.units(layer), network.inputs(layer)))
          .message(5, tensor(bias, parameters.get(2 * layer + 1), network.units(layer)));
      values = results;
    }
    graph.message(11, port(INPUT, rows, network.inputs()));
    graph.message(12, port(OUTPUT, rows, network.outputs()));
    return new ProtobufMessage()
        .number(1, IR_VERSION)
        .message(7, graph)
        .message(8, new ProtobufMessage().text(1, "").number(2, OPERATOR_SET))
        .toBytes()
        .toByteArray();
  }

  private static ProtobufMessage product(String values, String weight, String bias, String sums) {
    ProtobufMessage transposed =
        new ProtobufMessage().text(1, "transB").number(3, 1).number(20, INTEGER_ATTRIBUTE);
    return new ProtobufMessage()
        .text(1, values)
        .text(1, weight)
        .text(1, bias)
        .text(2, sums)
        .text(4, "Gemm")
        .message(5, transposed);
  }

  private static ProtobufMessage activation(
      Perceptron network, int layer, String sums, String results) {
    String operator =
        switch (network.activation(layer)) {
          case SIGMOID -> "Sigmoid";
          case RELU -> "Relu";
          case SOFTMAX -> "Softmax";
        };
    return new ProtobufMessage().text(1, sums).text(2, results).text(4, operator);
  }

  private static ProtobufMessage tensor(String name, float[] values, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    ProtobufMessage tensor = new ProtobufMessage();
    for (long extent : shape) {
      tensor.number(1, extent);
    }
    return tensor.number(2, FLOAT).text(8, name).bytes(9, ByteString.copyFrom(bytes));
  }

  private static ProtobufMessage port(String name, long... shape) {
    ProtobufMessage extents = new ProtobufMessage();
    for (long extent : shape) {
      extents.message(1, new ProtobufMessage().number(1, extent));
    }
    ProtobufMessage tensor = new ProtobufMessage().number(1, FLOAT).message(2, extents);
    return new ProtobufMessage().text(1, name).message(2, new ProtobufMessage().message(1, tensor));
  }
}
