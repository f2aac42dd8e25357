package dev.backstitch.samples.notes;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.Examples;
import dev.backstitch.Trainer;
import dev.backstitch.TrainingListener;
import dev.backstitch.TrainingRun;
import dev.backstitch.optimizer.Sgd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the diagnosis of note 003: how much of the slope reaches each layer of five and of ten
 * sigmoids, and what is left of a gradient while they learn.
 */
public final class VanishingGradientsMain {
  private VanishingGradientsMain() {}

  /**
   * Prints four tables.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.println("Slopes of the output of a chain of sigmoids by the weight of each layer");
    print(slopes(SigmoidChain_FiveNetwork.create(0)));
    print(slopes(SigmoidChain_TenNetwork.create(0)));
    System.out.println("Gradient norm of each layer, as a listener of the training sees it");
    print(gradientNorms(SigmoidChain_LearningFiveNetwork.create(0)));
    print(gradientNorms(SigmoidChain_LearningTenNetwork.create(0)));
  }

  /**
   * The derivative of the output of a chain by the weight of each layer, for an input of 1.
   *
   * @param chain a chain without a loss
   * @return by layer, in the order declared
   */
  public static Map<String, Double> slopes(DoubleNetwork chain) {
    DoubleLearner learner = chain.learner(new Sgd(0), 1);
    learner.forward(new double[] {1}, 1, new double[1]);
    learner.backward(new double[] {1});
    Map<String, Double> slopes = new LinkedHashMap<>();
    for (String layer : layers(chain)) {
      slopes.put(layer, learner.gradientOf(layer + ".weight")[0]);
    }
    return slopes;
  }

  /**
   * The norm of the gradient of each layer in the first step of training, from 1 to 0.
   *
   * @param chain a chain with a loss
   * @return by layer, in the order declared
   */
  public static Map<String, Double> gradientNorms(DoubleNetwork chain) {
    Map<String, Double> norms = new LinkedHashMap<>();
    TrainingListener diagnosis =
        new TrainingListener() {
          @Override
          public void batchEnded(TrainingRun run) {
            layers(chain).forEach(layer -> norms.put(layer, run.gradientNorm(layer)));
          }
        };
    Trainer.of(chain, new Sgd(0.5))
        .listener(diagnosis)
        .fit(Examples.of(new double[][] {{1}}, new double[][] {{0}}));
    return norms;
  }

  private static List<String> layers(DoubleNetwork chain) {
    return chain.layers().stream()
        .filter(layer -> !layer.parameters().isEmpty())
        .map(layer -> layer.name())
        .toList();
  }

  private static void print(Map<String, Double> byLayer) {
    double last = byLayer.values().stream().reduce(0.0, (before, after) -> after);
    byLayer.forEach(
        (layer, value) ->
            System.out.printf(
                Locale.ROOT, "  %-8s %12.5e  1/%.0f of the last%n", layer, value, last / value));
  }
}
