package dev.backstitch.parity;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.FloatNetwork;
import dev.backstitch.Parameter;
import dev.backstitch.optimizer.Optimizer;
import java.util.List;

/** A generated network of either precision, with its learner, spoken to in double. */
interface Subject {
  /**
   * A learner of a new network.
   *
   * @param generated the generated class
   * @param values of all parameters, in their order
   * @param rows at most so many at once
   */
  static Subject of(Class<?> generated, List<double[]> values, Optimizer optimizer, int rows) {
    return switch (create(generated)) {
      case FloatNetwork network -> new FloatSubject(network, values, optimizer, rows);
      case DoubleNetwork network -> new DoubleSubject(network, values, optimizer, rows);
      case Object other -> throw new IllegalArgumentException(other + " is no network");
    };
  }

  /** The parameters of a network, in their order. */
  static List<? extends Parameter> parameters(Class<?> generated) {
    return switch (create(generated)) {
      case FloatNetwork network -> network.parameters();
      case DoubleNetwork network -> network.parameters();
      case Object other -> throw new IllegalArgumentException(other + " is no network");
    };
  }

  private static Object create(Class<?> generated) {
    try {
      return generated.getMethod("create", long.class).invoke(null, 1L);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Computes the gradient of some rows; returns the loss. */
  double gradient(double[] inputs, int rows, double[] observed);

  /** Computes the outputs of some rows, then the gradient from those of all outputs being one. */
  double[] drive(double[] inputs, double[] outputGradients);

  /** The derivatives by the inputs of the rows of the last gradient. */
  double[] inputGradient(int size);

  /** The gradients of all parameters, in their order. */
  List<double[]> gradients();

  /** The learner's values of all parameters, in their order. */
  List<double[]> values();

  /** Moves the parameters along the last gradient. */
  void update();
}
