package dev.backstitch.benchmarks.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a task works on, the same for every engine: drawn from a fixed seed, not to be changed. */
public final class Data {
  private static final long SEED = 42;
  private static final float LOW = 0.01f;
  private static final float HIGH = 0.99f;

  private final List<float[]> parameters;
  private final float[] inputs;
  private final int[] labels;
  private final float[] observed;

  Data(List<float[]> parameters, float[] inputs, int[] labels, float[] observed) {
    this.parameters = List.copyOf(parameters);
    this.inputs = inputs;
    this.labels = labels;
    this.observed = observed;
  }

  /**
   * Draws the data of a task: inputs uniform from -1 to 1, weights so that sums stay of that size.
   *
   * @param task the task
   * @return its data, the same at every call
   */
  public static Data of(Task task) {
    Perceptron network = task.network();
    Random random = new Random(SEED);
    List<float[]> parameters = new ArrayList<>();
    for (int layer = 0; layer < network.layers(); layer++) {
      int inputs = network.inputs(layer);
      float range = (float) Math.sqrt(6.0 / inputs);
      parameters.add(uniform(random, inputs * network.units(layer), range));
      parameters.add(uniform(random, network.units(layer), 0.1f));
    }
    float[] inputs = uniform(random, task.rows() * network.inputs(), 1);
    int[] labels = new int[task.rows()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = random.nextInt(Math.max(2, network.outputs()));
    }
    return new Data(parameters, inputs, labels, observed(network, labels));
  }

  /**
   * The first parameters.
   *
   * @return for each layer its weights, units by inputs, then its biases
   */
  public List<float[]> parameters() {
    return this.parameters;
  }

  /**
   * The rows of inputs.
   *
   * @return one after the other
   */
  public float[] inputs() {
    return this.inputs;
  }

  /**
   * The class of each row.
   *
   * @return for a single output the observed value, 0 or 1
   */
  public int[] labels() {
    return this.labels;
  }

  /**
   * What was observed.
   *
   * @return a value for each row and output
   */
  public float[] observed() {
    return this.observed;
  }

  private static float[] uniform(Random random, int size, float range) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (2 * random.nextFloat() - 1) * range;
    }
    return values;
  }

  private static float[] observed(Perceptron network, int[] labels) {
    int outputs = network.outputs();
    boolean squared = network.loss() == Loss.HALF_SQUARED_ERROR;
    float[] observed = new float[labels.length * outputs];
    for (int row = 0; row < labels.length; row++) {
      for (int output = 0; output < outputs; output++) {
        boolean hit = outputs == 1 ? labels[row] == 1 : labels[row] == output;
        observed[row * outputs + output] = hit ? squared ? HIGH : 1 : squared ? LOW : 0;
      }
    }
    return observed;
  }
}
