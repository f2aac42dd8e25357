package dev.backstitch.testing;

import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;
import dev.backstitch.FloatWeights;
import dev.backstitch.file.ModelFile;
import dev.backstitch.generated.FloatLossRows;
import dev.backstitch.generated.Slice;
import dev.backstitch.loss.Loss;
import dev.backstitch.optimizer.Optimizer;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A linear network written by hand, as the processor would write it, but plainly. */
public final class FloatLine implements FloatNetwork {
  /** How many rows a predictor takes at once: few, so that tests see several chunks. */
  public static final int CHUNK = 3;

  private final LinearShape shape;
  private final Loss loss;
  private final FloatWeights weights;
  private final AtomicInteger passes = new AtomicInteger();

  private FloatLine(LinearShape shape, Loss loss, FloatWeights weights) {
    this.shape = shape;
    this.loss = loss;
    this.weights = weights;
  }

  /** A network with weights from a seed. */
  public static FloatLine create(LinearShape shape, Loss loss, long seed) {
    return new FloatLine(shape, loss, FloatWeights.create(shape.architecture(), seed));
  }

  /** The network that a file holds. */
  public static FloatLine load(LinearShape shape, Loss loss, ModelFile file) throws IOException {
    FloatLine line = new FloatLine(shape, loss, FloatWeights.blank(shape.architecture()));
    line.restore(file);
    return line;
  }

  /** How many forward passes learners have made, each part of a shared one counted. */
  public int passes() {
    return this.passes.get();
  }

  @Override
  public FloatWeights weights() {
    return this.weights;
  }

  @Override
  public Predictor predictor() {
    return new Predictor(this);
  }

  @Override
  public Learner learner(Optimizer optimizer, int rows) {
    return new Learner(this, optimizer, rows, false);
  }

  /** A learner that tries two twins, which are the same code here. */
  public Learner tryingLearner(Optimizer optimizer, int rows) {
    return new Learner(this, optimizer, rows, true);
  }

  @Override
  public FloatLine copy() {
    return new FloatLine(this.shape, this.loss, this.weights.copy());
  }

  private static float sum(LinearShape shape, float[] weights, float[] inputs, int at, int unit) {
    float sum = weights[shape.biasAt() + unit];
    for (int i = 0; i < shape.inputs(); i++) {
      sum += inputs[at + i] * weights[i * shape.stride() + unit];
    }
    return sum;
  }

  /** Predicts rows of sums. */
  public static final class Predictor extends FloatPredictor {
    private final LinearShape shape;

    Predictor(FloatLine line) {
      super(line.weights, CHUNK);
      this.shape = line.shape;
    }

    @Override
    protected void forward(
        float[] weights, float[] inputs, int inputsAt, int rows, float[] outputs, int outputsAt) {
      if (rows < 1 || rows > CHUNK) {
        throw new AssertionError(rows + " rows in a chunk of " + CHUNK);
      }
      for (int row = 0; row < rows; row++) {
        int at = inputsAt + row * this.shape.inputs();
        for (int unit = 0; unit < this.shape.outputs(); unit++) {
          outputs[outputsAt + row * this.shape.outputs() + unit] =
              sum(this.shape, weights, inputs, at, unit);
        }
      }
    }
  }

  /** Learns, and notes with which seed and step it was asked to train. */
  public static class Learner extends FloatLearner {
    private final LinearShape shape;
    private final Loss loss;
    private final float[] sums;
    private final float[] gradients;
    private float[] weights = {};
    private float[] inputs = {};
    private float[] gradient = {};
    private int inputsAt;
    private boolean accumulate;
    private long lastSeed;
    private long lastStep = -1;
    private float rate;
    private int descents;
    private final AtomicInteger passes;

    private boolean inVectors;
    private int uses;

    Learner(FloatLine line, Optimizer optimizer, int rows, boolean triesTwins) {
      super(line.weights, optimizer, rows, triesTwins);
      this.shape = line.shape;
      this.loss = line.loss;
      this.passes = line.passes;
      this.sums = new float[rows * this.shape.stride()];
      this.gradients = new float[rows * this.shape.stride()];
    }

    /** The seed of the last training pass. */
    public long lastSeed() {
      return this.lastSeed;
    }

    /** The step of the last training pass, -1 if there was none. */
    public long lastStep() {
      return this.lastStep;
    }

    /** How many steps moved the weights without a gradient. */
    public int descents() {
      return this.descents;
    }

    /** Which twin was asked for last. */
    public boolean inVectors() {
      return this.inVectors;
    }

    /** How often a twin was asked for. */
    public int uses() {
      return this.uses;
    }

    @Override
    protected void use(boolean vectors) {
      this.inVectors = vectors;
      this.uses++;
    }

    @Override
    protected void take(float[] version, float[] rowsOfInputs, int at) {
      this.weights = version;
      this.inputs = rowsOfInputs;
      this.inputsAt = at;
      Arrays.fill(this.sums, Float.NaN);
      Arrays.fill(this.gradients, Float.NaN);
    }

    @Override
    protected void draw(long seed, long update) {
      this.lastSeed = seed;
      this.lastStep = update;
    }

    @Override
    protected void forward(int from, int rows) {
      this.passes.incrementAndGet();
      for (int row = from; row < from + rows; row++) {
        int at = this.inputsAt + row * this.shape.inputs();
        for (int unit = 0; unit < this.shape.outputs(); unit++) {
          this.sums[row * this.shape.stride() + unit] =
              sum(this.shape, this.weights, this.inputs, at, unit);
        }
      }
    }

    @Override
    protected void outputs(int rows, float[] into, int at) {
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            this.sums,
            row * this.shape.stride(),
            into,
            at + row * this.shape.outputs(),
            this.shape.outputs());
      }
    }

    @Override
    protected double loss(FloatLossRows lossRows, int rows) {
      int stride = this.shape.stride();
      return lossRows.sum(
          this.loss,
          1,
          0,
          rows,
          this.shape.outputs(),
          this.sums,
          0,
          stride,
          this.gradients,
          0,
          stride);
    }

    @Override
    protected void outputGradients(int rows, float[] given, int at) {
      Arrays.fill(this.gradients, 0);
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            given,
            at + row * this.shape.outputs(),
            this.gradients,
            row * this.shape.stride(),
            this.shape.outputs());
      }
    }

    @Override
    protected void gather(float[] into, boolean adding) {
      this.gradient = into;
      this.accumulate = adding;
    }

    /** A line has no layers to go back through. */
    @Override
    protected void backward(int from, int rows) {}

    /** Runs over whole strides, so that padding that is not zero would be seen. */
    @Override
    protected void gradients(int rows, Slice slice) {
      int from = slice.from(this.shape.inputs());
      for (int i = from; i < from + slice.size(this.shape.inputs()); i++) {
        this.add(rows, i * this.shape.stride(), i);
      }
      if (slice.isFirst()) {
        this.add(rows, this.shape.biasAt(), -1);
      }
    }

    /** The gradients by what one input is multiplied with, or by the biases. */
    private void add(int rows, int into, int input) {
      int stride = this.shape.stride();
      if (!this.accumulate) {
        Arrays.fill(this.gradient, into, into + stride, 0);
      }
      for (int row = 0; row < rows; row++) {
        int at = this.inputsAt + row * this.shape.inputs() + input;
        float bias = this.shape.biasTrained() ? 1 : 0;
        float factor = input < 0 ? bias : this.inputs[at];
        for (int unit = 0; unit < stride; unit++) {
          this.gradient[into + unit] += this.gradients[row * stride + unit] * factor;
        }
      }
    }

    @Override
    protected boolean descends() {
      return true;
    }

    @Override
    protected void rate(float factor) {
      this.rate = factor;
      this.descents++;
    }

    @Override
    protected void descend() {
      int stride = this.shape.stride();
      for (int i = 0; i < this.shape.inputs(); i++) {
        float factor = this.inputs[this.inputsAt + i];
        for (int unit = 0; unit < stride; unit++) {
          this.weights[i * stride + unit] -= this.rate * (factor * this.gradients[unit]);
        }
      }
      if (this.shape.biasTrained()) {
        for (int unit = 0; unit < stride; unit++) {
          this.weights[this.shape.biasAt() + unit] -= this.rate * this.gradients[unit];
        }
      }
    }

    @Override
    protected void backwardToInputs(int rows, float[] into, int at) {
      int stride = this.shape.stride();
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < this.shape.inputs(); i++) {
          float sum = 0;
          for (int unit = 0; unit < stride; unit++) {
            sum += this.gradients[row * stride + unit] * this.weights[i * stride + unit];
          }
          into[at + row * this.shape.inputs() + i] = sum;
        }
      }
    }
  }
}
