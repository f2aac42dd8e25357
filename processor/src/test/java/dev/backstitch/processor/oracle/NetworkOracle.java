package dev.backstitch.processor.oracle;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.formula.DoubleArithmetic;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a network predicts, what it loses, and the derivatives of that, over the rows of one batch.
 *
 * @param network the network
 * @param steps its steps: those for predicting or those for training
 * @param rows how many rows the batch has
 * @param seed of dropout
 * @param update how many updates came before, for dropout
 * @param observed what was observed: for each row the units of every output that has a loss, in the
 *     order of the losses; for a network without a loss, weights of all outputs, and the sum of
 *     weights times outputs stands for the loss
 */
public record NetworkOracle(
    Network network, List<Step> steps, int rows, long seed, long update, List<Double> observed) {
  /** How many derivatives one pass carries. */
  private static final int CHUNK = 64;

  public NetworkOracle {
    observed = List.copyOf(observed);
  }

  /** The oracle for predictions. */
  public static NetworkOracle predicting(Network network, int rows, double... observed) {
    return new NetworkOracle(network, network.predicting(), rows, 0, 0, boxed(observed));
  }

  /** The oracle for training, dropout among it. */
  public static NetworkOracle training(
      Network network, int rows, long seed, long update, double... observed) {
    return new NetworkOracle(network, network.training(), rows, seed, update, boxed(observed));
  }

  private static List<Double> boxed(double... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** One element of a given value. */
  public record Element(Value value, int index) {}

  /** The numbers of a value. */
  public static double[] numbers(Map<Value, double[]> given, Value value) {
    return Objects.requireNonNull(given.get(value), value::toString);
  }

  /** Every element of a value that is given. */
  public static List<Element> elements(Value value, double[] array) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < array.length; i++) {
      elements.add(new Element(value, i));
    }
    return elements;
  }

  /** All values as numbers. */
  Evaluator<Double> values(Map<Value, double[]> given) {
    return this.evaluated(DoubleArithmetic.INSTANCE, given, Map.of());
  }

  /** The sum of all losses. */
  public double loss(Map<Value, double[]> given) {
    return this.total(DoubleArithmetic.INSTANCE, this.values(given));
  }

  /** The derivatives of the sum of all losses by some elements. */
  public double[] gradient(Map<Value, double[]> given, List<Element> by) {
    double[] gradient = new double[by.size()];
    for (int from = 0; from < by.size(); from += CHUNK) {
      List<Element> chunk = by.subList(from, Math.min(from + CHUNK, by.size()));
      Map<Element, Dual> variables = new LinkedHashMap<>();
      for (Element element : chunk) {
        double number = numbers(given, element.value())[element.index()];
        variables.put(element, Dual.variable(number, variables.size(), chunk.size()));
      }
      Dual loss = this.dualLoss(given, variables);
      for (int i = 0; i < chunk.size(); i++) {
        gradient[from + i] = loss.partial(i);
      }
    }
    return gradient;
  }

  /** The derivative by all elements of a value. */
  double[] gradient(Map<Value, double[]> given, Value by) {
    return this.gradient(given, elements(by, numbers(given, by)));
  }

  /** How fast the loss grows when the values named move at once, each element by its slope. */
  public double slopeAlong(Map<Value, double[]> given, Map<Value, double[]> direction) {
    Map<Element, Dual> variables = new LinkedHashMap<>();
    direction.forEach(
        (value, slopes) -> {
          for (Element element : elements(value, slopes)) {
            double number = numbers(given, value)[element.index()];
            variables.put(element, Dual.along(number, slopes[element.index()]));
          }
        });
    return this.dualLoss(given, variables).partial(0);
  }

  /** The derivative by all elements of a value, from values of the loss alone. */
  double[] centralDifferences(Map<Value, double[]> given, Value by) {
    Map<Value, double[]> moved = new LinkedHashMap<>(given);
    return CentralDifferences.gradient(
        point -> {
          moved.put(by, point);
          return this.loss(moved);
        },
        numbers(given, by));
  }

  private Dual dualLoss(Map<Value, double[]> given, Map<Element, Dual> variables) {
    return this.total(
        DualArithmetic.INSTANCE, this.evaluated(DualArithmetic.INSTANCE, given, variables));
  }

  private <T> Evaluator<T> evaluated(
      Arithmetic<T> arithmetic, Map<Value, double[]> given, Map<Element, T> variables) {
    Evaluator<T> evaluator = new Evaluator<>(arithmetic, this.rows, this.seed, this.update);
    given.forEach(
        (value, numbers) -> {
          evaluator.give(value, numbers);
          evaluator.give(
              value,
              (int i) ->
                  variables.getOrDefault(new Element(value, i), arithmetic.constant(numbers[i])));
        });
    return evaluator.run(this.steps);
  }

  private <T> T total(Arithmetic<T> arithmetic, Evaluator<T> evaluator) {
    int column = 0;
    T sum = arithmetic.constant(0);
    for (Loss loss : this.network.losses()) {
      double[] truth = this.observed(loss.predicted(), column);
      List<T> predicted = evaluator.elements(loss.predicted());
      sum = arithmetic.add(sum, LossOracle.total(arithmetic, loss, predicted, truth, this.rows));
      column += truth.length / this.rows;
    }
    return this.network.losses().isEmpty() ? this.weighted(arithmetic, evaluator) : sum;
  }

  private <T> T weighted(Arithmetic<T> arithmetic, Evaluator<T> evaluator) {
    int column = 0;
    T sum = arithmetic.constant(0);
    for (Value output : this.network.outputs()) {
      double[] weights = this.observed(output, column);
      for (int i = 0; i < weights.length; i++) {
        T weight = arithmetic.constant(weights[i]);
        sum = arithmetic.add(sum, arithmetic.multiply(weight, evaluator.get(output, i)));
      }
      column += weights.length / this.rows;
    }
    return sum;
  }

  /** What was observed of one output, which starts at a column of the rows. */
  private double[] observed(Value output, int column) {
    int width = this.observed.size() / this.rows;
    int units = Math.toIntExact(output.shape().size());
    double[] part = new double[this.rows * units];
    for (int i = 0; i < part.length; i++) {
      part[i] = this.observed.get(i / units * width + column + i % units);
    }
    return part;
  }
}
