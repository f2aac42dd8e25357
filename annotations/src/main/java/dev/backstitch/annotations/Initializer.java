package dev.backstitch.annotations;

/**
 * The distribution or the numbers with which parameters start.
 *
 * <p>Values are drawn in logical order (for a dense layer unit by unit, as PyTorch lays its weights
 * out) from the generator of the seed that the network is created with. In the formulas {@code in}
 * is the number of values that a unit reads and {@code out} the number of units. For a bias, both
 * are those of the weights beside it.
 */
public enum Initializer {
  /**
   * Uniform between {@code -1/sqrt(in)} and {@code 1/sqrt(in)}, weights and bias alike. As
   * PyTorch's {@code Linear}; Keras starts with {@link #GLOROT_UNIFORM} weights and a bias of
   * zeros.
   */
  DEFAULT,
  /** All 0. */
  ZEROS,
  /** All {@link Init#constant}. */
  CONSTANT,
  /** The numbers given in {@link Init#weightValues} or {@link Init#biasValues}. */
  VALUES,
  /** Uniform between {@link Init#low} and {@link Init#high}. */
  UNIFORM,
  /** Normal with {@link Init#mean} and {@link Init#standardDeviation}. */
  NORMAL,
  /**
   * Normal with {@link Init#mean} and {@link Init#standardDeviation}, drawn again where it is more
   * than two standard deviations from the mean. As Keras's {@code TruncatedNormal}; the standard
   * deviation is that before cutting, so that of the numbers drawn is about 0.88 of it.
   */
  TRUNCATED_NORMAL,
  /**
   * Uniform within {@code gain * sqrt(6 / (in + out))} of 0. Glorot and Bengio, "Understanding the
   * difficulty of training deep feedforward neural networks", 2010.
   */
  GLOROT_UNIFORM,
  /**
   * Normal with mean 0 and standard deviation {@code gain * sqrt(2 / (in + out))}, not truncated.
   * As PyTorch's {@code xavier_normal_}; Keras truncates.
   */
  GLOROT_NORMAL,
  /**
   * Uniform within {@code gain * sqrt(6 / in)} of 0, for ReLU layers. He et al., "Delving deep into
   * rectifiers", 2015. As Keras; it is PyTorch's {@code kaiming_uniform_} for ReLU, not the {@link
   * #DEFAULT} of its {@code Linear}.
   */
  HE_UNIFORM,
  /**
   * Normal with mean 0 and standard deviation {@code gain * sqrt(2 / in)}, not truncated. As
   * PyTorch's {@code kaiming_normal_} for ReLU; Keras truncates.
   */
  HE_NORMAL,
  /** Uniform within {@code gain * sqrt(3 / in)} of 0. LeCun et al., "Efficient BackProp", 1998. */
  LECUN_UNIFORM,
  /**
   * Normal with mean 0 and standard deviation {@code gain * sqrt(1 / in)}, not truncated: what
   * {@link Selu} asks for. Keras truncates.
   */
  LECUN_NORMAL,
  /**
   * Rows or columns, whichever are fewer, orthogonal and of length {@link Init#gain}. Saxe et al.,
   * "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014.
   * For weights only.
   */
  ORTHOGONAL
}
