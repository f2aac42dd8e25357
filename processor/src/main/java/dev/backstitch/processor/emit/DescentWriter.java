package dev.backstitch.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.plan.Descending;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Routine;
import dev.backstitch.processor.plan.StraightPass;
import dev.backstitch.processor.plan.StraightPasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes how a single row moves the parameters without gradients that are written; nothing where it
 * cannot.
 *
 * <pre>
 * void descend() {
 *   this.computeHiddenSumGradient(0, 1);
 *   this.descendHiddenWeights();
 *   this.descendHiddenBias();
 * }
 * </pre>
 */
final class DescentWriter {
  private static final String DESCEND = "descend";
  private static final String TEXT =
      "Goes back from a single row and moves the parameters against their gradients.";

  private final Plan plan;
  private final RuntimeTypes types;

  DescentWriter(Plan plan, RuntimeTypes types) {
    this.plan = plan;
    this.types = types;
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    if (this.plan.descends()) {
      fields.add(
          FieldSpec.builder(this.types.array(), "rate", Modifier.FINAL)
              .addJavadoc("How fast a single row moves the parameters.")
              .initializer("new $T[1]", this.types.element())
              .build());
    }
    if (this.plan.descending().defers()) {
      fields.add(
          FieldSpec.builder(this.types.array(), "before")
              .addJavadoc("The inputs of the row before, while it has left something to move.")
              .initializer("{}")
              .build());
    }
    return fields;
  }

  List<MethodSpec> methods() {
    if (!this.plan.descends()) {
      return List.of();
    }
    Optional<StraightPass> row = this.plan.straight().map(StraightPasses::descent);
    return row.map(this::straight).orElseGet(this::table);
  }

  private List<MethodSpec> straight(StraightPass row) {
    StraightPassWriter straight = new StraightPassWriter(this.plan.network().precision());
    return List.of(
        MethodSpec.methodBuilder(DESCEND)
            .addJavadoc(TEXT)
            .addStatement("this.backward(0, 1)")
            .addStatement("this.$L()", DESCEND + StraightPassWriter.SUFFIX)
            .build(),
        straight.method(DESCEND, "Moves the parameters, number by number.", row));
  }

  private List<MethodSpec> table() {
    Descending descending = this.plan.descending();
    List<MethodSpec> methods = new ArrayList<>(this.table(DESCEND, TEXT, descending.now()));
    if (descending.defers()) {
      methods.addAll(
          this.table(
              "settle", "Moves what a single row has left to the next.", descending.later()));
      methods.addAll(
          this.table(
              "forwardSettling",
              "From the inputs to the outputs of a single row; moves what the row before has left.",
              descending.forward()));
    }
    return methods;
  }

  /** A table of contents, and those of its methods that only it calls. */
  private List<MethodSpec> table(String name, String text, List<Routine> routines) {
    List<MethodSpec> methods =
        new ArrayList<>(RoutineWriter.contents(name, text, RoutineWriter.Part.DESCENT, routines));
    routines.stream()
        .filter(Routine::isDescent)
        .forEach(routine -> methods.add(RoutineWriter.method(this.plan, routine)));
    return methods;
  }
}
