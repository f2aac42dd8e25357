package dev.backstitch.processor.oracle;

import static dev.backstitch.processor.oracle.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.formula.DoubleArithmetic;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.oracle.OpSamples.OpSample;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The backward rule of every op: the steps it emits against dual numbers, and these against central
 * differences, at points away from kinks.
 */
class OpGradientTest {
  private static final double[] AWAY_FROM_KINKS = {
    -3.7, -2.3, -1.6, -0.8, -0.3, 0.15, 0.7, 1.6, 2.6, 4.1, 6.5
  };

  static List<OpSample> samples() {
    return OpSamples.all();
  }

  @Test
  void everyOpHasASample() {
    Set<Class<?>> sampled = new HashSet<>();
    OpSamples.all().forEach(sample -> sampled.add(sample.op().getClass()));
    assertEquals(sampled, Set.copyOf(OpClasses.ops()));
    assertTrue(OpClasses.ops().contains(Pointwise.class));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void backwardStepsAgreeWithDualNumbers(OpSample sample) {
    for (int rows : new int[] {1, 2, 5}) {
      Trial trial = new Trial(sample, rows);
      Map<Value, double[]> gradients = trial.byBackwardSteps();
      for (Value input : trial.inputs()) {
        double[] dual = trial.byDualNumbers(input);
        assertNear(dual, NetworkOracle.numbers(gradients, input), 1e-11, input + " by steps");
        assertNear(dual, trial.byDifferences(input), 1e-7, input + " by differences");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void nothingFlowsIntoWhatNobodyAsksFor(int rows) {
    OpSample mask =
        samples().stream().filter(sample -> sample.inputs().isEmpty()).findFirst().orElseThrow();
    assertEquals(Map.of(), new Trial(mask, rows).byBackwardSteps());
  }

  /** One op over numbers, and a weighted sum of what it puts out. */
  private static final class Trial {
    private final int rows;
    private final Value output;
    private final Set<Value> inputs;
    private final List<Step> steps;
    private final Map<Value, double[]> given = new LinkedHashMap<>();
    private final double[] upstream;
    private final TrainingNetwork derived;

    Trial(OpSample sample, int rows) {
      this.rows = rows;
      this.output = sample.output();
      this.inputs = new LinkedHashSet<>(sample.inputs());
      this.steps = List.of(new Step(sample.op(), sample.inputs(), sample.output()));
      SplittableRandom random = new SplittableRandom(rows);
      this.inputs.forEach(input -> this.given.put(input, this.numbers(input, random)));
      this.upstream = this.numbers(this.output, random);
      GraphSketch sketch = new GraphSketch();
      this.inputs.forEach(sketch::given);
      sketch.step(sample.op(), sample.output(), sample.inputs().toArray(Value[]::new));
      Network network = sketch.network(List.of(sample.output()));
      this.derived = Differentiator.differentiate(network);
    }

    private double[] numbers(Value value, SplittableRandom random) {
      int size = Evaluator.ofNumbers(this.rows).size(value);
      int first = random.nextInt(AWAY_FROM_KINKS.length);
      return IntStream.range(0, size)
          .mapToDouble(i -> AWAY_FROM_KINKS[(first + i) % AWAY_FROM_KINKS.length])
          .map(x -> x + random.nextDouble(-0.05, 0.05))
          .toArray();
    }

    Set<Value> inputs() {
      return this.inputs;
    }

    Map<Value, double[]> byBackwardSteps() {
      Evaluator<Double> evaluator = Evaluator.ofNumbers(this.rows);
      this.given.forEach(evaluator::give);
      this.derived.seeds().values().forEach(seed -> evaluator.give(seed, this.upstream));
      evaluator.run(this.steps).run(this.derived.backward()).run(this.derived.towardsInputs());
      Map<Value, Value> gradients = new LinkedHashMap<>(this.derived.inputGradients());
      Map<Parameter, Value> byParameter = this.derived.parameterGradients();
      byParameter.forEach((parameter, gradient) -> gradients.put(parameter.value(), gradient));
      Map<Value, double[]> numbers = new LinkedHashMap<>();
      gradients.forEach(
          (value, gradient) ->
              numbers.put(
                  value, evaluator.elements(gradient).stream().mapToDouble(x -> x).toArray()));
      return numbers;
    }

    double[] byDualNumbers(Value input) {
      double[] numbers = NetworkOracle.numbers(this.given, input);
      Evaluator<Dual> evaluator = new Evaluator<>(DualArithmetic.INSTANCE, this.rows, 0, 0);
      this.given.forEach(evaluator::give);
      evaluator.give(input, (int i) -> Dual.variable(numbers[i], i, numbers.length));
      Dual sum = this.weighted(DualArithmetic.INSTANCE, evaluator);
      return IntStream.range(0, numbers.length).mapToDouble(sum::partial).toArray();
    }

    double[] byDifferences(Value input) {
      return CentralDifferences.gradient(
          point -> {
            Evaluator<Double> evaluator = Evaluator.ofNumbers(this.rows);
            this.given.forEach(evaluator::give);
            return this.weighted(DoubleArithmetic.INSTANCE, evaluator.give(input, point));
          },
          NetworkOracle.numbers(this.given, input));
    }

    private <T> T weighted(Arithmetic<T> arithmetic, Evaluator<T> evaluator) {
      evaluator.run(this.steps);
      T sum = arithmetic.constant(0);
      for (int i = 0; i < this.upstream.length; i++) {
        T weight = arithmetic.constant(this.upstream[i]);
        T element = evaluator.get(this.output, i);
        sum = arithmetic.add(sum, arithmetic.multiply(weight, element));
      }
      return sum;
    }
  }
}
