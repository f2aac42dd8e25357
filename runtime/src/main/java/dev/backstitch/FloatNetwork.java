package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.optimizer.Optimizer;
import java.util.List;

/**
 * A network in float: versions of weights behind one reference, and the way to predictors and
 * learners. Safe for any number of threads.
 */
public interface FloatNetwork extends Network {
  /**
   * The network's weights.
   *
   * @return the same object at every call
   */
  FloatWeights weights();

  @Override
  default Architecture architecture() {
    return this.weights().architecture();
  }

  @Override
  default Summary summary() {
    return new Summary(this.architecture(), "float", Float.BYTES);
  }

  /**
   * All layers.
   *
   * @return in the order declared, inputs among them
   */
  default List<FloatLayer> layers() {
    return this.weights().layers();
  }

  /**
   * One layer.
   *
   * @param name its name
   * @return the layer
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  default FloatLayer layer(String name) {
    return this.weights().layer(name);
  }

  /**
   * All parameters.
   *
   * @return layer by layer, in the order declared
   */
  default List<FloatParameter> parameters() {
    return this.weights().parameters();
  }

  /**
   * One parameter.
   *
   * @param name its name, such as {@code hidden.weight}
   * @return the parameter
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  default FloatParameter parameter(String name) {
    return this.weights().parameter(name);
  }

  /**
   * Makes a predictor: scratch for one thread.
   *
   * @return a predictor of this network's newest weights, now and after each publishing
   */
  FloatPredictor predictor();

  /**
   * Makes a learner and retires the one before, whose next call throws.
   *
   * @param optimizer how gradients change the weights
   * @param rows the most rows that it will see at once, at least 1
   * @return a learner for one thread, starting from the newest weights
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  FloatLearner learner(Optimizer optimizer, int rows);

  /**
   * An independent network with the same weights.
   *
   * @return a network that shares nothing with this one
   */
  FloatNetwork copy();
}
