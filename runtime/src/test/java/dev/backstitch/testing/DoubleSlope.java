package dev.backstitch.testing;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.DoublePredictor;
import dev.backstitch.DoubleWeights;
import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.DoubleLossRows;
import dev.backstitch.generated.Initial;
import dev.backstitch.generated.Slice;
import dev.backstitch.loss.Loss;
import dev.backstitch.optimizer.Optimizer;

/** Note 004's network of one weight, {@code output = weight * x}, in double, written by hand. */
public final class DoubleSlope implements DoubleNetwork {
  private static final int[] ONE = {1};

  private static final Architecture ARCHITECTURE =
      Architecture.of("Slope")
          .input("x", 1)
          .layer("output", "Dense", 1)
          .parameter("output.weight", ONE, 0, 1, ONE, Initial.constant(0.8), true, 0, 0)
          .output("output")
          .length(1)
          .build();

  private final Loss loss;
  private final DoubleWeights weights;

  private DoubleSlope(Loss loss, DoubleWeights weights) {
    this.loss = loss;
    this.weights = weights;
  }

  /** A network whose weight is 0.8. */
  public static DoubleSlope create(Loss loss) {
    return new DoubleSlope(loss, DoubleWeights.create(ARCHITECTURE, 0));
  }

  @Override
  public DoubleWeights weights() {
    return this.weights;
  }

  @Override
  public DoublePredictor predictor() {
    return new DoublePredictor(this.weights, 2) {
      @Override
      protected void forward(
          double[] version, double[] inputs, int inputsAt, int rows, double[] outputs, int at) {
        for (int row = 0; row < rows; row++) {
          outputs[at + row] = version[0] * inputs[inputsAt + row];
        }
      }
    };
  }

  @Override
  public DoubleLearner learner(Optimizer optimizer, int rows) {
    return new Learner(this, optimizer, rows);
  }

  @Override
  public DoubleNetwork copy() {
    return new DoubleSlope(this.loss, this.weights.copy());
  }

  /** Learns the weight. */
  private static final class Learner extends DoubleLearner {
    private final Loss loss;
    private final double[] outputs;
    private final double[] gradients;
    private double[] inputs = {};
    private double[] gradient = {};
    private double weight;
    private int inputsAt;
    private boolean accumulate;

    Learner(DoubleSlope slope, Optimizer optimizer, int rows) {
      super(slope.weights, optimizer, rows, false);
      this.loss = slope.loss;
      this.outputs = new double[rows];
      this.gradients = new double[rows];
    }

    @Override
    protected void take(double[] version, double[] given, int at) {
      this.weight = version[0];
      this.inputs = given;
      this.inputsAt = at;
    }

    @Override
    protected void forward(int from, int rows) {
      for (int row = from; row < from + rows; row++) {
        this.outputs[row] = this.weight * this.inputs[this.inputsAt + row];
      }
    }

    @Override
    protected void outputs(int rows, double[] into, int at) {
      System.arraycopy(this.outputs, 0, into, at, rows);
    }

    @Override
    protected double loss(DoubleLossRows lossRows, int rows) {
      return lossRows.sum(this.loss, 1, 0, rows, 1, this.outputs, 0, 1, this.gradients, 0, 1);
    }

    @Override
    protected void outputGradients(int rows, double[] given, int at) {
      System.arraycopy(given, at, this.gradients, 0, rows);
    }

    @Override
    protected void gather(double[] into, boolean adding) {
      this.gradient = into;
      this.accumulate = adding;
    }

    /** There are no layers to go back through. */
    @Override
    protected void backward(int from, int rows) {}

    @Override
    protected void gradients(int rows, Slice slice) {
      if (slice.isFirst()) {
        double sum = this.accumulate ? this.gradient[0] : 0;
        for (int row = 0; row < rows; row++) {
          sum += this.gradients[row] * this.inputs[this.inputsAt + row];
        }
        this.gradient[0] = sum;
      }
    }

    @Override
    protected void backwardToInputs(int rows, double[] into, int at) {
      for (int row = 0; row < rows; row++) {
        into[at + row] = this.gradients[row] * this.weight;
      }
    }
  }
}
