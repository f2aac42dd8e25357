package dev.backstitch.processor.wall;

import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.oracle.GeneratedNetwork.Learning;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import dev.backstitch.processor.oracle.GeneratedTrial;
import dev.backstitch.processor.oracle.NetworkOracle;
import dev.backstitch.processor.oracle.NetworkOracle.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * That outputs, loss, and gradients by every parameter and input are those of the evaluator with
 * dual numbers, to 1e-11, and again after an update, which moved what it had to.
 *
 * @param between stands between the oracle and the check
 */
record OracleCheck(UnaryOperator<NetworkOracle> between) implements Check {
  private static final double TOLERANCE = 1e-11;

  /** Eight roundings. */
  private static final double MOVE = 0x1p-49;

  private static final double MOST = 1e60;
  private static final double RATE = 0.05;

  /** So many gradients of one array are compared one by one; all of them along a direction. */
  private static final int SAMPLED = 24;

  OracleCheck() {
    this(oracle -> oracle);
  }

  @Override
  public void check(Twins twins, Tally tally) {
    GeneratedTrial trial = new GeneratedTrial(twins.exact(), twins.rows());
    NetworkOracle oracle = this.between.apply(trial.oracle(0));
    Map<Value, double[]> given = trial.given();
    double[] outputs = trial.outputs(oracle, given);
    if (!Closeness.areTame(MOST, outputs) || !Closeness.areTame(MOST, oracle.loss(given))) {
      tally.count("networks without a finite loss or too large for the oracle");
      return;
    }
    this.predict(trial, given, tally);
    Learning learner = trial.network().learner(new Sgd(RATE), twins.rows() + 1, Loops.CHOSEN);
    this.derive(trial, learner, oracle, given, tally);
    if (!trial.graph().losses().isEmpty()) {
      Map<String, double[]> wanted = updated(trial, learner);
      learner.update();
      wanted.forEach(
          (path, values) ->
              closeness("updates", Map.of(), tally)
                  .compare(path, 0, _ -> values, learner.valuesOf(path)));
      Map<Value, double[]> after = trial.given(learner);
      NetworkOracle second = this.between.apply(trial.oracle(1));
      if (Closeness.areTame(MOST, second.loss(after))) {
        this.derive(trial, learner, second, after, tally);
      }
    }
  }

  private static Closeness<Value> closeness(String check, Map<Value, double[]> given, Tally tally) {
    return new Closeness<>(check, TOLERANCE, MOVE, given, tally);
  }

  private void predict(GeneratedTrial trial, Map<Value, double[]> given, Tally tally) {
    NetworkOracle oracle =
        this.between.apply(NetworkOracle.predicting(trial.graph(), trial.rows(), trial.observed()));
    closeness("outputs", given, tally)
        .compare(
            "outputs",
            0,
            moved -> trial.outputs(oracle, moved),
            trial.network().predictor(Loops.CHOSEN).predict(trial.rows(), trial.inputs()));
  }

  private void derive(
      GeneratedTrial trial,
      Learning learner,
      NetworkOracle oracle,
      Map<Value, double[]> given,
      Tally tally) {
    double loss = trial.learn(learner);
    closeness("losses", given, tally)
        .compare("losses", 0, moved -> new double[] {oracle.loss(moved)}, loss);
    SplittableRandom random = new SplittableRandom(trial.rows());
    Map<Value, double[]> gradients = trial.gradients(learner);
    List<Element> all = new ArrayList<>();
    Map<Value, double[]> direction = new LinkedHashMap<>();
    double slope = 0;
    for (Map.Entry<Value, double[]> entry : gradients.entrySet()) {
      all.addAll(sample(entry.getKey(), entry.getValue(), random));
      double[] along = random.doubles(entry.getValue().length, -1, 1).toArray();
      direction.put(entry.getKey(), along);
      for (int i = 0; i < along.length; i++) {
        slope += along[i] * entry.getValue()[i];
      }
    }
    // At least 1: a loss may cancel what it is a difference of, as that of a cosine that is 1.
    double size = Math.max(1, Closeness.norm(Closeness.joined(List.copyOf(gradients.values()))));
    Closeness<Value> closeness = closeness("gradients", given, tally);
    List<double[]> memory = new ArrayList<>();
    for (Value value : gradients.keySet()) {
      List<Element> sample = all.stream().filter(each -> each.value().equals(value)).toList();
      closeness.compare(
          value.name(),
          size,
          moved -> part(memory, oracle, moved, given, all, value),
          numbers(gradients, sample));
    }
    closeness("slopes along a direction", given, tally)
        .compare(
            "slopes", size, moved -> new double[] {oracle.slopeAlong(moved, direction)}, slope);
  }

  /** The gradients by some elements of one value; those at the point itself are worked out once. */
  private static double[] part(
      List<double[]> memory,
      NetworkOracle oracle,
      Map<Value, double[]> at,
      Map<Value, double[]> given,
      List<Element> all,
      Value value) {
    if (memory.isEmpty()) {
      memory.add(oracle.gradient(given, all));
    }
    double[] gradient = at.equals(given) ? memory.getFirst() : oracle.gradient(at, all);
    List<Double> part = new ArrayList<>();
    for (int i = 0; i < gradient.length; i++) {
      if (all.get(i).value().equals(value)) {
        part.add(gradient[i]);
      }
    }
    return part.stream().mapToDouble(x -> x).toArray();
  }

  private static List<Element> sample(Value value, double[] array, SplittableRandom random) {
    List<Element> sample = NetworkOracle.elements(value, array);
    while (sample.size() > SAMPLED) {
      sample.remove(random.nextInt(sample.size()));
    }
    return sample;
  }

  private static double[] numbers(Map<Value, double[]> gradients, List<Element> sample) {
    return sample.stream()
        .mapToDouble(each -> NetworkOracle.numbers(gradients, each.value())[each.index()])
        .toArray();
  }

  /** What plain descent with its decay makes of every parameter. */
  private static Map<String, double[]> updated(GeneratedTrial trial, Learning learner) {
    Map<String, double[]> updated = new LinkedHashMap<>();
    for (Parameter parameter : trial.graph().parameters()) {
      double[] values = learner.valuesOf(parameter.path());
      double[] gradient = learner.gradientOf(parameter.path());
      for (int i = 0; i < values.length && parameter.trainable(); i++) {
        double decay = parameter.l1() * Math.signum(values[i]) + parameter.l2() * values[i];
        values[i] -= RATE * (gradient[i] + decay);
      }
      updated.put(parameter.path(), values);
    }
    return updated;
  }
}
