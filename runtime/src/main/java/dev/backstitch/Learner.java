package dev.backstitch;

import dev.backstitch.file.ModelFileException;
import dev.backstitch.metric.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What learns, as a trainer sees it: rows of examples go in, losses come out, weights change.
 *
 * <p>More rows of examples than the capacity are gone through in several passes, as one batch: a
 * mean is over all of them, by their weights, and the gradient is that of all. The masks of dropout
 * differ from pass to pass.
 *
 * @param <E> the examples that it reads
 */
public interface Learner<E> {
  /**
   * The most rows of one pass.
   *
   * @return at least 1
   */
  int capacity();

  /**
   * Refuses examples whose rows do not fit the network, before any is read.
   *
   * @param examples where rows will come from
   * @throws IllegalArgumentException if rows have another size than the network's, or labels where
   *     the network has several outputs
   * @throws IllegalStateException if the network has no loss
   */
  void check(E examples);

  /**
   * Computes the gradient of some rows and updates the weights with it.
   *
   * @param examples where the rows come from
   * @param order numbers of rows
   * @param from where the wanted ones start in the order
   * @param to where they end, exclusively
   * @return the loss before the update
   */
  double step(E examples, int[] order, int from, int to);

  /**
   * Computes the gradient of some rows, in place of the one before.
   *
   * @param examples where the rows come from
   * @param order numbers of rows
   * @param from where the wanted ones start in the order
   * @param to where they end, exclusively
   * @return the loss
   */
  double gradient(E examples, int[] order, int from, int to);

  /**
   * Computes the gradient of some rows and adds it to the one before. If a loss of several passes
   * is not finite, there is no gradient any more.
   *
   * @param examples where the rows come from
   * @param order numbers of rows
   * @param from where the wanted ones start in the order
   * @param to where they end, exclusively
   * @return the loss of these rows
   */
  double accumulate(E examples, int[] order, int from, int to);

  /**
   * Computes the loss of some rows, in predicting mode, and no gradient.
   *
   * @param examples where the rows come from
   * @param order numbers of rows
   * @param from where the wanted ones start in the order
   * @param to where they end, exclusively
   * @return the loss
   */
  double evaluate(E examples, int[] order, int from, int to);

  /** Changes the weights by the gradient, which is used up by it. */
  void update();

  /**
   * Changes the weights by the gradient times a factor, as if the gradient had been multiplied by
   * it before any clipping; after several calls of {@link #accumulate}, one over their number makes
   * a mean of the sum.
   *
   * @param scale the factor, above 0
   * @throws IllegalArgumentException if it is not a finite number above 0
   */
  void update(double scale);

  /** Lets predictors see the weights from their next call. */
  void publish();

  /**
   * Shows metrics each row of each pass from now on, in place of those before: its outputs as they
   * were before an update, beside the observed values. They are not reset.
   *
   * @param metrics none to show the rows to nobody
   * @throws IllegalStateException if not every output has observed values
   */
  void measure(Metric... metrics);

  /**
   * The Euclidean norm of the gradient of a layer's parameters.
   *
   * @param layer its name
   * @return the norm; 0 if all its parameters are frozen or it has none
   * @throws IllegalStateException if it was that of a step of one row, after which one failed
   */
  double gradientNorm(String layer);

  /**
   * The learning rate of the next update.
   *
   * @return what the optimizer's schedule says, times the factor of {@link #scaleLearningRate}
   */
  double learningRate();

  /**
   * Multiplies the learning rate of all updates from the next one on, in place of the factor given
   * before; the optimizer's schedule goes on underneath.
   *
   * @param factor the factor, above 0; 1 at first
   * @throws IllegalArgumentException if it is not a finite number above 0
   */
  void scaleLearningRate(double factor);

  /**
   * How many updates have been made.
   *
   * @return 0 at first
   */
  long steps();

  /**
   * Says from which seed dropout draws its masks; at first it is the seed of the network.
   *
   * @param seed any number
   */
  void seed(long seed);

  /**
   * Saves all that learning goes on from: this learner's own weights, what the optimizer keeps, the
   * number of updates, the factor of the learning rate and the seed of dropout. The file is one of
   * the network's too, with other arrays beside the weights. A gradient that no update has used yet
   * is not in it. The rows at hand are forgotten, so that {@code backward} and {@code
   * inputGradient} want a pass before them.
   *
   * @param file where to, replaced as a whole as {@code save} of the network does
   * @param notes text of the user's own, such as how far the data has been read; all in all less
   *     than 100 MB
   * @throws IOException if it cannot be written; what was there is as it was
   * @throws IllegalArgumentException if the notes are longer, or hold half of a surrogate pair
   * @throws IllegalStateException if this learner is retired
   */
  void save(Path file, Map<String, String> notes) throws IOException;

  /**
   * Saves all that learning goes on from, without notes.
   *
   * @param file where to, replaced as a whole as {@code save} of the network does
   * @throws IOException if it cannot be written; what was there is as it was
   * @throws IllegalStateException if this learner is retired
   */
  default void save(Path file) throws IOException {
    this.save(file, Map.of());
  }

  /**
   * Goes on from where a learner was: what it then computes has the same bits as if it had never
   * been saved. Predictors see the weights after {@link #publish}; the network's seed stays.
   *
   * @param file what a learner of the same network and optimizer saved. Optimizers are compared by
   *     their text; of a schedule that is a lambda nothing is compared
   * @return the notes that were saved
   * @throws ModelFileException if it is damaged, holds no learner's state or that of another
   *     optimizer or architecture; this learner is as it was
   * @throws IOException if it cannot be read; this learner is as it was
   * @throws IllegalStateException if this learner is retired
   */
  Map<String, String> restore(Path file) throws IOException;
}
