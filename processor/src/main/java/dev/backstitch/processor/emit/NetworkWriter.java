package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.graph.Outline;
import dev.backstitch.processor.plan.Offset;
import dev.backstitch.processor.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a network: its public class and the companion with its kernels.
 *
 * <p>The class reads top to bottom: losses, layout of the parameters, what users call, the forward
 * pass, the backward pass.
 */
public final class NetworkWriter {
  /** Rows that a predictor computes at once: enough to fill register tiles many times over. */
  private static final int CHUNK = 128;

  private final Plan plan;
  private final Subject subject;
  private final RuntimeTypes types;
  private final boolean scalarOnly;

  private NetworkWriter(Plan plan, Subject subject, boolean scalarOnly) {
    this.plan = plan;
    this.subject = subject;
    this.scalarOnly = scalarOnly;
    this.types = new RuntimeTypes(plan.network().precision());
  }

  /** The files of a network. */
  public static List<SourceFile> write(Plan plan, Subject subject, boolean scalarOnly) {
    return List.of(
        new NetworkWriter(plan, subject, scalarOnly).network(),
        new KernelsWriter(plan, subject, scalarOnly).write());
  }

  private SourceFile network() {
    ClassName name = this.subject.generated();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addOriginatingElement(this.subject.element())
            .addAnnotations(this.subject.marks())
            .addJavadoc("$L", this.text())
            .addSuperinterface(this.types.network());
    if (this.subject.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (this.subject.isInterface()) {
      type.addSuperinterface(this.subject.declaration());
    } else {
      type.superclass(this.subject.declaration());
    }
    this.addConstants(type);
    this.addUse(type);
    type.addType(new ShellWriter(this.plan, this.types, this.subject).predictor());
    type.addType(new ShellWriter(this.plan, this.types, this.subject).learner());
    type.addType(new ForwardWriter(this.plan, this.types, this.subject.kernels()).write());
    if (!this.plan.halves().isEmpty()) {
      type.addType(new HalfForwardWriter(this.plan, this.subject.kernels()).write());
    }
    if (!this.plan.inPanels().isEmpty()) {
      type.addType(new PanelForwardWriter(this.plan, this.types, this.subject.kernels()).write());
    }
    type.addType(new BackwardWriter(this.plan, this.types, this.subject.kernels()).write());
    type.addType(new TwinsWriter(this.plan, this.types, this.subject, this.scalarOnly).write());
    type.addType(new ArchitectureWriter(this.plan, this.scalarOnly).write());
    this.subject.tellTypesApart(type);
    JavaFile.Builder file =
        JavaFile.builder(name.packageName(), type.build()).skipJavaLangImports(true).indent("  ");
    if (this.plan.straight().isPresent()) {
      file.addStaticImport(RuntimeTypes.FUSED_MULTIPLY_ADD, "fma");
    }
    return SourceFile.of(file.build(), name, this.subject.element());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append("The network declared by {@link ")
        .append(this.subject.declaration().canonicalName())
        .append("}, with its gradient code.\n\n<pre>{@code\n");
    for (Outline layer : this.plan.network().layers()) {
      text.append(layer.name())
          .append(" [")
          .append(layer.value().shape())
          .append("] ")
          .append(layer.kind());
      this.plan.network().losses().stream()
          .filter(loss -> loss.predicted().equals(layer.value()))
          .forEach(loss -> text.append(", loss ").append(loss.name()));
      text.append('\n');
    }
    return text.append("}</pre>\n").toString();
  }

  private void addConstants(TypeSpec.Builder type) {
    for (Offset offset : this.plan.parameters().offsets()) {
      type.addField(hidden(offset));
    }
    type.addField(
        hidden(
            new Offset(
                "PARAMETERS",
                this.plan.parameters().size(),
                "All parameters, weights as [inputs x units]. Rows are padded with zeros to 64"
                    + " bytes,\n"
                    + "and begin on cache lines if the array does.")));
    type.addField(
        FieldSpec.builder(TypeName.INT, "CHUNK", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Rows that a prediction takes at once.")
            .initializer("$L", CHUNK)
            .build());
    type.addField(
        FieldSpec.builder(
                RuntimeTypes.ARCHITECTURE,
                "ARCHITECTURE",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("Description.describe()")
            .build());
    type.addField(
        FieldSpec.builder(
                this.types.twins(), "TWINS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("new Twins()")
            .build());
    type.addField(this.types.weights(), "weights", Modifier.PRIVATE, Modifier.FINAL);
  }

  private static FieldSpec hidden(Offset offset) {
    return ForwardWriter.constant(offset).toBuilder().addModifiers(Modifier.PRIVATE).build();
  }

  private void addUse(TypeSpec.Builder type) {
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(this.types.weights(), "weights")
            .addStatement("this.weights = weights")
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("create")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("A network whose parameters are drawn: the same seed, the same parameters.")
            .addParameter(TypeName.LONG, "seed")
            .returns(this.subject.generated())
            .addStatement(
                "return new $T($T.create(ARCHITECTURE, seed))",
                this.subject.generated(),
                this.types.weights())
            .build());
    this.addLoad(type);
    type.addMethod(
        override("copy", this.subject.generated())
            .addStatement("return new $T(this.weights.copy())", this.subject.generated())
            .build());
    type.addMethod(
        override("weights", this.types.weights()).addStatement("return this.weights").build());
    for (Outline layer : this.plan.network().layers()) {
      type.addMethod(
          override(layer.name(), this.types.layer())
              .addStatement("return this.weights.layer($S)", layer.name())
              .build());
    }
    this.addPredictorAndLearner(type);
  }

  private void addLoad(TypeSpec.Builder type) {
    ClassName name = this.subject.generated();
    type.addMethod(
        load(name, ClassName.get(Path.class))
            .addJavadoc("The network that a file holds: its weights and its seed.")
            .addStatement("return load($T.of(file))", RuntimeTypes.MODEL_FILE)
            .build());
    type.addMethod(
        load(name, RuntimeTypes.MODEL_FILE)
            .addJavadoc("The same, with the names and leniency that its description gives.")
            .addStatement(
                "$1T network = new $1T($2T.blank(ARCHITECTURE))", name, this.types.weights())
            .addStatement("network.restore(file)")
            .addStatement("return network")
            .build());
  }

  static MethodSpec.Builder load(ClassName network, ClassName file) {
    return MethodSpec.methodBuilder("load")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(file, "file")
        .addException(IOException.class)
        .returns(network);
  }

  private void addPredictorAndLearner(TypeSpec.Builder type) {
    ClassName kernels = this.subject.kernels();
    ClassName predictor = this.subject.generated().nestedClass("Predictor");
    ClassName learner = this.subject.generated().nestedClass("Learner");
    type.addMethod(
        override("predictor", predictor)
            .addStatement("return new Predictor(this.weights, $T.current(), true)", kernels)
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("predictor")
            .addParameter(kernels, "kernels")
            .returns(predictor)
            .addStatement("return new Predictor(this.weights, kernels, false)")
            .build());
    type.addMethod(override("twins", this.types.twins()).addStatement("return TWINS").build());
    type.addMethod(
        override("learner", learner)
            .addParameter(RuntimeTypes.OPTIMIZER, "optimizer")
            .addParameter(TypeName.INT, "rows")
            .addStatement(
                "return new Learner(this.weights, optimizer, rows,$W$T.scalar(),$W$L)",
                kernels,
                this.scalarOnly ? "false" : CodeBlock.of("$T.available()", RuntimeTypes.SIMD))
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("learner")
            .addParameter(RuntimeTypes.OPTIMIZER, "optimizer")
            .addParameter(TypeName.INT, "rows")
            .addParameter(kernels, "kernels")
            .returns(learner)
            .addStatement("return new Learner(this.weights, optimizer, rows, kernels, false)")
            .build());
  }

  private static MethodSpec.Builder override(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type);
  }
}
