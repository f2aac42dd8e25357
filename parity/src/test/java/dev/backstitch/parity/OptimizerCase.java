package dev.backstitch.parity;

import dev.backstitch.optimizer.Optimizer;
import java.util.function.IntToDoubleFunction;

/**
 * An optimizer, and the same in TorchScript.
 *
 * @param title what it is called in the table
 * @param optimizer ours
 * @param rate what PyTorch is given for an update, counted from 0
 * @param decay of weights, as {@code @WeightDecay(l2 = ...)} and PyTorch's {@code weight_decay}
 * @param shown what the table says of PyTorch's side
 * @param script the statements of one update, see {@link OptimizerScript}
 */
record OptimizerCase(
    String title,
    Optimizer optimizer,
    IntToDoubleFunction rate,
    double decay,
    String shown,
    String script) {
  /** An optimizer that PyTorch computes by one function of its own. */
  static OptimizerCase fused(String title, Optimizer optimizer, String script) {
    return of(title, optimizer, "`%s`".formatted(function(script)), script);
  }

  /** The algorithm as PyTorch documents it, composed of PyTorch's functions. */
  static OptimizerCase documented(String title, Optimizer optimizer, String script) {
    return of(title, optimizer, "as `torch.optim` documents it", script);
  }

  /** The published algorithm of an optimizer that PyTorch does not have. */
  static OptimizerCase published(String title, Optimizer optimizer, String script) {
    return of(title, optimizer, "as published; PyTorch has none", script);
  }

  private static OptimizerCase of(String title, Optimizer optimizer, String shown, String script) {
    double rate = optimizer.learningRate().at(0);
    return new OptimizerCase(title, optimizer, update -> rate, 0, shown, script);
  }

  /** An optimizer at a rate that PyTorch documents; ours has its own. */
  static OptimizerCase scheduled(
      String title, Optimizer optimizer, IntToDoubleFunction rate, String script) {
    return new OptimizerCase(title, optimizer, rate, 0, "`%s`".formatted(function(script)), script);
  }

  /** The same with a decay of all weights. */
  OptimizerCase withDecay(double decay) {
    return new OptimizerCase(this.title, this.optimizer, this.rate, decay, this.shown, this.script);
  }

  private static String function(String script) {
    return script.replaceAll("(?s).*torch\\.(_fused_\\w+)\\(.*", "$1");
  }

  @Override
  public String toString() {
    return this.title;
  }
}
