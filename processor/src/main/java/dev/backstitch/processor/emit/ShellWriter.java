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
    TypeSpec.Builder predictor =
        TypeSpec.classBuilder("Predictor")
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
                    .addStatement(
                        this.plan.inPanels().isEmpty()
                            ? "this.pass = new Forward(kernels, CHUNK, Forward.ROW)"
                            : "this.pass = PanelForward.make(kernels, weights.panels())")
                    .addStatement("this.followsTwins = followsTwins")
                    .build())
            .addMethod(
                this.hook(
                        "forward", "weights", "inputs", "inputsAt", "rows", "outputs", "outputsAt")
                    .beginControlFlow("if (this.followsTwins)")
                    .addStatement("this.pass.use($T.current())", this.subject.kernels())
                    .endControlFlow()
                    .addStatement("this.pass.take(weights, inputs, inputsAt)")
                    .addStatement("this.pass.forward(0, rows)")
                    .addStatement("this.pass.copyOutputs(rows, outputs, outputsAt)")
                    .build());
    if (!this.plan.halves().isEmpty()) {
      predictor.addMethod(this.halfPredictor());
    }
    return predictor.build();
  }

  private MethodSpec halfPredictor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(this.types.weights(), "weights")
        .addParameter(this.pass(ForwardWriter.NAME), "pass")
        .addStatement("super(weights, CHUNK)")
        .addStatement("this.pass = pass")
        .addStatement("this.followsTwins = true")
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
                .addParameter(TypeName.BOOLEAN, "triesTwins")
                .addStatement("super(weights, optimizer, rows, triesTwins)")
                .addStatement("this.pass = new Backward(kernels, rows)")
                .build())
        .addMethod(
            this.hook("use", "vectors").addStatement("this.pass.use(Twins.twin(vectors))").build())
        .addMethods(this.forward())
        .addMethod(
            this.hook("outputs", "rows", "into", "at")
                .addStatement("this.pass.copyOutputs(rows, into, at)")
                .build())
        .addMethod(this.loss())
        .addMethod(this.outputGradients())
        .addMethods(this.backward())
        .addMethod(
            this.hook("backwardToInputs", "rows", "into", "at")
                .addStatement("this.pass.backwardToInputs(rows)")
                .addStatement("this.pass.copyInputGradients(rows, into, at)")
                .build())
        .build();
  }

  private com.palantir.javapoet.ClassName pass(String name) {
    return this.subject.generated().nestedClass(name);
  }

  private List<MethodSpec> forward() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(this.passing("take", "weights", "inputs", "inputsAt"));
    if (this.plan.isRandom()) {
      methods.add(
          this.hook("draw", "seed", "update")
              .addStatement("this.pass.seed = seed")
              .addStatement("this.pass.update = update")
              .build());
    }
    methods.add(this.passing("forward", "from", "rows"));
    if (this.plan.trainsDifferently()) {
      methods.add(this.passing("forwardTraining", "from", "rows"));
    }
    return methods;
  }

  private List<MethodSpec> backward() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        this.hook("gather", "gradient", "accumulate")
            .addStatement("this.pass.gradient = gradient")
            .addStatement("this.pass.accumulate = accumulate")
            .build());
    if (!this.plan.transpositions().isEmpty()) {
      methods.add(this.passing("transpose", "rows", "slice"));
    }
    methods.add(this.passing("backward", "from", "rows"));
    methods.add(this.passing("gradients", "rows", "slice"));
    if (this.plan.descends()) {
      methods.addAll(this.descent());
    }
    if (!this.plan.isShared()) {
      methods.add(
          this.hook("isShared").returns(TypeName.BOOLEAN).addStatement("return false").build());
    }
    return methods;
  }

  private List<MethodSpec> descent() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(this.yes("descends"));
    methods.add(this.hook("rate", "rate").addStatement("this.pass.rate[0] = rate").build());
    methods.add(this.passing("descend"));
    if (this.plan.descending().defers()) {
      methods.add(this.yes("defers"));
      methods.add(this.passing("settle"));
      methods.add(
          this.hook("forwardSettling", "before")
              .addStatement("this.pass.before = before")
              .addStatement("this.pass.forwardSettling()")
              .build());
    }
    return methods;
  }

  private MethodSpec yes(String name) {
    return this.hook(name).returns(TypeName.BOOLEAN).addStatement("return true").build();
  }

  /** Hands a call on to the method of the pass that has its name. */
  private MethodSpec passing(String name, String... parameters) {
    return this.hook(name, parameters)
        .addStatement("this.pass.$L($L)", name, String.join(", ", parameters))
        .build();
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
    MethodSpec.Builder method = this.hook("outputGradients", "rows", "given", "at");
    return this.plan.takesOutputGradients()
        ? method.addStatement("this.pass.takeOutputGradients(rows, given, at)").build()
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
      case "from", "rows", "at", "inputsAt", "outputsAt" -> TypeName.INT;
      case "seed", "update" -> TypeName.LONG;
      case "slice" -> RuntimeTypes.SLICE;
      case "accumulate", "vectors" -> TypeName.BOOLEAN;
      case "rate" -> this.types.element();
      default -> this.types.array();
    };
  }
}
