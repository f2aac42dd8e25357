package dev.backstitch;

/**
 * What predicts: scratch for one thread, made once and used for any number of rows. It holds
 * nothing that has to be closed. NaN in gives NaN out.
 */
public interface Predictor {
  /**
   * The number of values in a row of inputs.
   *
   * @return the sizes of all inputs together
   */
  int inputSize();

  /**
   * The number of values in a row of outputs.
   *
   * @return the sizes of all outputs together
   */
  int outputSize();
}
