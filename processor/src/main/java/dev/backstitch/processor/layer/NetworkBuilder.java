package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.LayerDeclaration;
import dev.backstitch.processor.declaration.NetworkDeclaration;
import dev.backstitch.processor.diagnostic.Problems;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the network that a declaration means. */
public final class NetworkBuilder {
  private final Problems problems;

  /** A builder that says to {@code problems} what is wrong. */
  public NetworkBuilder(Problems problems) {
    this.problems = problems;
  }

  /** The network; nothing where there are problems, found here or before. */
  public Optional<Network> build(NetworkDeclaration declaration) {
    Precision precision = precision(declaration);
    List<Draft> drafts = this.drafts(declaration, precision);
    List<LossLayer> losses = losses(drafts);
    losses.forEach(LossLayer::check);
    ParameterLimit.check(drafts, precision);
    NetworkRules rules = new NetworkRules(declaration, drafts);
    rules.check(this.problems);
    if (this.problems.count() > 0 || !drafts.stream().allMatch(Draft::isComplete)) {
      return Optional.empty();
    }
    return Optional.of(
        new Network(
            declaration.heading().name(),
            precision,
            drafts.stream().map(Draft::outline).toList(),
            drafts.stream().flatMap(draft -> draft.predict().stream()).toList(),
            drafts.stream().flatMap(draft -> draft.train().stream()).toList(),
            rules.outputs().stream().map(draft -> draft.value().orElseThrow()).toList(),
            losses.stream().map(LossLayer::loss).toList()));
  }

  private List<Draft> drafts(NetworkDeclaration declaration, Precision precision) {
    FromRule fromRule = new FromRule(declaration, this.problems);
    List<Draft> drafts = new ArrayList<>();
    for (LayerDeclaration layer : declaration.layers()) {
      Optional<Draft> above = fromRule.above(layer, drafts);
      Draft draft = new Draft(layer, drafts.size(), above, precision, this.problems);
      layer.source().ifPresent(use -> Layers.source(use.name()).declare(use, draft));
      if (draft.computes()) {
        layer.applied().forEach(use -> Layers.modifier(use.name()).apply(use, draft));
      }
      drafts.add(draft);
    }
    return drafts;
  }

  private static List<LossLayer> losses(List<Draft> drafts) {
    List<LossLayer> losses = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.computes()) {
        draft.declaration().loss().ifPresent(use -> losses.add(new LossLayer(use, draft)));
      }
    }
    return losses;
  }

  private static Precision precision(NetworkDeclaration declaration) {
    return switch (declaration
        .network()
        .constant("precision", dev.backstitch.annotations.Precision.class)) {
      case FLOAT -> Precision.FLOAT;
      case DOUBLE -> Precision.DOUBLE;
    };
  }
}
