package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatLossRows;
import dev.backstitch.generated.Slice;
import java.util.function.IntConsumer;

/**
 * What a generated learner in float computes, and how threads share it: the rows of a batch, then
 * slices of what is summed over all of them. No sum is cut, so results have the same bits for any
 * number of threads.
 *
 * <p>A generated learner keeps the activations and gradients of its last rows in scratch of its
 * own. Passes come in order: {@link #take} and one forward pass, then {@link #loss} or {@link
 * #outputGradients}, then {@link #gather}, {@link #transpose}, {@link #backward} and {@link
 * #gradients} or {@link #descend}, then, if asked, {@link #backwardToInputs}. What takes a first
 * row or a slice may be called by several threads at once, for other rows or slices each, unless
 * {@link #isShared} says otherwise.
 */
public abstract class FloatComputation {
  private final Sharing sharing;
  private final IntConsumer predicting = this::predictPart;
  private final IntConsumer training = this::trainPart;
  private final IntConsumer transposing = this::transposePart;
  private final IntConsumer goingBack = this::goBackPart;
  private final IntConsumer summing = this::sumPart;
  private int rows;

  FloatComputation(Architecture architecture) {
    this.sharing = new Sharing(architecture);
  }

  /** Lets threads share passes of so many multiply-adds at least. */
  final void sharePasses(Workers workers, long leastWork) {
    if (this.isShared()) {
      this.sharing.use(workers, leastWork);
    }
  }

  /** Computes all activations of rows in predicting mode. */
  final void predictRows(float[] weights, float[] inputs, int count) {
    this.rows = count;
    this.take(weights, inputs, 0);
    if (this.sharing.isWorth(count, 1)) {
      this.sharing.run(this.predicting);
    } else {
      this.forward(0, count);
    }
  }

  /** Computes all activations of rows in training mode, from a seed after so many updates. */
  final void trainRows(float[] weights, float[] inputs, int count, long seed, long update) {
    this.rows = count;
    this.take(weights, inputs, 0);
    this.draw(seed, update);
    if (this.sharing.isWorth(count, 3)) {
      this.sharing.run(this.training);
    } else {
      this.forwardTraining(0, count);
    }
  }

  /** Computes the gradients of all parameters for the rows of the last training pass. */
  final void differentiate(float[] gradient, boolean accumulate) {
    this.gather(gradient, accumulate);
    if (this.sharing.isWorth(this.rows, 3)) {
      this.sharing.run(this.transposing);
      this.sharing.run(this.goingBack);
      this.sharing.run(this.summing);
    } else {
      this.transpose(this.rows, Slice.WHOLE);
      this.backward(0, this.rows);
      this.gradients(this.rows, Slice.WHOLE);
    }
  }

  /** Moves the weights against the gradient of the row of the last training pass. */
  final void descendRow(float rate) {
    this.rate(rate);
    this.transpose(1, Slice.WHOLE);
    this.backward(0, 1);
    this.descend();
  }

  private void predictPart(int part) {
    int from = this.sharing.row(part, this.rows);
    int to = this.sharing.row(part + 1, this.rows);
    if (to > from) {
      this.forward(from, to - from);
    }
  }

  private void trainPart(int part) {
    int from = this.sharing.row(part, this.rows);
    int to = this.sharing.row(part + 1, this.rows);
    if (to > from) {
      this.forwardTraining(from, to - from);
    }
  }

  private void transposePart(int part) {
    this.transpose(this.rows, this.sharing.slice(part));
  }

  private void goBackPart(int part) {
    int from = this.sharing.row(part, this.rows);
    int to = this.sharing.row(part + 1, this.rows);
    if (to > from) {
      this.backward(from, to - from);
    }
  }

  private void sumPart(int part) {
    this.gradients(this.rows, this.sharing.slice(part));
  }

  /**
   * Takes what the next passes are over.
   *
   * @param weights all parameters; unchanged until the passes are done
   * @param inputs holds the rows, tightly packed; unchanged until the passes are done
   * @param inputsAt where the first row starts
   */
  protected abstract void take(float[] weights, float[] inputs, int inputsAt);

  /**
   * Says how the masks of dropout are drawn in the next pass in training mode.
   *
   * @param seed from which they are drawn
   * @param update how many updates have been made
   */
  protected void draw(long seed, long update) {}

  /**
   * Computes all activations of some rows in predicting mode, and keeps them.
   *
   * @param from the first row
   * @param count how many
   */
  protected abstract void forward(int from, int count);

  /**
   * Computes all activations of some rows in training mode, with dropout, and keeps them.
   *
   * @param from the first row
   * @param count how many
   */
  protected void forwardTraining(int from, int count) {
    this.forward(from, count);
  }

  /**
   * Copies the outputs of the last forward pass.
   *
   * @param count how many rows
   * @param into receives them, tightly packed, outputs in the order declared
   * @param at where the first row goes
   */
  protected abstract void outputs(int count, float[] into, int at);

  /**
   * Computes the sum of all losses and, if the rows say so, the gradients of the outputs, which are
   * kept. Not called for a network without a loss.
   *
   * @param lossRows the observed values of the rows
   * @param count how many rows
   * @return the sum of the losses
   */
  protected abstract double loss(FloatLossRows lossRows, int count);

  /**
   * Takes the gradients of all outputs from the user, in place of a loss. Not called if every
   * output has a loss.
   *
   * @param count how many rows
   * @param given holds them, tightly packed, outputs in the order declared
   * @param at where the first row starts
   */
  protected abstract void outputGradients(int count, float[] given, int at);

  /**
   * Says where the gradients of the parameters go.
   *
   * @param gradient receives them, laid out like the weights; frozen parts and padding must stay
   *     zero
   * @param accumulate whether to add to what is there
   */
  protected abstract void gather(float[] gradient, boolean accumulate);

  /**
   * Copies a slice of the weights that the backward pass reads by their other index.
   *
   * @param count how many rows the batch has
   * @param slice which part of each copy is made
   */
  protected void transpose(int count, Slice slice) {}

  /**
   * Computes the gradients of all activations of some rows, from those of the outputs.
   *
   * @param from the first row
   * @param count how many
   */
  protected abstract void backward(int from, int count);

  /**
   * Computes the gradients of all trained parameters, from those of the activations.
   *
   * @param count how many rows the batch has
   * @param slice which part of each gradient is computed
   */
  protected abstract void gradients(int count, Slice slice);

  /**
   * Whether a single row can move the weights by {@link #descend}.
   *
   * @return false if it takes gradients that are written
   */
  protected boolean descends() {
    return false;
  }

  /**
   * Says how fast {@link #descend} moves the weights.
   *
   * @param rate what gradients are multiplied by
   */
  protected void rate(float rate) {}

  /**
   * Moves the weights that were taken against their gradients of a single row, in place of {@link
   * #gradients}: {@code weight -= rate * gradient}. Only called if it {@link #descends}. Threads do
   * not share it: the next row reads all weights, which would come from caches of two processors.
   */
  protected void descend() {}

  /**
   * Computes the gradients of the inputs, after {@link #gradients}.
   *
   * @param count how many rows
   * @param into receives them, tightly packed, inputs in the order declared
   * @param at where the first row goes
   */
  protected abstract void backwardToInputs(int count, float[] into, int at);

  /**
   * Whether rows and slices can be computed by several threads at once.
   *
   * @return true unless a step needs all rows at once
   */
  protected boolean isShared() {
    return true;
  }
}
