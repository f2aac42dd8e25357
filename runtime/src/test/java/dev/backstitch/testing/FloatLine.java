package dev.backstitch.testing;

import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;
import dev.backstitch.FloatWeights;
import dev.backstitch.file.ModelFile;
import dev.backstitch.generated.FloatLossRows;
import dev.backstitch.loss.Loss;
import dev.backstitch.optimizer.Optimizer;
import java.io.IOException;
import java.util.Arrays;

/** A linear network written by hand, as the processor would write it, but plainly. */
public final class FloatLine implements FloatNetwork {
  /** How many rows a predictor takes at once: few, so that tests see several chunks. */
  public static final int CHUNK = 3;

  private final LinearShape shape;
  private final Loss loss;
  private final FloatWeights weights;

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
    return new Learner(this, optimizer, rows);
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
    private float[] inputs = {};
    private int inputsAt;
    private long lastSeed;
    private long lastStep = -1;

    Learner(FloatLine line, Optimizer optimizer, int rows) {
      super(line.weights, optimizer, rows);
      this.shape = line.shape;
      this.loss = line.loss;
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

    @Override
    protected void forward(float[] weights, float[] rowsOfInputs, int at, int rows) {
      this.inputs = rowsOfInputs;
      this.inputsAt = at;
      Arrays.fill(this.sums, Float.NaN);
      Arrays.fill(this.gradients, Float.NaN);
      for (int row = 0; row < rows; row++) {
        for (int unit = 0; unit < this.shape.outputs(); unit++) {
          this.sums[row * this.shape.stride() + unit] =
              sum(this.shape, weights, rowsOfInputs, at + row * this.shape.inputs(), unit);
        }
      }
    }

    @Override
    protected void forwardTraining(
        float[] weights, float[] rowsOfInputs, int at, int rows, long seed, long step) {
      this.lastSeed = seed;
      this.lastStep = step;
      this.forward(weights, rowsOfInputs, at, rows);
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
    protected void outputGradients(int rows, float[] from, int at) {
      Arrays.fill(this.gradients, 0);
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            from,
            at + row * this.shape.outputs(),
            this.gradients,
            row * this.shape.stride(),
            this.shape.outputs());
      }
    }

    /** Runs over whole strides, so that padding that is not zero would be seen. */
    @Override
    protected void backward(float[] weights, float[] gradient, boolean accumulate, int rows) {
      if (!accumulate) {
        Arrays.fill(gradient, 0);
      }
      int stride = this.shape.stride();
      for (int row = 0; row < rows; row++) {
        for (int unit = 0; unit < stride; unit++) {
          float slope = this.gradients[row * stride + unit];
          for (int i = 0; i < this.shape.inputs(); i++) {
            int at = this.inputsAt + row * this.shape.inputs() + i;
            gradient[i * stride + unit] += slope * this.inputs[at];
          }
          gradient[this.shape.biasAt() + unit] += this.shape.biasTrained() ? slope : 0;
        }
      }
    }

    @Override
    protected void backwardToInputs(float[] weights, int rows, float[] into, int at) {
      int stride = this.shape.stride();
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < this.shape.inputs(); i++) {
          float sum = 0;
          for (int unit = 0; unit < stride; unit++) {
            sum += this.gradients[row * stride + unit] * weights[i * stride + unit];
          }
          into[at + row * this.shape.inputs() + i] = sum;
        }
      }
    }
  }
}
