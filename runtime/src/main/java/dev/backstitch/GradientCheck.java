package dev.backstitch;

import dev.backstitch.check.GradientReport;
import dev.backstitch.check.LossSurface;
import dev.backstitch.generated.Range;
import dev.backstitch.optimizer.Sgd;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * Checks the gradients of a network by central differences: of its loss, for rows of the user's, by
 * every trained parameter and every input.
 *
 * <p>It works on a copy of the network's newest weights; the network and its learner are left
 * alone. The loss is that of training: dropout draws the same masks for every evaluation. Weight
 * decay is no part of it. Of a network without a loss, a sum of the outputs with random weights is
 * derived. Frozen parameters have no gradient and are left out.
 *
 * <p>How strict it is depends on the precision. The rounding of the loss is measured, and a
 * derivative is wrong if it differs by more than that explains. In double that finds errors of some
 * 1e-10 of the loss. In float it is about 1e-4 of the loss for one element, so that small
 * derivatives cannot be judged one by one; those along directions over many elements, along the
 * gradient itself above all, show what single ones cannot.
 *
 * <p>Where steps of three sizes all cross a kink, such as that of ReLU at zero, a derivative must
 * lie between the slopes of both sides. Such places are counted.
 *
 * @param <E> the examples of the network's precision
 */
public final class GradientCheck<E> {
  private static final int USUAL_EVALUATIONS = 10_000;

  /** More rows make the check slower, not better. */
  private static final int MOST_ROWS = 256;

  private final String subject;
  private final BiFunction<E, int[], LossSurface> surfaces;
  private final ToIntFunction<E> sizes;
  private long seed;
  private int evaluations = USUAL_EVALUATIONS;

  private GradientCheck(
      String subject, BiFunction<E, int[], LossSurface> surfaces, ToIntFunction<E> sizes) {
    this.subject = subject;
    this.surfaces = surfaces;
    this.sizes = sizes;
  }

  /**
   * Will check a network in float.
   *
   * @param network the network
   * @return a check with some 10,000 evaluations of the loss
   */
  public static GradientCheck<FloatExamples> of(FloatNetwork network) {
    return new GradientCheck<>(
        network.name() + " in float",
        (examples, order) ->
            new FloatLossSurface(network.copy().learner(new Sgd(1), order.length), examples, order),
        FloatExamples::size);
  }

  /**
   * Will check a network in double.
   *
   * @param network the network
   * @return a check with some 10,000 evaluations of the loss
   */
  public static GradientCheck<DoubleExamples> of(DoubleNetwork network) {
    return new GradientCheck<>(
        network.name() + " in double",
        (examples, order) ->
            new DoubleLossSurface(
                network.copy().learner(new Sgd(1), order.length), examples, order),
        DoubleExamples::size);
  }

  /**
   * Sets from which seed elements, directions and rows are drawn.
   *
   * @param number any number; 0 at first
   * @return this
   */
  public GradientCheck<E> seed(long number) {
    this.seed = number;
    return this;
  }

  /**
   * Sets about how often the loss may be computed. An element takes some five evaluations; where
   * they do not suffice for all elements, some of each parameter are drawn, and directions over all
   * of them answer for the rest.
   *
   * @param most at least 1; 10,000 at first
   * @return this
   * @throws IllegalArgumentException if it is less than 1
   */
  public GradientCheck<E> evaluations(int most) {
    Range.atLeastOne("evaluations", most);
    this.evaluations = most;
    return this;
  }

  /**
   * Checks all gradients.
   *
   * @param examples rows with observed values or classes; a few dozen do, and of more than 256 so
   *     many are drawn. Of a network without a loss only the inputs are read
   * @return what was found
   * @throws IllegalArgumentException if rows do not fit the network
   * @throws ArithmeticException if the loss is not finite
   */
  public GradientReport check(E examples) {
    int size = this.sizes.applyAsInt(examples);
    int[] order = new RowOrder(size, size > MOST_ROWS, this.seed).next();
    int[] chosen = Arrays.copyOf(order, Math.min(size, MOST_ROWS));
    String rows = "%s, %d of %d rows".formatted(this.subject, chosen.length, size);
    return GradientReport.of(
        rows, this.surfaces.apply(examples, chosen), this.seed, this.evaluations);
  }
}
