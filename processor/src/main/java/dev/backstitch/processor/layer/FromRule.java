package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.declaration.LayerDeclaration;
import dev.backstitch.processor.declaration.NetworkDeclaration;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Problems;
import dev.backstitch.processor.diagnostic.Suggestion;
import java.util.List;
import java.util.Optional;

/** Which layer a layer reads: the one that {@code @From} names, else the one above. */
final class FromRule {
  private final NetworkDeclaration network;
  private final Problems problems;

  FromRule(NetworkDeclaration network, Problems problems) {
    this.network = network;
    this.problems = problems;
  }

  /** The layer read, among those that are drafted already. */
  Optional<Draft> above(LayerDeclaration layer, List<Draft> drafts) {
    Optional<AnnotationUse> from = layer.mark("From");
    if (from.isEmpty()) {
      return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast());
    }
    String name = from.get().text("value");
    Optional<Draft> named = drafts.stream().filter(draft -> draft.name().equals(name)).findFirst();
    if (named.isEmpty() && !isInput(layer)) {
      this.refuse(layer, name, from.get());
    }
    return named;
  }

  /** An input reads nothing; there the annotation itself is refused. */
  private static boolean isInput(LayerDeclaration layer) {
    return layer.source().filter(source -> source.name().equals("Input")).isPresent();
  }

  private void refuse(LayerDeclaration layer, String name, AnnotationUse from) {
    boolean known = this.network.layer(name).isPresent();
    List<String> others =
        this.network.layers().stream()
            .map(LayerDeclaration::name)
            .filter(each -> !each.equals(layer.name()))
            .toList();
    String text =
        known
            ? name.equals(layer.name())
                ? "Layer '%s' reads itself. Name a layer above it.".formatted(name)
                : "Layer '%s' reads '%s', which is declared below it. Move '%s' up."
                    .formatted(layer.name(), name, name)
            : "'%s' is not a layer of '%s'. %s"
                .formatted(
                    name,
                    this.network.heading().name(),
                    Suggestion.nearest(name, others)
                        .map("Did you mean '%s'?"::formatted)
                        .orElse("Name a layer above '%s'.".formatted(layer.name())));
    this.problems.add(known ? Code.FORWARD_REFERENCE : Code.UNKNOWN_LAYER, from.at("value"), text);
  }
}
