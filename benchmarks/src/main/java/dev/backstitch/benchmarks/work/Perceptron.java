package dev.backstitch.benchmarks.work;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A chain of dense layers, each with a bias for each unit.
 *
 * @param name one letter
 * @param sizes the inputs, then the units of each layer
 * @param hidden the activation of all layers but the last
 * @param output the activation of the last
 * @param loss what training makes small
 */
public record Perceptron(
    String name, List<Integer> sizes, Activation hidden, Activation output, Loss loss) {
  /** Checks nothing but keeps the sizes as they are. */
  public Perceptron {
    sizes = List.copyOf(sizes);
  }

  /**
   * A classifier: ReLU, softmax, cross-entropy.
   *
   * @param name one letter
   * @param sizes the inputs, then the units of each layer
   * @return the network
   */
  public static Perceptron classifier(String name, Integer... sizes) {
    return new Perceptron(
        name, List.of(sizes), Activation.RELU, Activation.SOFTMAX, Loss.CROSS_ENTROPY);
  }

  /**
   * The number of dense layers.
   *
   * @return one less than sizes
   */
  public int layers() {
    return this.sizes.size() - 1;
  }

  /**
   * How many values a layer reads.
   *
   * @param layer from 0
   * @return its inputs
   */
  public int inputs(int layer) {
    return this.sizes.get(layer);
  }

  /**
   * How many values a layer computes.
   *
   * @param layer from 0
   * @return its units
   */
  public int units(int layer) {
    return this.sizes.get(layer + 1);
  }

  /**
   * What a layer applies to its sums.
   *
   * @param layer from 0
   * @return its activation
   */
  public Activation activation(int layer) {
    return layer == this.layers() - 1 ? this.output : this.hidden;
  }

  /**
   * The inputs of the network.
   *
   * @return how many
   */
  public int inputs() {
    return this.sizes.getFirst();
  }

  /**
   * The outputs of the network.
   *
   * @return how many
   */
  public int outputs() {
    return this.sizes.getLast();
  }

  /**
   * The number of weights, without biases.
   *
   * @return the multiply-adds of one row
   */
  public long weights() {
    long weights = 0;
    for (int layer = 0; layer < this.layers(); layer++) {
      weights += (long) this.inputs(layer) * this.units(layer);
    }
    return weights;
  }

  /**
   * The sizes as text.
   *
   * @return such as {@code 64-128-64-10}
   */
  public String outline() {
    return this.sizes.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
