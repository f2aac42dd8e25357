package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.NetworkDeclaration;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What has to hold for a network as a whole. */
final class NetworkRules {
  private final NetworkDeclaration declaration;
  private final List<Draft> drafts;

  NetworkRules(NetworkDeclaration declaration, List<Draft> drafts) {
    this.declaration = declaration;
    this.drafts = drafts;
  }

  /** Reports what is wrong; what might follow from another problem only where there is none. */
  void check(Problems problems) {
    if (this.drafts.stream().allMatch(draft -> draft.isInput() || draft.computes())) {
      this.checkInputs(problems);
    }
    if (problems.count() == 0 && this.drafts.stream().allMatch(Draft::isComplete)) {
      this.drafts.stream()
          .filter(draft -> draft.isInput() && !this.isRead(draft))
          .forEach(NetworkRules::unread);
      this.checkNames();
    }
  }

  /** The layers that nobody reads, those with a loss, and those that are marked. */
  List<Draft> outputs() {
    return this.drafts.stream()
        .filter(Draft::computes)
        .filter(
            draft ->
                !this.isRead(draft)
                    || draft.declaration().loss().isPresent()
                    || draft.declaration().mark("Output").isPresent())
        .toList();
  }

  private boolean isRead(Draft draft) {
    return this.drafts.stream()
        .filter(Draft::computes)
        .anyMatch(other -> other.above().filter(above -> above == draft).isPresent());
  }

  private void checkInputs(Problems problems) {
    if (!this.drafts.isEmpty() && this.drafts.stream().noneMatch(Draft::isInput)) {
      problems.add(
          Code.NO_INPUT,
          Position.of(this.declaration.heading().type()),
          "'%s' has no input. Start it with a layer such as '@Input(4) Layer %s();'."
              .formatted(this.declaration.heading().name(), "features"));
    } else if (!this.drafts.isEmpty()
        && this.drafts.getFirst().computes()
        && this.drafts.getFirst().declaration().mark("From").isEmpty()) {
      Draft first = this.drafts.getFirst();
      first.problem(
          Code.NO_INPUT,
          first.declaration().position(),
          "Layer '%s' has no layer above to read. Declare an @Input above it."
              .formatted(first.name()));
    }
  }

  private static void unread(Draft draft) {
    draft.problem(
        Code.UNREAD_INPUT,
        draft.declaration().position(),
        "No layer reads input '%s'. Name it in @From of a layer, or remove it."
            .formatted(draft.name()));
  }

  private void checkNames() {
    Map<String, Draft> owners = new HashMap<>();
    for (Draft draft : this.drafts) {
      this.between(draft).forEach(name -> owners.put(name, draft));
    }
    for (Draft draft : this.drafts) {
      Draft owner = owners.get(draft.name());
      if (owner != null) {
        draft.problem(
            Code.NAME_CLASH,
            draft.declaration().position(),
            "The generated code calls a part of layer '%s' '%s' too. Rename layer '%s'."
                .formatted(owner.name(), draft.name(), draft.name()));
      }
    }
  }

  /** The names of what a layer computes and learns, and of their gradients, but for its own. */
  private Stream<String> between(Draft draft) {
    Stream<String> values =
        Stream.of(
                draft.predict().stream().map(Step::output),
                draft.train().stream().map(Step::output),
                draft.parameters().stream().map(Parameter::value))
            .flatMap(each -> each)
            .map(value -> value.name());
    return Stream.concat(values, Stream.of(draft.name()))
        .flatMap(name -> Stream.of(name, name + "Gradient"))
        .filter(name -> !name.equals(draft.name()));
  }
}
