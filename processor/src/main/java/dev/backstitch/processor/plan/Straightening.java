package dev.backstitch.processor.plan;

import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.LogSoftmax;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import dev.backstitch.processor.op.Softmax;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Writes the passes of tiny networks over a single row in straight lines: kernels would spend more
 * on being called, and on padding, than on what is to be computed.
 */
final class Straightening {
  /** How many products a prediction adds up at most; see docs/decisions/straight-lines.md. */
  private static final long MOST_PRODUCTS = 40;

  /** How many exponentials and the like it takes at most: vectors compute 16 at once. */
  private static final long MOST_COSTLY = 12;

  /** How many numbers steps may leave behind, so that no method becomes too long. */
  private static final long MOST_NUMBERS = 120;

  private final TrainingNetwork training;
  private final Places places;
  private final Readers readers;
  private final ScalarFunctions functions;
  private final Set<Value> parameterGradients;

  private Straightening(TrainingNetwork training, Places places, Readers readers) {
    this.training = training;
    this.places = places;
    this.readers = readers;
    this.functions = new ScalarFunctions(training.network().precision());
    this.parameterGradients = Set.copyOf(training.parameterGradients().values());
  }

  /** Whether a network is so small, and made of nothing but sums of products and formulas. */
  static boolean fits(TrainingNetwork training) {
    Network network = training.network();
    Set<Value> gradients = Set.copyOf(training.parameterGradients().values());
    return network.training().equals(network.predicting())
        && all(training).allMatch(step -> fits(step, gradients))
        && sum(network, Workload::multiplyAdds) <= MOST_PRODUCTS
        && sum(network, Straightening::costly) <= MOST_COSTLY
        && sum(network, step -> step.output().shape().size()) <= MOST_NUMBERS;
  }

  private static Stream<Step> all(TrainingNetwork training) {
    return Stream.of(training.network().predicting(), training.backward(), training.towardsInputs())
        .flatMap(List::stream);
  }

  private static boolean fits(Step step, Set<Value> parameterGradients) {
    return switch (step.op()) {
      case Product product ->
          product.inputs().size() <= 2
              && !(step.accumulates() && parameterGradients.contains(step.output()));
      case Pointwise pointwise -> !parameterGradients.contains(step.output());
      case Softmax softmax -> true;
      case LogSoftmax logSoftmax -> true;
      default -> false;
    };
  }

  private static long sum(Network network, ToLongFunction<Step> cost) {
    return network.predicting().stream().mapToLong(cost).sum();
  }

  private static long costly(Step step) {
    boolean cheap =
        step.op() instanceof Product
            || (step.op() instanceof Pointwise pointwise && pointwise.formula().cheap());
    return cheap ? 0 : step.output().shape().size();
  }

  /** The passes of a network that fits, all of whose values have their places. */
  static StraightPasses of(TrainingNetwork training, Places places, Readers readers) {
    return new Straightening(training, places, readers).run();
  }

  private StraightPasses run() {
    List<Step> forward = this.training.network().predicting();
    List<Step> backward = this.backward(false);
    List<Step> sums = this.backward(true);
    List<Step> towardsInputs = this.training.towardsInputs();
    Set<Value> kept = new HashSet<>(this.training.network().outputs());
    for (Loss loss : this.training.network().losses()) {
      kept.add(loss.predicted());
      kept.add(loss.target());
    }
    Stream.of(backward, sums, towardsInputs).forEach(pass -> kept.addAll(readFromElsewhere(pass)));
    kept.addAll(this.training.inputGradients().values());
    StraightPass gradients = this.pass(sums, kept);
    return new StraightPasses(
        this.pass(forward, kept),
        this.pass(backward, kept),
        gradients,
        gradients.descending(),
        this.pass(towardsInputs, kept),
        this.functions.all());
  }

  /** The steps to the gradients of the parameters, or those that they start from. */
  private List<Step> backward(boolean sums) {
    return this.training.backward().stream()
        .filter(step -> this.parameterGradients.contains(step.output()) == sums)
        .toList();
  }

  private static Set<Value> readFromElsewhere(List<Step> pass) {
    Set<Value> read = new HashSet<>();
    pass.forEach(step -> read.addAll(step.inputs()));
    pass.forEach(step -> read.remove(step.output()));
    return read;
  }

  private StraightPass pass(List<Step> steps, Set<Value> kept) {
    return new Unrolling(this.places, this.parameterGradients, this.functions)
        .pass(Fusion.of(steps, this.readers), kept);
  }
}
