package dev.backstitch.parity;

import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatParameter;
import dev.backstitch.optimizer.Optimizer;
import java.util.List;
import java.util.stream.IntStream;

/** A network in float. */
final class FloatSubject implements Subject {
  private final FloatLearner learner;
  private final List<String> names;

  FloatSubject(FloatNetwork network, List<double[]> values, Optimizer optimizer, int rows) {
    List<FloatParameter> parameters = network.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).assign(narrow(values.get(i)));
    }
    this.names = parameters.stream().map(FloatParameter::name).toList();
    this.learner = network.learner(optimizer, rows);
  }

  @Override
  public double gradient(double[] inputs, int rows, double[] observed) {
    return this.learner.gradient(narrow(inputs), rows, narrow(observed));
  }

  @Override
  public double[] drive(double[] inputs, double[] outputGradients) {
    float[] outputs = new float[outputGradients.length];
    this.learner.forward(narrow(inputs), this.learner.capacity(), outputs);
    this.learner.backward(narrow(outputGradients));
    return widen(outputs);
  }

  @Override
  public double[] inputGradient(int size) {
    float[] gradient = new float[size];
    this.learner.inputGradient(gradient);
    return widen(gradient);
  }

  @Override
  public List<double[]> gradients() {
    return this.names.stream().map(name -> widen(this.learner.gradientOf(name))).toList();
  }

  @Override
  public List<double[]> values() {
    return this.names.stream().map(name -> widen(this.learner.valuesOf(name))).toList();
  }

  @Override
  public void update() {
    this.learner.update();
  }

  private static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }

  private static double[] widen(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
