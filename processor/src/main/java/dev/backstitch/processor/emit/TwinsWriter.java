package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.plan.Plan;
import javax.lang.model.element.Modifier;

/**
 * Writes what tells a warm-up which twins there are.
 *
 * <pre>
 * private static final class Twins extends FloatTwins {
 *   protected void use(boolean vectors) {
 *     IrisNetworkKernels.use(vectors ? IrisNetworkKernels.vector() : IrisNetworkKernels.scalar());
 *   }
 * }
 * </pre>
 */
final class TwinsWriter {
  private final Plan plan;
  private final RuntimeTypes types;
  private final Subject subject;
  private final boolean scalarOnly;

  TwinsWriter(Plan plan, RuntimeTypes types, Subject subject, boolean scalarOnly) {
    this.plan = plan;
    this.types = types;
    this.subject = subject;
    this.scalarOnly = scalarOnly;
  }

  TypeSpec write() {
    ClassName kernels = this.subject.kernels();
    TypeSpec.Builder twins =
        TypeSpec.classBuilder("Twins")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(this.types.twins())
            .addJavadoc("Predictions in scalars and in vectors, for warming up.")
            .addMethod(
                override("predictor", this.types.predictor())
                    .addParameter(this.types.network(), "network")
                    .addParameter(TypeName.BOOLEAN, "vectors")
                    .addStatement("return new Predictor(network.weights(), twin(vectors), false)")
                    .build())
            .addMethod(
                override("use", TypeName.VOID)
                    .addParameter(TypeName.BOOLEAN, "vectors")
                    .addStatement("$T.use(twin(vectors))", kernels)
                    .build())
            .addMethod(
                override("chosen", TypeName.BOOLEAN)
                    .addStatement("return $T.isChosen()", kernels)
                    .build())
            .addMethod(this.twin(kernels));
    if (!this.plan.halves().isEmpty()) {
      twins.addSuperinterface(RuntimeTypes.HALF_TWINS).addMethod(this.halfPredictor(kernels));
    }
    return twins.build();
  }

  private MethodSpec halfPredictor(ClassName kernels) {
    return MethodSpec.methodBuilder("predictor")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(this.types.network(), "network")
        .addParameter(RuntimeTypes.HALF_COPIES, "copies")
        .returns(this.types.predictor())
        .addStatement("Forward pass = HalfForward.make($T.current(), copies)", kernels)
        .addStatement("return new Predictor(network.weights(), pass)")
        .build();
  }

  private MethodSpec twin(ClassName kernels) {
    MethodSpec.Builder twin =
        MethodSpec.methodBuilder("twin")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(TypeName.BOOLEAN, "vectors")
            .returns(kernels);
    return this.scalarOnly
        ? twin.addStatement("return $T.scalar()", kernels).build()
        : twin.addStatement("return vectors ? $1T.vector() : $1T.scalar()", kernels).build();
  }

  private static MethodSpec.Builder override(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(type);
  }
}
