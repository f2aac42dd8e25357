package dev.backstitch;

import dev.backstitch.generated.FloatTwins;
import dev.backstitch.generated.HalfCopies;
import dev.backstitch.generated.HalfTwins;
import java.time.Duration;
import java.util.Locale;

/**
 * Predictors of a network in float that read its large matrices of weights in half the bytes, and
 * how much that changes outputs.
 *
 * <p>Such a matrix is rounded to bfloat16: 8 significant bits, the range of float. All sums are
 * taken in float, and all other parameters are read as they are. It pays where reading weights
 * takes the time, that is for single rows and for weights larger than the first cache, so only
 * matrices of 8,192 weights or more have a copy. A network without one is predicted as ever.
 *
 * <p>The predictors follow the network: after each publishing, the first that predicts makes the
 * copy anew, which takes about 1 ns a weight, and all share it. Results have the same bits
 * everywhere, as those of other predictors.
 */
public final class HalfWeights {
  private final FloatNetwork network;
  private final HalfCopies copies;
  private final OutputChange change;

  private HalfWeights(FloatNetwork network, OutputChange change) {
    this.network = network;
    this.copies = new HalfCopies(network.architecture());
    this.change = change;
  }

  /**
   * Compares predictions from half the bytes with those from all, with the newest weights.
   *
   * @param network the network; neither it nor its learner is touched
   * @param examples the rows to compare; only their inputs are read
   * @return what was found, and the way to predictors
   * @throws IllegalArgumentException if there are no rows, or they do not fit the network
   */
  public static HalfWeights of(FloatNetwork network, FloatExamples examples) {
    FloatNetwork still = network.copy();
    HalfCopies copies = new HalfCopies(still.architecture());
    OutputChange change =
        OutputChange.between(still.name(), still.predictor(), predictor(still, copies), examples);
    return new HalfWeights(network, change);
  }

  private static FloatPredictor predictor(FloatNetwork network, HalfCopies copies) {
    return network.twins() instanceof HalfTwins twins
        ? twins.predictor(network, copies)
        : network.predictor();
  }

  /**
   * Makes a predictor: scratch for one thread.
   *
   * @return a predictor of the network's newest weights, now and after each publishing
   */
  public FloatPredictor predictor() {
    return predictor(this.network, this.copies);
  }

  /**
   * Makes a pool of such predictors for many threads.
   *
   * @return a pool that makes predictors as it needs them
   */
  public FloatPredictorPool predictorPool() {
    return new FloatPredictorPool(this::predictor);
  }

  /**
   * Warms the network up as {@link FloatNetwork#warmUp(Duration)} does, then predictions from half
   * the bytes, whose code is compiled apart.
   *
   * @param limit how long each may take, but for what was begun
   * @return how it went with the latter
   */
  public WarmUp warmUp(Duration limit) {
    this.network.warmUp(limit);
    return FloatTwins.warmUp(this.predictor(), limit);
  }

  /**
   * How many weights are read in half the bytes.
   *
   * @return 0 where no matrix is large enough
   */
  public long weights() {
    return this.copies.weights();
  }

  /**
   * How many rows were compared.
   *
   * @return at least 1
   */
  public int rows() {
    return this.change.rows();
  }

  /**
   * By how much one output of one row changed at most, with the weights at that time.
   *
   * @return 0 or more, in units of the outputs; infinite where one of the two is no number
   */
  public double largestChange() {
    return this.change.largest();
  }

  /**
   * The row of the largest change.
   *
   * @return its number among the examples, from 0
   */
  public int rowOfLargestChange() {
    return this.change.row();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d of %,d weights in bfloat16; %s",
        this.weights(),
        this.network.architecture().parameterCount(),
        this.change);
  }
}
