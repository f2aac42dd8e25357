package dev.backstitch.processor.layer;

import dev.backstitch.annotations.Over;
import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What judges the result of a layer: checks that it can, and says where its gradient enters. */
final class LossLayer {
  private static final String PACKAGE = "dev.backstitch.loss";

  /** Losses are the runtime's, in networks of either precision. */
  private static final Precision COMPUTED = Precision.DOUBLE;

  private final AnnotationUse use;
  private final LossKind kind;
  private final Draft draft;

  LossLayer(AnnotationUse use, Draft draft) {
    this.use = use;
    this.kind = Losses.named(use.name());
    this.draft = draft;
  }

  void check() {
    Range.positive("weight").check(this.use, this.draft, COMPUTED);
    this.kind.ranges().forEach(range -> range.check(this.use, this.draft, COMPUTED));
    this.checkProbabilities();
    if (this.kind.isOverClasses()) {
      Range.notNegative("classWeights").checkEach(this.use, this.draft, COMPUTED);
      this.draft.shape().ifPresent(shape -> this.checkClasses(shape.extent(0)));
    }
  }

  private void checkProbabilities() {
    boolean fine =
        this.kind.judges().isEmpty()
            || this.kind.judges().stream().anyMatch(this.draft.stages()::endIn);
    if (!fine && this.draft.shape().isPresent()) {
      this.draft.problem(
          Code.NO_PROBABILITIES,
          this.use.position(),
          "@%s judges probabilities, and layer '%s' does not end in %s. %s"
              .formatted(
                  this.kind.name(),
                  this.draft.name(),
                  wanted(this.kind.judges()),
                  this.howToEnd()));
    }
  }

  /** {@code @Sigmoid, @HardSigmoid or @Softmax}. */
  private static String wanted(List<String> activations) {
    String all = activations.stream().map(name -> "@" + name).collect(Collectors.joining(", "));
    return all.replaceFirst(", (?=[^,]*$)", " or ");
  }

  private String howToEnd() {
    return this.draft.declaration().applied().stream()
        .map(AnnotationUse::name)
        .filter(this.kind.judges()::contains)
        .findFirst()
        .map("Write @%s directly before it."::formatted)
        .orElse("Add @%s before it.".formatted(this.kind.judges().getFirst()));
  }

  private void checkClasses(int classes) {
    List<Double> given = this.use.reals("classWeights");
    int weights = given.size();
    if (classes < 2) {
      this.draft.problem(
          Code.ONE_CLASS,
          this.use.position(),
          "@CrossEntropy chooses between classes, and layer '%s' has 1 output. %s"
              .formatted(
                  this.draft.name(), "Give it 2 units, or use @Sigmoid @BinaryCrossEntropy."));
    } else if (weights != 0 && weights != classes) {
      this.draft.problem(
          Code.WRONG_COUNT,
          this.use.at("classWeights"),
          "classWeights has %d numbers, and layer '%s' has %d classes. Give %d."
              .formatted(weights, this.draft.name(), classes, classes));
    } else if (weights != 0 && given.stream().allMatch(weight -> weight == 0)) {
      this.draft.problem(
          Code.OUT_OF_RANGE,
          this.use.at("classWeights"),
          "classWeights are all 0, so that no row would count. Give one that is greater.");
    }
  }

  Loss loss() {
    Value predicted = this.draft.value().orElseThrow();
    Optional<String> fused = this.kind.fusedWith().filter(this.draft.stages()::endIn);
    return new Loss(
        predicted,
        fused.isPresent() ? this.draft.stages().readByLast() : predicted,
        this.name(),
        this.kind.isCustom() ? this.use.packageName("value") : PACKAGE,
        this.typeName(),
        this.arguments(),
        this.use.real("weight"));
  }

  private String typeName() {
    return this.kind.isCustom() ? this.use.className("value") : this.kind.name() + "Loss";
  }

  private String name() {
    String type = this.typeName();
    String simple =
        this.kind.isCustom() ? type.substring(type.lastIndexOf('.') + 1) : this.kind.name();
    return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
  }

  private List<Object> arguments() {
    if (this.kind.isCustom()) {
      return List.of();
    }
    List<Object> arguments = new ArrayList<>();
    this.kind.arguments().forEach(argument -> arguments.add(argument.apply(this.use)));
    arguments.add(
        switch (this.use.constant("over", Over.class)) {
          case SUM -> Loss.Reduction.SUM;
          case MEAN -> Loss.Reduction.MEAN;
        });
    return arguments;
  }
}
