package dev.backstitch.benchmarks.work;

import java.util.Locale;

/**
 * What one call does: a network, what is done to it, and with how many rows.
 *
 * @param network the network
 * @param work what is done
 * @param rows how many rows one call gets
 */
public record Task(Perceptron network, Work work, int rows) {
  /**
   * The name by which a benchmark is told what to do.
   *
   * @return such as {@code C-adam-64}
   */
  public String key() {
    return this.network.name() + "-" + this.work.name().toLowerCase(Locale.ROOT) + "-" + this.rows;
  }

  /**
   * The name for people.
   *
   * @return such as {@code C step, B64, Adam}
   */
  public String title() {
    String rows = this.rows == 1 ? "one row" : "B" + this.rows;
    return switch (this.work) {
      case PREDICT -> this.network.name() + " " + rows;
      case SGD -> this.network.name() + " step, " + rows + ", SGD";
      case ADAM -> this.network.name() + " step, " + rows + ", Adam";
    };
  }

  /**
   * The multiply-adds of one call: a product forward, and for a step one for each gradient of
   * weights and one for each gradient of a layer's inputs, those of the network apart.
   *
   * @return how many, without biases, activations and updates
   */
  public long multiplyAdds() {
    long weights = this.network.weights();
    long first = (long) this.network.inputs(0) * this.network.units(0);
    return this.rows * (this.work.trains() ? 3 * weights - first : weights);
  }

  /**
   * The bytes of the weights, all of which a call has to read at least once.
   *
   * @return four for each weight
   */
  public long weightBytes() {
    return this.network.weights() * Float.BYTES;
  }
}
