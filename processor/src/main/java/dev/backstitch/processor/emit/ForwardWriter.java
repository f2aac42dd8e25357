package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.plan.Offset;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Routine;
import dev.backstitch.processor.plan.StraightPasses;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the nested class with the scratch of one thread and the steps from inputs to outputs. */
final class ForwardWriter {
  static final String NAME = "Forward";

  private final Plan plan;
  private final RuntimeTypes types;
  private final ClassName kernels;

  ForwardWriter(Plan plan, RuntimeTypes types, ClassName kernels) {
    this.plan = plan;
    this.types = types;
    this.kernels = kernels;
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(NAME)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addJavadoc(
                "The scratch of one thread and the steps from the inputs to the outputs. Each"
                    + " value\n"
                    + "lies in one array, for all rows one behind the other.");
    this.plan.forward().offsets().forEach(offset -> type.addField(constant(offset)));
    type.addField(size("ROW", this.plan.forward().size(), "What one row takes."));
    type.addField(this.kernels, "kernels")
        .addField(TypeName.INT, "capacity", Modifier.FINAL)
        .addField(this.types.array(), "values", Modifier.FINAL)
        .addField(this.emptyArray("weights"))
        .addField(this.emptyArray("inputs"))
        .addField(TypeName.INT, "inputsAt");
    type.addMethod(this.constructor()).addMethod(this.use()).addMethod(this.take());
    type.addMethods(
        RoutineWriter.contents(
            "forward",
            "From the inputs to the outputs, of {@code rows} rows from {@code from} on.",
            RoutineWriter.Part.ROWS,
            this.plan.predicting(),
            this.plan.straight().map(StraightPasses::forward)));
    this.plan
        .straight()
        .ifPresent(passes -> type.addMethod(this.straight().method("forward", passes.forward())));
    for (Routine routine : this.plan.predicting()) {
      type.addMethod(RoutineWriter.method(this.plan, routine));
    }
    return type.addMethods(this.copyOutputs()).build();
  }

  private StraightPassWriter straight() {
    return new StraightPassWriter(this.plan.network().precision());
  }

  /** A named offset: {@code static final int HIDDEN = 0}. */
  static FieldSpec constant(Offset offset) {
    return FieldSpec.builder(TypeName.INT, offset.name(), Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L", offset.text())
        .initializer("$L", offset.start())
        .build();
  }

  static FieldSpec size(String name, int size, String text) {
    return constant(new Offset(name, size, text));
  }

  FieldSpec emptyArray(String name) {
    return FieldSpec.builder(this.types.array(), name).initializer("{}").build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(this.kernels, "kernels")
        .addParameter(TypeName.INT, "capacity")
        .addParameter(TypeName.INT, "row")
        .addStatement("this.kernels = kernels")
        .addStatement("this.capacity = capacity")
        .addStatement(
            "this.values = new $T[Math.multiplyExact(capacity, row)]", this.types.element())
        .build();
  }

  private MethodSpec use() {
    return MethodSpec.methodBuilder("use")
        .addJavadoc("Computes with these kernels from now on.")
        .addParameter(this.kernels, "kernels")
        .addCode(assignIfAnother("kernels"))
        .build();
  }

  private MethodSpec take() {
    return MethodSpec.methodBuilder("take")
        .addJavadoc("Takes the weights and rows of the next pass.")
        .addParameter(this.types.array(), "weights")
        .addParameter(this.types.array(), "inputs")
        .addParameter(TypeName.INT, "inputsAt")
        .addComment("To compare is cheaper than to tell the collector of a reference that stays.")
        .addCode(assignIfAnother("weights"))
        .addCode(assignIfAnother("inputs"))
        .addStatement("this.inputsAt = inputsAt")
        .build();
  }

  /** {@code if (this.weights != weights) { this.weights = weights; }} */
  private static CodeBlock assignIfAnother(String field) {
    return CodeBlock.builder()
        .beginControlFlow("if (this.$1N != $1N)", field)
        .addStatement("this.$1N = $1N", field)
        .endControlFlow()
        .build();
  }

  private List<MethodSpec> copyOutputs() {
    List<CodeBlock> copies = new ArrayList<>();
    List<Value> outputs = this.plan.network().outputs();
    int width = outputs.stream().mapToInt(output -> (int) output.shape().size()).sum();
    int column = 0;
    for (Value output : outputs) {
      String packed = "at + row * " + width + (column == 0 ? "" : " + " + column);
      copies.add(new RowCopy(this.plan.place(output), output.shape(), packed).out());
      column += (int) output.shape().size();
    }
    return new PackedRows(
            "copyOutputs", "Hands the outputs out, tightly packed.", "into", this.types.array())
        .methods(copies);
  }
}
