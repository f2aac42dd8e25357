package dev.backstitch.parity;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.DoubleParameter;
import dev.backstitch.optimizer.Optimizer;
import java.util.List;

/** A network in double. */
final class DoubleSubject implements Subject {
  private final DoubleLearner learner;
  private final List<String> names;

  DoubleSubject(DoubleNetwork network, List<double[]> values, Optimizer optimizer, int rows) {
    List<DoubleParameter> parameters = network.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).assign(values.get(i));
    }
    this.names = parameters.stream().map(DoubleParameter::name).toList();
    this.learner = network.learner(optimizer, rows);
  }

  @Override
  public double gradient(double[] inputs, int rows, double[] observed) {
    return this.learner.gradient(inputs, rows, observed);
  }

  @Override
  public double[] drive(double[] inputs, double[] outputGradients) {
    double[] outputs = new double[outputGradients.length];
    this.learner.forward(inputs, this.learner.capacity(), outputs);
    this.learner.backward(outputGradients);
    return outputs;
  }

  @Override
  public double[] inputGradient(int size) {
    double[] gradient = new double[size];
    this.learner.inputGradient(gradient);
    return gradient;
  }

  @Override
  public List<double[]> gradients() {
    return this.names.stream().map(this.learner::gradientOf).toList();
  }

  @Override
  public List<double[]> values() {
    return this.names.stream().map(this.learner::valuesOf).toList();
  }

  @Override
  public void update() {
    this.learner.update();
  }
}
