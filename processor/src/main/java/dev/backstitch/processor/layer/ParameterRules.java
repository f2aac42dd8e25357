package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Value;
import java.util.Optional;

/** What {@code @Init}, {@code @Frozen} and {@code @WeightDecay} say about a layer's parameters. */
final class ParameterRules {
  private static final String WEIGHTS = "weights";
  private static final String BIAS = "bias";

  private final Draft draft;
  private final boolean hasBias;
  private final Initialisation weightInitialisation;
  private final Initialisation biasInitialisation;
  private final Optional<AnnotationUse> frozen;
  private final Optional<AnnotationUse> decay;

  ParameterRules(Draft draft, boolean hasBias) {
    Optional<AnnotationUse> init = draft.declaration().mark("Init");
    this.draft = draft;
    this.hasBias = hasBias;
    this.weightInitialisation = new Initialisation(draft, init, WEIGHTS, "weightValues");
    this.biasInitialisation = new Initialisation(draft, init, BIAS, "biasValues");
    this.frozen = draft.declaration().mark("Frozen");
    this.decay = draft.declaration().mark("WeightDecay");
  }

  /** Reports everything that can be said without knowing what the layer reads. */
  void check() {
    this.draft.declaration().mark("Init").ifPresent(this::checkInit);
    this.frozen.ifPresent(this::checkFrozen);
    this.decay.ifPresent(this::checkDecay);
  }

  private void checkInit(AnnotationUse init) {
    boolean clear = this.weightInitialisation.isClear();
    if (this.hasBias) {
      clear &= this.biasInitialisation.isClear();
    } else {
      this.biasInitialisation.refuse();
    }
    if (clear) {
      InitAttributes.check(
          init,
          this.draft,
          this.weightInitialisation.initializer(),
          this.biasInitialisation.initializer());
    }
  }

  private void checkFrozen(AnnotationUse use) {
    if (!use.flag(WEIGHTS) && !(use.flag(BIAS) && this.hasBias)) {
      this.draft.meaningless(
          use,
          "@Frozen freezes nothing of layer '%s'. Set weights%s to true, or remove it."
              .formatted(this.draft.name(), this.hasBias ? " or bias" : ""));
    }
  }

  private void checkDecay(AnnotationUse use) {
    boolean fine = Range.notNegative("l1").check(use, this.draft);
    fine &= Range.notNegative("l2").check(use, this.draft);
    if (fine && use.real("l1") == 0 && use.real("l2") == 0) {
      this.draft.meaningless(
          use,
          "@WeightDecay of layer '%s' has l1 and l2 of 0. Give one of them, or remove it."
              .formatted(this.draft.name()));
    } else if (this.isFrozen(WEIGHTS)) {
      this.draft.meaningless(
          use,
          "The weights of layer '%s' are frozen and cannot decay. Remove @WeightDecay or @Frozen."
              .formatted(this.draft.name()));
    }
  }

  private boolean isFrozen(String attribute) {
    return this.frozen.isPresent() && this.frozen.get().flag(attribute);
  }

  /** The weights, with everything that is said about them. */
  Parameter weights(Value value, String path, Fans fans) {
    return new Parameter(
        value,
        path,
        true,
        this.weightInitialisation.of(value.shape(), fans),
        !this.isFrozen(WEIGHTS),
        this.decay.map(use -> use.real("l1")).orElse(0.0),
        this.decay.map(use -> use.real("l2")).orElse(0.0));
  }

  /** The bias, which never decays. */
  Parameter bias(Value value, String path, Fans fans) {
    return new Parameter(
        value,
        path,
        false,
        this.biasInitialisation.of(value.shape(), fans),
        !this.isFrozen(BIAS),
        0,
        0);
  }

  /** Whether a slope that is learned beside the weights is frozen with them. */
  static boolean freezesSlope(Draft draft) {
    return draft.declaration().mark("Frozen").filter(use -> use.flag(WEIGHTS)).isPresent();
  }
}
