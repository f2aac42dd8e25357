package dev.backstitch;

import dev.backstitch.generated.Architecture;

/**
 * A network, whatever its precision: what is known about it apart from the values of its weights.
 */
public interface Network {
  /**
   * The simple name of the declaration.
   *
   * @return such as {@code Iris}
   */
  default String name() {
    return this.architecture().name();
  }

  /**
   * What the network is made of.
   *
   * @return layers, parameters and outputs
   */
  Architecture architecture();

  /**
   * The number of parameter elements, frozen ones counted.
   *
   * @return the sizes of all parameters together
   */
  default long parameterCount() {
    return this.architecture().parameterCount();
  }

  /**
   * A fingerprint that two networks share only if the weights of one fit the other.
   *
   * @return 64 hexadecimal digits, see {@link Architecture#hash}
   */
  default String architectureHash() {
    return this.architecture().hash();
  }

  /**
   * What each layer computes, holds and costs: its {@code toString} is a table.
   *
   * @return a summary of the network, whatever the values of its weights
   */
  Summary summary();
}
