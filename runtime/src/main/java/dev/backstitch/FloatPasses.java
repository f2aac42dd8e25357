package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatLossRows;
import dev.backstitch.generated.Slice;
import dev.backstitch.metric.Metric;
import dev.backstitch.optimizer.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The passes of a learner in float over the rows at hand: which may follow which. */
public abstract class FloatPasses extends FloatExecution {
  /** Sets the seeds of parts apart: an odd number, by the golden ratio. */
  private static final long PART = 0x9e3779b97f4a7c15L;

  final Architecture architecture;
  private final float[] working;
  final float[] gradient;
  final FloatUpdate update;
  final FloatWeights weights;
  private final FloatBatch batch;
  private final FloatOutputRows outputRows;
  private final int number;

  /** Whether the activations of the rows at hand are there, in training mode. */
  private boolean trained;

  /** Whether what the gradient of their inputs is made of is there too. */
  private boolean differentiated;

  /** Whether a step moved the weights at once and left its gradient to be written from its row. */
  private boolean owed;

  /** Whether it is gone for good, since what followed failed on its way. */
  private boolean lost;

  private boolean gathered;
  private int part;
  private long seed;

  FloatPasses(FloatWeights weights, Optimizer optimizer, int capacity, boolean triesTwins) {
    super(weights.architecture(), triesTwins);
    this.weights = weights;
    this.architecture = weights.architecture();
    Sizes.capacity(this.architecture.name(), capacity, widest(this.architecture));
    this.seed = weights.seed();
    this.working = weights.values().clone();
    this.gradient = new float[this.working.length];
    this.batch = new FloatBatch(this.architecture, capacity);
    this.outputRows = new FloatOutputRows(this.architecture, capacity);
    this.update = new FloatUpdate(this.architecture, optimizer);
    this.number = weights.claim();
  }

  /** The most numbers that a row takes in one array. */
  private static int widest(Architecture architecture) {
    int given = Math.max(architecture.inputSize(), architecture.outputSize());
    return Math.max(given, architecture.workspace().training());
  }

  /** The rows at hand, to be replaced by the next ones; refuses a retired learner. */
  final FloatBatch rows() {
    this.requireCurrent();
    return this.batch;
  }

  /** Lets threads share what is of so many multiply-adds at least. */
  final void shareAmong(Workers workers, long leastWork) {
    this.sharePasses(workers, leastWork);
    this.update.shareAmong(workers, leastWork);
  }

  private void requireCurrent() {
    if (!this.weights.newest(this.number)) {
      throw new IllegalStateException(
          "This learner of '%s' is retired by a newer one. Use that, or one of a copy()."
              .formatted(this.architecture.name()));
    }
  }

  /** The weights that it moves, all of them moved. */
  final float[] working() {
    this.settleWeights();
    return this.working;
  }

  /** The loss of the rows at hand, in predicting mode. */
  final double evaluateRows() {
    this.leaveRows();
    this.predictRows(this.working, this.batch.inputs(), this.batch.rows());
    double loss = this.lossOfRows(false);
    this.measureRows();
    return loss;
  }

  /** The loss of the rows at hand and their gradient. */
  final double differentiateRows(boolean accumulate) {
    this.forwardRows(accumulate && this.gathered ? this.part + 1 : 0);
    double loss = this.lossOfRows(true);
    this.measureRows();
    this.backwardRows(accumulate);
    return loss;
  }

  /** Lets the loss add up the weights of the rows at hand, of which there need be no inputs. */
  final void countRows() {
    this.leaveRows();
    this.batch.lossRows().withGradient(false);
    this.loss(this.batch.lossRows(), this.batch.rows());
  }

  /** Forgets the rows at hand, and the gradient too if it is not whole. */
  final void endParts(boolean whole) {
    this.forgetRows();
    this.gathered &= whole;
    this.lost |= !whole;
  }

  /** The loss of the rows at hand in training mode, with the masks of their next gradient. */
  final double trainingLossOfRows() {
    this.forwardRows(0);
    return this.lossOfRows(false);
  }

  final double stepRows() {
    if (this.batch.rows() == 1 && this.descends() && this.update.isDescent()) {
      return this.descendFromRow();
    }
    double loss = this.differentiateRows(false);
    this.updateWeights(1);
    return loss;
  }

  /** Moves the weights by the row at hand at once; its gradient is written if anybody asks. */
  private double descendFromRow() {
    this.lost |= this.owed;
    this.owed = false;
    this.batch.keepRow(this.defers());
    this.forwardRows(0);
    double loss = this.lossOfRows(true);
    this.measureRows();
    this.descendRow(this.batch.inputs(), this.update.descend());
    this.owed = true;
    this.lost = false;
    this.gathered = false;
    this.forgetRows();
    return loss;
  }

  private void leaveRows() {
    this.forgetRows();
    this.writeGradient();
  }

  /** Forgets how far the passes over the rows at hand have come. */
  private void forgetRows() {
    this.trained = false;
    this.differentiated = false;
  }

  /** Writes the gradient that a step owes, while the activations of its row are there. */
  private void writeGradient() {
    if (this.owed) {
      this.gather(this.gradient, false);
      this.gradients(1, Slice.WHOLE);
      this.owed = false;
    }
  }

  /** The gradient as last computed. */
  final float[] gradient() {
    if (this.lost) {
      throw new IllegalStateException(
          "The gradient of '%s' is lost: what came after it failed. Call gradient."
              .formatted(this.architecture.name()));
    }
    this.writeGradient();
    return this.gradient;
  }

  /**
   * Computes the activations of the rows at hand, in training mode. Each part of a gradient that is
   * accumulated has masks of its own; those of the first are drawn from the seed itself.
   */
  final void forwardRows(int ofPart) {
    this.leaveRows();
    long drawn = this.seed + ofPart * PART;
    this.trainRows(
        this.working, this.batch.inputs(), this.batch.rows(), drawn, this.update.steps());
    this.part = ofPart;
    this.trained = true;
  }

  private void measureRows() {
    if (this.outputRows.measuring()) {
      this.outputs(this.batch.rows(), this.outputRows.outputs(), 0);
      this.outputRows.show(this.batch.lossRows(), this.batch.rows());
    }
  }

  private double lossOfRows(boolean withGradient) {
    FloatLossRows lossRows = this.batch.lossRows();
    lossRows.withGradient(withGradient);
    double loss = this.loss(lossRows, this.batch.rows());
    if (!Double.isFinite(loss)) {
      throw new ArithmeticException(
          "The loss of '%s' is %s; nothing was updated. Give finite inputs or a lower rate."
              .formatted(this.architecture.name(), loss));
    }
    if (withGradient && !this.isGradientFinite()) {
      throw new ArithmeticException(
          "The loss of '%s' is %s, but its gradient is not finite; nothing was updated. %s"
              .formatted(this.architecture.name(), loss, "Give finite inputs or a lower rate."));
    }
    return loss;
  }

  /** Whether what the gradient is made of is: a saturated unit hides an input that is not. */
  private boolean isGradientFinite() {
    int end = this.batch.rows() * this.architecture.inputSize();
    return this.batch.lossRows().isGradientFinite() && FloatFinite.all(this.batch.inputs(), 0, end);
  }

  private void backwardRows(boolean accumulate) {
    this.differentiate(this.gradient, accumulate && this.gathered);
    this.lost = false;
    this.gathered = true;
    this.differentiated = true;
  }

  /** Goes backward from gradients that the user gives for the rows of the last forward pass. */
  final void backwardFrom(float[] outputGradients) {
    this.requireCurrent();
    if (this.architecture.observedSize() > 0) {
      throw new IllegalStateException(
          "'%s' has a loss. Call gradient with observed values."
              .formatted(this.architecture.name()));
    }
    if (!this.trained) {
      throw new IllegalStateException(
          "'%s' has no rows to go backward from. Call forward first."
              .formatted(this.architecture.name()));
    }
    int width = this.architecture.outputSize();
    Sizes.exactly(
        this.architecture.name(),
        "outputGradients",
        outputGradients.length,
        this.batch.rows(),
        width);
    this.outputGradients(this.batch.rows(), outputGradients, 0);
    this.backwardRows(false);
  }

  final void inputGradientOfRows(float[] into) {
    this.requireCurrent();
    if (!this.differentiated) {
      throw new IllegalStateException(
          "'%s' has no gradient of rows at hand. Call gradient first, on rows of one pass."
              .formatted(this.architecture.name()));
    }
    int width = this.architecture.inputSize();
    Sizes.exactly(this.architecture.name(), "inputGradient", into.length, this.batch.rows(), width);
    this.backwardToInputs(this.batch.rows(), into, 0);
  }

  final void updateWeights(double scale) {
    this.requireCurrent();
    if (!this.gathered) {
      throw new IllegalStateException(
          "'%s' has no gradient since the last update. Call gradient or accumulate first."
              .formatted(this.architecture.name()));
    }
    this.update.apply(this.working(), this.gradient, scale);
    this.gathered = false;
    this.forgetRows();
  }

  /**
   * Shows metrics each row of each pass from now on, see {@link Learner#measure}.
   *
   * @param metrics in place of those before
   * @throws IllegalStateException if not every output has observed values
   */
  public final void measure(Metric... metrics) {
    this.outputRows.measure(metrics);
  }

  final void publishWeights() {
    this.requireCurrent();
    this.weights.publish(this.working());
  }

  /** Computes one row from some weights, in predicting mode; forgets the rows at hand. */
  final void predictRow(float[] version, float[] input, float[] output) {
    this.leaveRows();
    this.predictRows(version, input, 1);
    this.outputs(1, output, 0);
  }

  /** What the next update depends on apart from arrays. */
  final Checkpoint describe(Map<String, String> notes) {
    return new Checkpoint(this.update.steps(), this.update.rateFactor(), this.seed, notes);
  }

  /** Goes on from where a learner was, whose arrays are in place. */
  final void goOnFrom(Checkpoint checkpoint) {
    this.update.goOnFrom(checkpoint.steps(), checkpoint.rateFactor());
    this.seed = checkpoint.seed();
    this.gathered = false;
    this.forgetRows();
  }

  /**
   * Says from which seed dropout draws its masks; at first it is the seed of the network.
   *
   * @param seed any number
   */
  public final void seed(long seed) {
    this.seed = seed;
  }

  /**
   * Saves all that learning goes on from, see {@link Learner#save(Path, Map)}.
   *
   * @param file where to
   * @param notes text of the user's own
   * @throws IOException if it cannot be written; what was there is as it was
   * @throws IllegalStateException if this learner is retired
   */
  public final void save(Path file, Map<String, String> notes) throws IOException {
    this.requireCurrent();
    FloatCheckpoint.save(this, file, notes, new float[0]);
  }

  /**
   * Goes on from where a learner was, see {@link Learner#restore}.
   *
   * @param file what a learner of the same network and optimizer saved
   * @return the notes that were saved
   * @throws IOException if it cannot be read or does not fit; this learner is as it was
   * @throws IllegalStateException if this learner is retired
   */
  public final Map<String, String> restore(Path file) throws IOException {
    this.requireCurrent();
    return FloatCheckpoint.restore(this, file, new float[0], notes -> {});
  }
}
