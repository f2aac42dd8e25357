package dev.backstitch.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the predictor and the learner that users hold: thin shells around the passes. */
final class ShellWriter {
  private final Plan plan;
  private final RuntimeTypes types;
  private final Subject subject;

  ShellWriter(Plan plan, RuntimeTypes types, Subject subject) {
    this.plan = plan;
    this.types = types;
    this.subject = subject;
  }

  TypeSpec predictor() {
    return TypeSpec.classBuilder("Predictor")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(this.types.predictor())
        .addJavadoc("Predicts, on one thread.")
        .addField(this.pass(ForwardWriter.NAME), "pass", Modifier.PRIVATE, Modifier.FINAL)
        .addField(TypeName.BOOLEAN, "followsTwins", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(this.types.weights(), "weights")
                .addParameter(this.subject.kernels(), "kernels")
                .addParameter(TypeName.BOOLEAN, "followsTwins")
                .addStatement("super(weights, CHUNK)")
                .addStatement("this.pass = new Forward(kernels, CHUNK, Forward.ROW)")
                .addStatement("this.followsTwins = followsTwins")
                .build())
        .addMethod(
            this.hook("forward", "weights", "inputs", "inputsAt", "rows", "outputs", "outputsAt")
                .beginControlFlow("if (this.followsTwins)")
                .addStatement("this.pass.kernels = $T.current()", this.subject.kernels())
                .endControlFlow()
                .addStatement("this.pass.weights = weights")
                .addStatement("this.pass.inputs = inputs")
                .addStatement("this.pass.inputsAt = inputsAt")
                .addStatement("this.pass.forward(rows)")
                .addStatement("this.pass.copyOutputs(rows, outputs, outputsAt)")
                .build())
        .build();
  }

  TypeSpec learner() {
    return TypeSpec.classBuilder("Learner")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(this.types.learner())
        .addJavadoc("Learns, on one thread.")
        .addField(this.pass(BackwardWriter.NAME), "pass", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(this.types.weights(), "weights")
                .addParameter(RuntimeTypes.OPTIMIZER, "optimizer")
                .addParameter(TypeName.INT, "rows")
                .addParameter(this.subject.kernels(), "kernels")
                .addStatement("super(weights, optimizer, rows)")
                .addStatement("this.pass = new Backward(kernels, rows)")
                .build())
        .addMethod(this.forward())
        .addMethod(this.forwardTraining())
        .addMethod(
            this.hook("outputs", "rows", "into", "at")
                .addStatement("this.pass.copyOutputs(rows, into, at)")
                .build())
        .addMethod(this.loss())
        .addMethod(this.outputGradients())
        .addMethod(
            this.hook("backward", "weights", "gradient", "accumulate", "rows")
                .addStatement("this.pass.weights = weights")
                .addStatement("this.pass.gradient = gradient")
                .addStatement("this.pass.accumulate = accumulate")
                .addStatement("this.pass.backward(rows)")
                .build())
        .addMethod(
            this.hook("backwardToInputs", "weights", "rows", "into", "at")
                .addStatement("this.pass.weights = weights")
                .addStatement("this.pass.backwardToInputs(rows)")
                .addStatement("this.pass.copyInputGradients(rows, into, at)")
                .build())
        .build();
  }

  private com.palantir.javapoet.ClassName pass(String name) {
    return this.subject.generated().nestedClass(name);
  }

  private MethodSpec forward() {
    return this.taking(this.hook("forward", "weights", "inputs", "inputsAt", "rows"))
        .addStatement("this.pass.forward(rows)")
        .build();
  }

  private MethodSpec forwardTraining() {
    MethodSpec.Builder method =
        this.taking(
            this.hook("forwardTraining", "weights", "inputs", "inputsAt", "rows", "seed", "step"));
    if (this.plan.isRandom()) {
      method.addStatement("this.pass.seed = seed").addStatement("this.pass.update = step");
    }
    return method
        .addStatement(
            "this.pass.$L(rows)", this.plan.trainsDifferently() ? "forwardTraining" : "forward")
        .build();
  }

  private MethodSpec.Builder taking(MethodSpec.Builder method) {
    return method
        .addStatement("this.pass.weights = weights")
        .addStatement("this.pass.inputs = inputs")
        .addStatement("this.pass.inputsAt = inputsAt");
  }

  private MethodSpec loss() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("loss")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(this.types.lossRows(), "lossRows")
            .addParameter(TypeName.INT, "rows")
            .returns(TypeName.DOUBLE);
    return this.plan.takesOutputGradients()
        ? method
            .addStatement(
                "throw new $T($S)", IllegalStateException.class, this.name() + " has no loss.")
            .build()
        : method.addStatement("return this.pass.loss(lossRows, rows)").build();
  }

  private String name() {
    return "'" + this.plan.network().name() + "'";
  }

  private MethodSpec outputGradients() {
    MethodSpec.Builder method = this.hook("outputGradients", "rows", "from", "at");
    return this.plan.takesOutputGradients()
        ? method.addStatement("this.pass.takeOutputGradients(rows, from, at)").build()
        : method
            .addStatement(
                "throw new $T($S)", IllegalStateException.class, this.name() + " has a loss.")
            .build();
  }

  private MethodSpec.Builder hook(String name, String... parameters) {
    List<ParameterSpec> specs = new ArrayList<>();
    for (String parameter : parameters) {
      specs.add(ParameterSpec.builder(this.typeOf(parameter), parameter).build());
    }
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameters(specs);
  }

  private TypeName typeOf(String parameter) {
    return switch (parameter) {
      case "rows", "at", "inputsAt", "outputsAt" -> TypeName.INT;
      case "seed", "step" -> TypeName.LONG;
      case "accumulate" -> TypeName.BOOLEAN;
      default -> this.types.array();
    };
  }
}
