package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatLossRows;
import dev.backstitch.metric.Metric;
import dev.backstitch.optimizer.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The passes of a learner in float over the rows at hand: which may follow which, and, protected,
 * what the generated learner computes in each.
 *
 * <p>A generated learner keeps the activations and gradients of its last rows in scratch of its
 * own. Passes come in order: one forward pass, then {@link #loss} or {@link #outputGradients}, then
 * {@link #backward}, then, if asked, {@link #backwardToInputs}.
 */
public abstract class FloatPasses {
  /** Sets the seeds of parts apart: an odd number, by the golden ratio. */
  private static final long PART = 0x9e3779b97f4a7c15L;

  final Architecture architecture;
  final float[] working;
  final float[] gradient;
  final FloatUpdate update;
  final FloatWeights weights;
  private final FloatBatch batch;
  private final FloatOutputRows outputRows;
  private final int number;
  private Progress progress = Progress.NONE;
  private boolean gathered;
  private int part;
  private long seed;

  FloatPasses(FloatWeights weights, Optimizer optimizer, int capacity) {
    this.weights = weights;
    this.architecture = weights.architecture();
    int widest = Math.max(this.architecture.inputSize(), this.architecture.outputSize());
    Sizes.capacity(this.architecture.name(), capacity, widest);
    this.seed = weights.seed();
    this.working = weights.values().clone();
    this.gradient = new float[this.working.length];
    this.batch = new FloatBatch(this.architecture, capacity);
    this.outputRows = new FloatOutputRows(this.architecture, capacity);
    this.update = new FloatUpdate(this.architecture, optimizer);
    this.number = weights.claim();
  }

  /** How far the passes over the rows at hand have come. */
  private enum Progress {
    NONE,
    TRAINED,
    DIFFERENTIATED
  }

  /** The rows at hand, to be replaced by the next ones; refuses a retired learner. */
  final FloatBatch rows() {
    this.requireCurrent();
    return this.batch;
  }

  private void requireCurrent() {
    if (!this.weights.newest(this.number)) {
      throw new IllegalStateException(
          "This learner of '%s' is retired by a newer one. Use that, or one of a copy()."
              .formatted(this.architecture.name()));
    }
  }

  /** The loss of the rows at hand, in predicting mode. */
  final double evaluateRows() {
    this.progress = Progress.NONE;
    this.forward(this.working, this.batch.inputs(), 0, this.batch.rows());
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
    this.progress = Progress.NONE;
    this.batch.lossRows().withGradient(false);
    this.loss(this.batch.lossRows(), this.batch.rows());
  }

  /** Forgets the rows at hand, and the gradient too if it is not whole. */
  final void endParts(boolean whole) {
    this.progress = Progress.NONE;
    this.gathered &= whole;
  }

  /** The loss of the rows at hand in training mode, with the masks of their next gradient. */
  final double trainingLossOfRows() {
    this.forwardRows(0);
    return this.lossOfRows(false);
  }

  final double stepRows() {
    double loss = this.differentiateRows(false);
    this.updateWeights(1);
    return loss;
  }

  /**
   * Computes the activations of the rows at hand, in training mode. Each part of a gradient that is
   * accumulated has masks of its own; those of the first are drawn from the seed itself.
   */
  final void forwardRows(int ofPart) {
    this.progress = Progress.NONE;
    long drawn = this.seed + ofPart * PART;
    this.forwardTraining(
        this.working, this.batch.inputs(), 0, this.batch.rows(), drawn, this.update.steps());
    this.part = ofPart;
    this.progress = Progress.TRAINED;
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
    return loss;
  }

  private void backwardRows(boolean accumulate) {
    this.backward(this.working, this.gradient, accumulate && this.gathered, this.batch.rows());
    this.gathered = true;
    this.progress = Progress.DIFFERENTIATED;
  }

  /** Goes backward from gradients that the user gives for the rows of the last forward pass. */
  final void backwardFrom(float[] outputGradients) {
    this.requireCurrent();
    if (this.architecture.observedSize() == this.architecture.outputSize()) {
      throw new IllegalStateException(
          "Every output of '%s' has a loss. Call gradient with observed values."
              .formatted(this.architecture.name()));
    }
    if (this.progress != Progress.TRAINED && this.progress != Progress.DIFFERENTIATED) {
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
    if (this.progress != Progress.DIFFERENTIATED) {
      throw new IllegalStateException(
          "'%s' has no gradient at hand, or has been updated since. Call gradient first."
              .formatted(this.architecture.name()));
    }
    int width = this.architecture.inputSize();
    Sizes.exactly(this.architecture.name(), "inputGradient", into.length, this.batch.rows(), width);
    this.backwardToInputs(this.working, this.batch.rows(), into, 0);
  }

  final void updateWeights(double scale) {
    this.requireCurrent();
    if (!this.gathered) {
      throw new IllegalStateException(
          "'%s' has no gradient since the last update. Call gradient or accumulate first."
              .formatted(this.architecture.name()));
    }
    this.update.apply(this.working, this.gradient, scale);
    this.gathered = false;
    this.progress = Progress.NONE;
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
    this.weights.publish(this.working);
  }

  /** Computes one row from some weights, in predicting mode; forgets the rows at hand. */
  final void predictRow(float[] version, float[] input, float[] output) {
    this.progress = Progress.NONE;
    this.forward(version, input, 0, 1);
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
    this.progress = Progress.NONE;
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
    return FloatCheckpoint.restore(this, file, new float[0]);
  }

  /**
   * Computes all activations in predicting mode, and keeps them.
   *
   * @param weights all parameters
   * @param inputs holds the rows, tightly packed; unchanged until the passes over these rows are
   *     done
   * @param inputsAt where the first row starts
   * @param rows how many, from 1 to the capacity
   */
  protected abstract void forward(float[] weights, float[] inputs, int inputsAt, int rows);

  /**
   * Computes all activations in training mode, with dropout, and keeps them.
   *
   * @param weights all parameters
   * @param inputs holds the rows, tightly packed; unchanged until the passes over these rows are
   *     done
   * @param inputsAt where the first row starts
   * @param rows how many, from 1 to the capacity
   * @param seed from which masks are drawn
   * @param step how many updates have been made
   */
  protected abstract void forwardTraining(
      float[] weights, float[] inputs, int inputsAt, int rows, long seed, long step);

  /**
   * Copies the outputs of the last forward pass.
   *
   * @param rows how many
   * @param into receives them, tightly packed, outputs in the order declared
   * @param at where the first row goes
   */
  protected abstract void outputs(int rows, float[] into, int at);

  /**
   * Computes the sum of all losses and, if the rows say so, the gradients of the outputs, which are
   * kept. Not called for a network without a loss.
   *
   * @param lossRows the observed values of the rows
   * @param rows how many
   * @return the sum of the losses
   */
  protected abstract double loss(FloatLossRows lossRows, int rows);

  /**
   * Takes the gradients of all outputs from the user, in place of a loss. Not called if every
   * output has a loss.
   *
   * @param rows how many
   * @param from holds them, tightly packed, outputs in the order declared
   * @param at where the first row starts
   */
  protected abstract void outputGradients(int rows, float[] from, int at);

  /**
   * Computes the gradients of all trained parameters from those of the outputs.
   *
   * @param weights the parameters of the forward pass
   * @param gradient receives the gradients, laid out like the weights; frozen parts and padding
   *     must stay zero
   * @param accumulate whether to add to what is there
   * @param rows how many
   */
  protected abstract void backward(float[] weights, float[] gradient, boolean accumulate, int rows);

  /**
   * Computes the gradients of the inputs, after {@link #backward}.
   *
   * @param weights the parameters of the forward pass
   * @param rows how many
   * @param into receives them, tightly packed, inputs in the order declared
   * @param at where the first row goes
   */
  protected abstract void backwardToInputs(float[] weights, int rows, float[] into, int at);
}
