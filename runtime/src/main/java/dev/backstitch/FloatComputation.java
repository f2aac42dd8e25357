package dev.backstitch;

import dev.backstitch.generated.FloatLossRows;
import dev.backstitch.generated.Slice;

/**
 * What a generated learner in float computes: rows of a batch, and slices of what is summed over
 * all of them. No sum is cut, so results have the same bits however it is divided.
 *
 * <p>A generated learner keeps the activations and gradients of its last rows in scratch of its
 * own. Passes come in order: {@link #take} and one forward pass, then {@link #loss} or {@link
 * #outputGradients}, then {@link #gather}, {@link #transpose}, {@link #backward} and {@link
 * #gradients} or {@link #descend}, then, if asked, {@link #backwardToInputs}. Where a descent
 * {@link #defers}, {@link #settle} follows before {@link #take}, or {@link #forwardSettling} after
 * it in place of {@link #forwardTraining}. What takes a first row or a slice may be called by
 * several threads at once, for other rows or slices each, unless {@link #isShared} says otherwise.
 */
public abstract class FloatComputation {
  FloatComputation() {}

  /**
   * Changes over to a twin of the kernels, which gives the same bits. Only called if the learner
   * was made to try both.
   *
   * @param vectors whether the vector twin
   */
  protected void use(boolean vectors) {}

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
   * Goes back from the gradient of the outputs of a single row and moves the weights that were
   * taken against their gradients, in place of {@link #backward} and {@link #gradients}: {@code
   * weight -= rate * gradient}. Only called if it {@link #descends}. Threads do not share it: the
   * next row reads all weights, which would come from caches of two processors.
   */
  protected void descend() {}

  /**
   * Whether {@link #descend} leaves the matrices that read the inputs as they were: the next row
   * reads them anyway, and moves them on the way.
   *
   * @return false if it moves all weights
   */
  protected boolean defers() {
    return false;
  }

  /** Moves what {@link #descend} has left. */
  protected void settle() {}

  /**
   * Computes all activations of a single row in training mode, and moves what the row before has
   * left as it reads it: the same bits as {@link #settle} and {@link #forwardTraining} give.
   *
   * @param before the inputs of that row
   */
  protected void forwardSettling(float[] before) {}

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
