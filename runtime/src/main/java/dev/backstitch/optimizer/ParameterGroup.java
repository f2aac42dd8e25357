package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.List;

/**
 * Layers whose parameters are trained in another way than those of the rest: {@code
 * ParameterGroup.of("embedding").rate(0.1).frozenFor(1_000)}, for {@link Optimizer#with}. PyTorch's
 * parameter groups are lists of tensors; these are lists of layers.
 *
 * @param layers their names, as declared
 * @param rate what the learning rate is multiplied by, above 0
 * @param l1 the factor of {@code sign(w)} that is added to the gradient of weights, 0 or more; NaN:
 *     as declared
 * @param l2 the factor of {@code w} that is added to it, 0 or more; NaN: as declared
 * @param frozenFor how many updates leave the parameters as they are
 */
public record ParameterGroup(
    List<String> layers, double rate, double l1, double l2, long frozenFor) {
  /**
   * Checks everything but the names of the layers.
   *
   * @throws IllegalArgumentException if there is no layer, or a number is outside its range
   */
  public ParameterGroup {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("The parameter group has no layers. Name at least one.");
    }
    Range.positive("rate", rate);
    if (!Double.isNaN(l1) || !Double.isNaN(l2)) {
      Range.notNegative("l1", l1);
      Range.notNegative("l2", l2);
    }
    if (frozenFor < 0) {
      throw new IllegalArgumentException(
          "frozenFor is " + frozenFor + ". Give a whole number of at least 0.");
    }
  }

  /**
   * A group that is trained as the rest, until it is told otherwise.
   *
   * @param layers the names of its layers, at least one
   * @return the group
   * @throws IllegalArgumentException if there is none
   */
  public static ParameterGroup of(String... layers) {
    return new ParameterGroup(List.of(layers), 1, Double.NaN, Double.NaN, 0);
  }

  /**
   * The same with another learning rate.
   *
   * @param factor what the optimizer's rate is multiplied by, above 0
   * @return a new group
   * @throws IllegalArgumentException if it is not a finite number above 0
   */
  public ParameterGroup rate(double factor) {
    return new ParameterGroup(this.layers, factor, this.l1, this.l2, this.frozenFor);
  }

  /**
   * The same with a decay of its weights in place of that of {@code @WeightDecay}. Biases,
   * normalisations and learned slopes do not decay.
   *
   * @param newL1 the factor of {@code sign(w)} that is added to the gradient, 0 or more
   * @param newL2 the factor of {@code w} that is added to it, 0 or more
   * @return a new group
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public ParameterGroup decay(double newL1, double newL2) {
    return new ParameterGroup(
        this.layers,
        this.rate,
        Range.notNegative("l1", newL1),
        Range.notNegative("l2", newL2),
        this.frozenFor);
  }

  /**
   * The same, left as it is by the first updates. What the optimizer keeps for it starts after
   * them, as does the number of updates by which it corrects; the schedule does not wait.
   *
   * @param updates how many, 0 or more
   * @return a new group
   * @throws IllegalArgumentException if it is negative
   */
  public ParameterGroup frozenFor(long updates) {
    return new ParameterGroup(this.layers, this.rate, this.l1, this.l2, updates);
  }

  /**
   * The same, left as it is by all updates. Gradients are computed nevertheless; {@code @Frozen} on
   * the layer saves them.
   *
   * @return a new group
   */
  public ParameterGroup frozen() {
    return this.frozenFor(Long.MAX_VALUE);
  }
}
