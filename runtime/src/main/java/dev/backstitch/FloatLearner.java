package dev.backstitch;

import dev.backstitch.generated.LayerDescription;
import dev.backstitch.generated.ParameterLayout;
import dev.backstitch.generated.Range;
import dev.backstitch.optimizer.Optimizer;

/**
 * A learner of a network in float; the generated one says how to compute forward and backward.
 *
 * <p>It has weights of its own, which start as the network's newest and reach predictors by {@link
 * #publish}. A network has one learner at a time: after another was made, every call that computes
 * throws {@link IllegalStateException}. One thread. Once the virtual machine has compiled it,
 * nothing below allocates, but the first call with examples or a metric, {@link #gradientOf} and
 * {@link #valuesOf}.
 *
 * <p>The four verbs take rows in the same five ways. {@code gradient} computes the loss of the rows
 * and replaces the gradient; {@code accumulate} adds to it, as a sum ({@link #update(double)} makes
 * a mean of several batches), and starts anew after an update; {@code step} is {@code gradient}
 * followed by {@link #update}; {@code evaluate} computes the loss only, in predicting mode. All
 * return the loss, and throw {@link ArithmeticException} if it, an input or a derivative by an
 * output is not finite, with weights and gradient as they were; but a gradient that a step of one
 * row has used up, or that several passes were to replace, may be lost then. Examples may have more
 * rows than the capacity, see {@link Learner}. Arrays must have exactly the length that the rows
 * need; {@link IllegalArgumentException} says both numbers. Rows are row-major and tightly packed.
 * A label is a class, 0 to the number of units less one; of a single unit it is the observed value
 * itself, 0 or 1.
 */
public abstract class FloatLearner extends FloatPasses implements Learner<FloatExamples> {
  private final int capacity;
  private final FloatParts parts;

  /**
   * Makes a learner and retires the one before.
   *
   * @param weights the network's weights
   * @param optimizer how gradients change the weights
   * @param capacity the most rows that one call may be given, at least 1
   * @param triesTwins whether it begins on scalar code and goes over to vector code once that is
   *     faster; false if it stays with the kernels that it has
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  protected FloatLearner(
      FloatWeights weights, Optimizer optimizer, int capacity, boolean triesTwins) {
    super(weights, optimizer, capacity, triesTwins);
    this.capacity = capacity;
    this.parts = new FloatParts(capacity);
  }

  /**
   * Computes the gradient of one row and updates the weights with it.
   *
   * @param input its inputs
   * @param observed its observed values
   * @return the loss before the update
   */
  public final double step(float[] input, float[] observed) {
    this.rows().takeRow(input, observed);
    return this.stepRows();
  }

  /**
   * Computes the gradient of one row and updates the weights with it.
   *
   * @param input its inputs
   * @param label its class
   * @return the loss before the update
   */
  public final double step(float[] input, int label) {
    this.rows().takeRow(input, label);
    return this.stepRows();
  }

  /**
   * Computes the gradient of several rows and updates the weights with it.
   *
   * @param inputs their inputs
   * @param rows how many, from 1 to the capacity
   * @param observed their observed values
   * @return the loss before the update
   */
  public final double step(float[] inputs, int rows, float[] observed) {
    this.rows().take(inputs, rows, observed);
    return this.stepRows();
  }

  /**
   * Computes the gradient of several rows and updates the weights with it.
   *
   * @param inputs their inputs
   * @param rows how many, from 1 to the capacity
   * @param labels their classes
   * @return the loss before the update
   */
  public final double step(float[] inputs, int rows, int[] labels) {
    this.rows().take(inputs, rows, labels);
    return this.stepRows();
  }

  @Override
  public final void check(FloatExamples examples) {
    this.rows().check(examples);
  }

  @Override
  public final double step(FloatExamples examples, int[] order, int from, int to) {
    if (to - from <= this.capacity) {
      this.rows().take(examples, order, from, to);
      return this.stepRows();
    }
    double loss = this.gradient(examples, order, from, to);
    this.updateWeights(1);
    return loss;
  }

  /**
   * Computes the gradient of one row, in place of the one before.
   *
   * @param input its inputs
   * @param observed its observed values
   * @return the loss
   */
  public final double gradient(float[] input, float[] observed) {
    this.rows().takeRow(input, observed);
    return this.differentiateRows(false);
  }

  /**
   * Computes the gradient of one row, in place of the one before.
   *
   * @param input its inputs
   * @param label its class
   * @return the loss
   */
  public final double gradient(float[] input, int label) {
    this.rows().takeRow(input, label);
    return this.differentiateRows(false);
  }

  /**
   * Computes the gradient of several rows, in place of the one before.
   *
   * @param inputs their inputs
   * @param rows how many, from 1 to the capacity
   * @param observed their observed values
   * @return the loss
   */
  public final double gradient(float[] inputs, int rows, float[] observed) {
    this.rows().take(inputs, rows, observed);
    return this.differentiateRows(false);
  }

  /**
   * Computes the gradient of several rows, in place of the one before.
   *
   * @param inputs their inputs
   * @param rows how many, from 1 to the capacity
   * @param labels their classes
   * @return the loss
   */
  public final double gradient(float[] inputs, int rows, int[] labels) {
    this.rows().take(inputs, rows, labels);
    return this.differentiateRows(false);
  }

  @Override
  public final double gradient(FloatExamples examples, int[] order, int from, int to) {
    return this.parts.run(this, FloatParts.Verb.GRADIENT, examples, order, from, to);
  }

  /**
   * Computes the gradient of one row and adds it to the one before.
   *
   * @param input its inputs
   * @param observed its observed values
   * @return the loss of this row alone
   */
  public final double accumulate(float[] input, float[] observed) {
    this.rows().takeRow(input, observed);
    return this.differentiateRows(true);
  }

  /**
   * Computes the gradient of one row and adds it to the one before.
   *
   * @param input its inputs
   * @param label its class
   * @return the loss of this row alone
   */
  public final double accumulate(float[] input, int label) {
    this.rows().takeRow(input, label);
    return this.differentiateRows(true);
  }

  /**
   * Computes the gradient of several rows and adds it to the one before.
   *
   * @param inputs their inputs
   * @param rows how many, from 1 to the capacity
   * @param observed their observed values
   * @return the loss of these rows alone
   */
  public final double accumulate(float[] inputs, int rows, float[] observed) {
    this.rows().take(inputs, rows, observed);
    return this.differentiateRows(true);
  }

  /**
   * Computes the gradient of several rows and adds it to the one before.
   *
   * @param inputs their inputs
   * @param rows how many, from 1 to the capacity
   * @param labels their classes
   * @return the loss of these rows alone
   */
  public final double accumulate(float[] inputs, int rows, int[] labels) {
    this.rows().take(inputs, rows, labels);
    return this.differentiateRows(true);
  }

  @Override
  public final double accumulate(FloatExamples examples, int[] order, int from, int to) {
    return this.parts.run(this, FloatParts.Verb.ACCUMULATE, examples, order, from, to);
  }

  /**
   * Computes the loss of one row, in predicting mode, and no gradient.
   *
   * @param input its inputs
   * @param observed its observed values
   * @return the loss
   */
  public final double evaluate(float[] input, float[] observed) {
    this.rows().takeRow(input, observed);
    return this.evaluateRows();
  }

  /**
   * Computes the loss of one row, in predicting mode, and no gradient.
   *
   * @param input its inputs
   * @param label its class
   * @return the loss
   */
  public final double evaluate(float[] input, int label) {
    this.rows().takeRow(input, label);
    return this.evaluateRows();
  }

  /**
   * Computes the loss of several rows, in predicting mode, and no gradient.
   *
   * @param inputs their inputs
   * @param rows how many, from 1 to the capacity
   * @param observed their observed values
   * @return the loss
   */
  public final double evaluate(float[] inputs, int rows, float[] observed) {
    this.rows().take(inputs, rows, observed);
    return this.evaluateRows();
  }

  /**
   * Computes the loss of several rows, in predicting mode, and no gradient.
   *
   * @param inputs their inputs
   * @param rows how many, from 1 to the capacity
   * @param labels their classes
   * @return the loss
   */
  public final double evaluate(float[] inputs, int rows, int[] labels) {
    this.rows().take(inputs, rows, labels);
    return this.evaluateRows();
  }

  @Override
  public final double evaluate(FloatExamples examples, int[] order, int from, int to) {
    return this.parts.run(this, FloatParts.Verb.EVALUATE, examples, order, from, to);
  }

  /**
   * Computes the outputs of some rows in training mode, for networks whose gradients the user
   * gives; {@link #backward(float[])} comes next.
   *
   * @param inputs their inputs; unchanged until the backward pass is done
   * @param rows how many, from 1 to the capacity
   * @param outputs receives the rows of outputs
   */
  public final void forward(float[] inputs, int rows, float[] outputs) {
    this.rows().takeUnobserved(inputs, rows, outputs);
    this.forwardRows(0);
    this.outputs(rows, outputs, 0);
  }

  /**
   * Computes the gradient of the rows of the last {@code forward}, in place of the one before, from
   * the gradients of the outputs.
   *
   * @param outputGradients for each row and output the derivative of what is to become small
   * @throws IllegalStateException if the network has a loss, or {@code forward} was not called
   */
  public final void backward(float[] outputGradients) {
    this.backwardFrom(outputGradients);
  }

  /**
   * Copies the derivative of the loss by each input, for the rows of the last gradient. Where the
   * loss is a mean over rows, so is what is derived.
   *
   * @param into receives as many rows of inputs as the last gradient was of
   * @throws IllegalStateException if there is no gradient, it took several passes, or the weights
   *     or rows have changed since
   */
  public final void inputGradient(float[] into) {
    this.inputGradientOfRows(into);
  }

  @Override
  public final void update() {
    this.updateWeights(1);
  }

  @Override
  public final void update(double scale) {
    this.updateWeights(Range.positive("scale", scale));
  }

  @Override
  public final void publish() {
    this.publishWeights();
  }

  /**
   * The gradient of one parameter as last computed, before clipping and decay.
   *
   * @param parameter its name, such as {@code hidden.weight}
   * @return a new array in logical order; zeros for a frozen parameter
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   * @throws IllegalStateException if it was that of a step of one row, after which one failed
   */
  public final float[] gradientOf(String parameter) {
    return FloatParameter.gather(this.architecture.parameter(parameter), this.gradient());
  }

  /**
   * This learner's own value of one parameter, published or not.
   *
   * @param parameter its name, such as {@code hidden.weight}
   * @return a new array in logical order
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  public final float[] valuesOf(String parameter) {
    return FloatParameter.gather(this.architecture.parameter(parameter), this.working());
  }

  @Override
  public final double gradientNorm(String layer) {
    double squares = 0;
    LayerDescription description = this.architecture.layer(layer);
    float[] slopes = this.gradient();
    for (ParameterLayout layout : description.parameters()) {
      int end = layout.offset() + layout.length();
      squares += FloatSquares.sum(slopes, layout.offset(), end);
    }
    return Math.sqrt(squares);
  }

  @Override
  public final int capacity() {
    return this.capacity;
  }

  @Override
  public final double learningRate() {
    return this.update.learningRate();
  }

  @Override
  public final void scaleLearningRate(double factor) {
    this.update.scaleLearningRate(factor);
  }

  @Override
  public final long steps() {
    return this.update.steps();
  }
}
