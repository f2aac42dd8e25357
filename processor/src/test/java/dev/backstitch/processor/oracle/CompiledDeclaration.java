package dev.backstitch.processor.oracle;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import java.util.List;

/**
 * A declaration after javac has seen it.
 *
 * @param graph the network it declares
 * @param type the generated class
 */
public record CompiledDeclaration(Network graph, Class<?> type) {
  public Class<?> element() {
    return this.graph.precision() == Precision.FLOAT ? float.class : double.class;
  }

  public int inputSize() {
    return size(this.graph.inputs());
  }

  public int outputSize() {
    return size(this.graph.outputs());
  }

  /** How many numbers are observed for each row; without a loss, how many are put out. */
  public int observedSize() {
    return this.graph.losses().isEmpty()
        ? this.outputSize()
        : size(this.graph.losses().stream().map(loss -> loss.predicted()).toList());
  }

  private static int size(List<Value> values) {
    return values.stream().mapToInt(value -> Math.toIntExact(value.shape().size())).sum();
  }

  /** The twin of the loops that is asked for. */
  Object kernels(Loops loops) {
    String companion = this.type.getName() + "Kernels";
    try {
      Class<?> kernels = Class.forName(companion, true, this.type.getClassLoader());
      return Reflection.callStatic(
          kernels,
          switch (loops) {
            case SCALAR -> "scalar";
            case VECTOR -> "vector";
            case CHOSEN, TRIED -> "best";
          });
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return this.graph.name();
  }
}
