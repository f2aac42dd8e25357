package dev.backstitch.processor.wall;

import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.oracle.GeneratedNetwork;
import dev.backstitch.processor.oracle.GeneratedNetwork.Learning;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import dev.backstitch.processor.oracle.GeneratedTrial;
import dev.backstitch.processor.oracle.NetworkCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * That a network in float follows its twin in double with the same weights and rows, as far as
 * float can: two millionths of what is compared, or what eight roundings of float move.
 */
record PrecisionCheck() implements Check {
  private static final double TOLERANCE = 2e-6;

  /** Eight roundings of float. */
  private static final double MOVE = 0x1p-20;

  /** Beyond that float may overflow where double does not. */
  private static final double MOST = 1e12;

  private static final String INPUTS = "inputs";

  @Override
  public void check(Twins twins, Tally tally) {
    GeneratedNetwork network = GeneratedNetwork.create(twins.rounded(), GeneratedTrial.SEED);
    double[] observed = rounded(NetworkCase.observed(twins.rounded(), twins.rows()));
    Map<String, double[]> given = new LinkedHashMap<>();
    given.put(INPUTS, rounded(NetworkCase.inputs(twins.rounded(), twins.rows())));
    for (Parameter parameter : twins.rounded().graph().parameters()) {
      given.put(parameter.path(), network.parameter(parameter.path()));
    }
    GeneratedNetwork exact = GeneratedNetwork.create(twins.exact(), GeneratedTrial.SEED);
    Results wanted = results(twins, exact, given, observed);
    if (!wanted.all.stream().allMatch(array -> Closeness.areTame(MOST, array))) {
      tally.count("networks too large for float");
      return;
    }
    Results actual = results(twins, network, given, observed);
    Closeness<String> closeness = new Closeness<>("floats", TOLERANCE, MOVE, given, tally);
    double size = Closeness.norm(Closeness.joined(wanted.all.subList(2, wanted.all.size())));
    for (int k = 0; k < wanted.names.size(); k++) {
      int at = k;
      closeness.compare(
          wanted.names.get(k),
          wanted.names.get(k).startsWith("gradient") ? size : 0,
          moved ->
              moved.equals(given)
                  ? wanted.all.get(at)
                  : results(twins, exact.copy(), moved, observed).all.get(at),
          actual.all.get(k));
    }
  }

  private static double[] rounded(double... numbers) {
    return Arrays.stream(numbers).map(number -> (float) number).toArray();
  }

  /** What a network computes, by name. */
  private record Results(List<String> names, List<double[]> all) {
    void add(String name, double... numbers) {
      this.names.add(name);
      this.all.add(numbers);
    }
  }

  private static Results results(
      Twins twins, GeneratedNetwork network, Map<String, double[]> given, double[] observed) {
    Results results = new Results(new ArrayList<>(), new ArrayList<>());
    double[] inputs = Objects.requireNonNull(given.get(INPUTS));
    List<Parameter> parameters = twins.exact().graph().parameters();
    parameters.forEach(
        each -> network.assign(each.path(), Objects.requireNonNull(given.get(each.path()))));
    int rows = twins.rows();
    results.add("outputs", network.predictor(Loops.CHOSEN).predict(rows, inputs));
    Learning learner = network.learner(new Sgd(1), rows, Loops.CHOSEN);
    if (twins.exact().graph().losses().isEmpty()) {
      results.add("outputs of the learner", learner.drive(rows, inputs, observed));
    } else {
      try {
        results.add("loss", learner.gradient(rows, inputs, observed));
      } catch (ArithmeticException notFinite) {
        results.add("loss", Double.NaN);
        return results;
      }
    }
    results.add("gradient of the inputs", learner.inputGradient(rows));
    for (Parameter parameter : parameters) {
      results.add("gradient of " + parameter.path(), learner.gradientOf(parameter.path()));
    }
    return results;
  }
}
