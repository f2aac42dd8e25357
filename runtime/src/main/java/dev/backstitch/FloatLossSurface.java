package dev.backstitch;

import dev.backstitch.check.LossSurface;
import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatNumbers;
import dev.backstitch.generated.LayerDescription;
import dev.backstitch.generated.ParameterLayout;
import dev.backstitch.generated.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The loss of some rows over a learner's own weights and over the inputs, in training mode. Without
 * a loss it is a sum of all outputs with random weights.
 */
final class FloatLossSurface implements LossSurface {
  private final FloatLearner learner;
  private final Architecture architecture;
  private final int rows;
  private final List<Block> blocks = new ArrayList<>();
  private final int parameters;
  private final int[] places;
  private final float[] inputs;
  private final float[] outputs;
  private final float[] outputWeights;
  private final float[] start;
  private final float[] gradient;

  /** Takes rows; the learner must be of a network that nobody else uses. */
  FloatLossSurface(FloatLearner learner, FloatExamples examples, int[] order) {
    this.learner = learner;
    this.architecture = learner.architecture;
    this.rows = order.length;
    boolean hasLoss = this.architecture.observedSize() > 0;
    this.outputs = new float[hasLoss ? 0 : this.rows * this.architecture.outputSize()];
    this.outputWeights = new float[this.outputs.length];
    this.draw(new SplitMix64(this.rows));
    this.inputs = hasLoss ? this.take(examples, order) : this.copy(examples, order);
    this.parameters = Math.toIntExact(this.architecture.parameterCount());
    this.places = this.places();
    this.start = new float[this.places.length];
    this.gradient = new float[this.places.length];
    this.differentiate();
  }

  private void draw(SplitMix64 random) {
    for (int i = 0; i < this.outputWeights.length; i++) {
      this.outputWeights[i] = FloatNumbers.of(2 * random.uniform() - 1);
    }
  }

  private float[] take(FloatExamples examples, int[] order) {
    this.learner.rows().take(examples, order, 0, order.length);
    return this.learner.rows().inputs();
  }

  private float[] copy(FloatExamples examples, int[] order) {
    int width = this.architecture.inputSize();
    Sizes.examples(this.architecture.name(), "inputs", examples.inputSize(), width);
    float[] copied = new float[this.rows * width];
    for (int i = 0; i < this.rows; i++) {
      examples.input(order[i], copied, i * width);
    }
    return copied;
  }

  /** Makes the blocks; says where each element lies among the weights or the inputs. */
  private int[] places() {
    int width = this.architecture.inputSize();
    int[] found = new int[this.parameters + this.rows * width];
    int at = 0;
    for (ParameterLayout layout : this.architecture.parameters()) {
      this.blocks.add(new Block(layout.name(), list(layout.shape()), at, layout.trainable()));
      for (int i = 0; i < layout.size(); i++) {
        found[at++] = layout.at(i);
      }
    }
    int column = 0;
    for (LayerDescription input : this.architecture.inputs()) {
      this.blocks.add(new Block(input.name(), List.of(this.rows, input.size()), at, true));
      for (int i = 0; i < this.rows * input.size(); i++) {
        found[at++] = i / input.size() * width + column + i % input.size();
      }
      column += input.size();
    }
    return found;
  }

  private static List<Integer> list(int[] extents) {
    return Arrays.stream(extents).boxed().toList();
  }

  private void differentiate() {
    float[] byInputs = new float[this.rows * this.architecture.inputSize()];
    if (this.outputs.length == 0) {
      this.learner.differentiateRows(false);
    } else {
      this.learner.forward(this.inputs, this.rows, this.outputs);
      this.learner.backward(this.outputWeights);
    }
    this.learner.inputGradient(byInputs);
    for (int i = 0; i < this.places.length; i++) {
      this.start[i] = this.array(i)[this.places[i]];
      float[] from = i < this.parameters ? this.learner.gradient : byInputs;
      this.gradient[i] = from[this.places[i]];
    }
  }

  private float[] array(int element) {
    return element < this.parameters ? this.learner.working() : this.inputs;
  }

  @Override
  public List<Block> blocks() {
    return this.blocks;
  }

  @Override
  public double value(int element) {
    return this.start[element];
  }

  @Override
  public double gradient(int element) {
    return this.gradient[element];
  }

  @Override
  public double move(int element, double value) {
    float rounded = FloatNumbers.of(value);
    this.array(element)[this.places[element]] = rounded;
    return rounded;
  }

  @Override
  public double loss() {
    if (this.outputs.length == 0) {
      return this.learner.trainingLossOfRows();
    }
    this.learner.forward(this.inputs, this.rows, this.outputs);
    double sum = 0;
    for (int i = 0; i < this.outputs.length; i++) {
      double weight = this.outputWeights[i];
      sum += weight * this.outputs[i];
    }
    return sum;
  }

  @Override
  public double epsilon() {
    return Math.ulp(FloatNumbers.of(1));
  }
}
