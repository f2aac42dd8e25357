package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.plan.Offset;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Routine;
import dev.backstitch.processor.plan.StraightPass;
import dev.backstitch.processor.plan.StraightPasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the nested class with the steps from the gradients of the outputs back. */
final class BackwardWriter {
  static final String NAME = "Backward";

  private final Plan plan;
  private final RuntimeTypes types;
  private final ClassName kernels;

  BackwardWriter(Plan plan, RuntimeTypes types, ClassName kernels) {
    this.plan = plan;
    this.types = types;
    this.kernels = kernels;
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(NAME)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(ClassName.get("", ForwardWriter.NAME))
            .addJavadoc("The steps from the gradients of the outputs back, by the chain rule.");
    type.addFields(new LossWriter(this.plan, this.types).constants());
    List<Offset> offsets = this.plan.backward().offsets();
    offsets.stream()
        .filter(offset -> !this.plan.forward().offsets().contains(offset))
        .forEach(offset -> type.addField(ForwardWriter.constant(offset)));
    type.addField(
        ForwardWriter.size(
            "ROW", this.plan.backward().size(), "What one row takes, the forward pass included."));
    this.plan.shared().offsets().forEach(offset -> type.addField(ForwardWriter.constant(offset)));
    this.addFields(type);
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(this.kernels, "kernels")
            .addParameter(TypeName.INT, "capacity")
            .addStatement("super(kernels, capacity, ROW)")
            .build());
    this.addForward(type);
    if (this.plan.takesOutputGradients()) {
      type.addMethods(this.takeGradients());
    } else {
      type.addMethods(new LossWriter(this.plan, this.types).write());
    }
    this.addGradient(type);
    type.addMethods(new DescentWriter(this.plan, this.types).methods());
    this.addPass(
        type,
        "backwardToInputs",
        "From there to the gradients of the inputs, when asked for.",
        RoutineWriter.Part.NONE,
        this.plan.towardsInputs(),
        this.straight(StraightPasses::towardsInputs));
    if (this.straight(StraightPasses::gradients).isPresent()) {
      type.addMethod(new StraightPassWriter(this.plan.network().precision()).before());
    }
    return type.addMethods(this.copyInputGradients()).build();
  }

  private void addFields(TypeSpec.Builder type) {
    ForwardWriter forward = new ForwardWriter(this.plan, this.types, this.kernels);
    if (this.plan.shared().size() > 0) {
      type.addField(
          ForwardWriter.constant(
              new Offset("SHARED", this.plan.shared().size(), "What a batch takes once.")));
      type.addField(
          FieldSpec.builder(this.types.array(), "shared", Modifier.FINAL)
              .initializer("new $T[SHARED]", this.types.element())
              .build());
    }
    if (this.plan.panel() > 0) {
      type.addField(
          ForwardWriter.size(
              "PANEL", this.plan.panel(), "What a thread takes for weights that it turns."));
      type.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(ClassName.get(ThreadLocal.class), this.types.array()),
                  "panel",
                  Modifier.FINAL)
              .initializer(
                  "$T.withInitial(() -> new $T[PANEL])", ThreadLocal.class, this.types.element())
              .build());
    }
    type.addField(forward.emptyArray("gradient")).addField(TypeName.BOOLEAN, "accumulate");
    type.addFields(new DescentWriter(this.plan, this.types).fields());
    if (this.plan.isRandom()) {
      type.addField(TypeName.LONG, "seed").addField(TypeName.LONG, "update");
    }
  }

  private void addForward(TypeSpec.Builder type) {
    if (!this.plan.trainsDifferently()) {
      return;
    }
    type.addMethods(
        RoutineWriter.contents(
            "forwardTraining",
            "From the inputs to the outputs, as training does it.",
            RoutineWriter.Part.ROWS,
            this.plan.training()));
    for (Routine routine : this.plan.training()) {
      if (!this.plan.predicting().contains(routine)) {
        type.addMethod(RoutineWriter.method(this.plan, routine));
      }
    }
  }

  private void addGradient(TypeSpec.Builder type) {
    if (!this.plan.transpositions().isEmpty()) {
      this.addPass(
          type,
          "transpose",
          "Copies the weights that the way back reads by their other index; a slice of each.",
          RoutineWriter.Part.SLICE,
          this.plan.transpositions(),
          Optional.empty());
    }
    this.addPass(
        type,
        "backward",
        "From the gradients of the outputs back through the layers, of some rows.",
        RoutineWriter.Part.ROWS,
        this.plan.throughLayers(),
        this.straight(StraightPasses::backward));
    this.addPass(
        type,
        "gradients",
        "From there to the gradients of the parameters, sums over all rows; a slice of each.",
        RoutineWriter.Part.SLICE,
        this.plan.sums(),
        this.straight(StraightPasses::gradients));
  }

  /** One of the passes in straight lines, if there is something to do in it. */
  private Optional<StraightPass> straight(Function<StraightPasses, StraightPass> which) {
    return this.plan.straight().map(which).filter(pass -> !pass.paragraphs().isEmpty());
  }

  private void addPass(
      TypeSpec.Builder type,
      String name,
      String text,
      RoutineWriter.Part part,
      List<Routine> routines,
      Optional<StraightPass> row) {
    StraightPassWriter straight = new StraightPassWriter(this.plan.network().precision());
    type.addMethods(RoutineWriter.contents(name, text, part, routines, row));
    row.ifPresent(pass -> type.addMethod(straight.method(name, pass)));
    routines.forEach(routine -> type.addMethod(RoutineWriter.method(this.plan, routine)));
  }

  private List<MethodSpec> takeGradients() {
    List<CodeBlock> copies = new ArrayList<>();
    List<Value> outputs = this.plan.network().outputs();
    int width = outputs.stream().mapToInt(output -> (int) output.shape().size()).sum();
    int column = 0;
    for (Value output : outputs) {
      String packed = "at + row * " + width + (column == 0 ? "" : " + " + column);
      copies.add(new RowCopy(this.plan.seedPlace(output), output.shape(), packed).in());
      column += (int) output.shape().size();
    }
    String text = "Takes the gradients of the outputs, tightly packed.";
    return new PackedRows("takeOutputGradients", text, "from", this.types.array()).methods(copies);
  }

  private List<MethodSpec> copyInputGradients() {
    List<CodeBlock> copies = new ArrayList<>();
    int column = 0;
    for (Value input : this.plan.network().inputs()) {
      String packed = "at + row * " + this.plan.inputWidth() + (column == 0 ? "" : " + " + column);
      copies.add(this.copyInputGradient(input, packed));
      column += (int) input.shape().size();
    }
    String text = "Hands the gradients of the inputs out, tightly packed.";
    return new PackedRows("copyInputGradients", text, "into", this.types.array()).methods(copies);
  }

  private CodeBlock copyInputGradient(Value input, String packed) {
    Value gradient = this.plan.inputGradients().get(input);
    return gradient == null
        ? CodeBlock.builder()
            .addStatement(
                "$T.fill(into, $L, $L + $L, 0)", Arrays.class, packed, packed, input.shape().size())
            .build()
        : new RowCopy(this.plan.place(gradient), input.shape(), packed).out();
  }
}
