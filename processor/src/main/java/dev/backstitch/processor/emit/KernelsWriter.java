package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.kernel.Style;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.ScalarFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the companion that holds the kernels: what each computes, and its two twins.
 *
 * <pre>
 * abstract class IrisNetworkKernels {
 *   abstract void tanh(int rows, int columns, float[] x, int xAt, int xRow, ...);
 *   private static final class ScalarLoops extends IrisNetworkKernels { ... }
 *   private static final class VectorLoops extends IrisNetworkKernels { ... }
 * }
 * </pre>
 */
final class KernelsWriter {
  private final Plan plan;
  private final Subject subject;
  private final boolean scalarOnly;

  KernelsWriter(Plan plan, Subject subject, boolean scalarOnly) {
    this.plan = plan;
    this.subject = subject;
    this.scalarOnly = scalarOnly;
  }

  SourceFile write() {
    ClassName name = this.subject.kernels();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.ABSTRACT)
            .addOriginatingElement(this.subject.element())
            .addAnnotations(this.subject.marks())
            .addJavadoc(
                """
                The loops of {@link $T}, as scalars and as vectors. Both give the same bits.

                <p>Columns are padded to 64 bytes, so that no loop needs a tail. Sums run in
                ascending order, as a whole or part by part, with one fused multiply-add for
                each product.

                <p>Of an array {@code x}, {@code xAt} is where it starts, {@code xRow} how far
                apart its rows lie, and {@code xDepth} how far apart the neighbours along the
                index that is summed over.
                """,
                this.subject.generated());
    type.addField(this.chosen());
    type.addMethod(this.best());
    type.addMethods(this.choice());
    type.addMethod(factory("scalar", "The twin in scalars.", name, LoopsWriter.SCALAR));
    if (!this.scalarOnly) {
      type.addMethod(factory("vector", "The twin in vectors.", name, LoopsWriter.VECTOR));
    }
    List<Loop> loops = Loop.of(this.plan);
    loops.forEach(loop -> type.addMethod(contract(loop)));
    this.plan
        .straight()
        .ifPresent(
            passes -> passes.functions().forEach(each -> type.addMethod(this.function(each))));
    LoopsWriter writer = new LoopsWriter(this.plan, name, loops);
    type.addType(writer.scalar());
    if (!this.scalarOnly) {
      type.addType(writer.vector());
    }
    JavaFile file =
        JavaFile.builder(name.packageName(), type.build())
            .addStaticImport(RuntimeTypes.FUSED_MULTIPLY_ADD, "fma")
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    return SourceFile.of(file, name, this.subject.element());
  }

  private MethodSpec best() {
    MethodSpec.Builder best =
        MethodSpec.methodBuilder("best")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("The faster twin that this virtual machine can run.")
            .returns(this.subject.kernels());
    return this.scalarOnly
        ? best.addStatement("return scalar()").build()
        : best.addStatement("return $T.available() ? vector() : scalar()", RuntimeTypes.SIMD)
            .build();
  }

  /** No atomic reference: it looks its field up by reflection, and a start waits for that. */
  private FieldSpec chosen() {
    TypeName type =
        ParameterizedTypeName.get(ClassName.get(Optional.class), this.subject.kernels());
    return FieldSpec.builder(type, "chosen", Modifier.PRIVATE, Modifier.STATIC, Modifier.VOLATILE)
        .initializer("$T.empty()", Optional.class)
        .build();
  }

  /** What predictions use: chosen by a warm-up, or by the first that asks. */
  private List<MethodSpec> choice() {
    ClassName name = this.subject.kernels();
    return List.of(
        MethodSpec.methodBuilder("current")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("The twin that predictions use.")
            .returns(name)
            .addStatement("$T<$T> known = chosen", Optional.class, name)
            .addStatement("return known.isPresent() ? known.get() : use(best())")
            .build(),
        MethodSpec.methodBuilder("use")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("Lets predictions use a twin from their next call.")
            .addParameter(name, "twin")
            .returns(name)
            .addStatement("chosen = $T.of(twin)", Optional.class)
            .addStatement("return twin")
            .build(),
        MethodSpec.methodBuilder("isChosen")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("Whether predictions use a twin already.")
            .returns(TypeName.BOOLEAN)
            .addStatement("return chosen.isPresent()")
            .build());
  }

  private static MethodSpec factory(String name, String text, ClassName type, String twin) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .addJavadoc("$L", text)
        .returns(type)
        .addStatement("return $L.instance()", twin)
        .build();
  }

  private static MethodSpec contract(Loop loop) {
    MethodSpec.Builder contract =
        MethodSpec.methodBuilder(loop.name())
            .addJavadoc("$L", FormulaComment.of(List.of(loop.text())))
            .addParameters(loop.parameters());
    return loop.isShared()
        ? contract.addCode(loop.scalar().code()).build()
        : contract.addModifiers(Modifier.ABSTRACT).build();
  }

  /** A formula of one number, which twins share. */
  private MethodSpec function(ScalarFunction function) {
    Style style = this.style(function.name());
    Map<String, String> locals = new HashMap<>();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(function.name())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("$L", FormulaComment.of(List.of(function.formula().text())))
            .returns(style.element());
    for (String variable : function.variables()) {
      method.addParameter(style.element(), variable);
      locals.put(variable, variable);
    }
    Style.Lines lines = style.scalar(function.formula(), locals, "");
    return method.addCode(lines.statements()).addStatement("return $L", lines.result()).build();
  }

  private Style style(String method) {
    return new Style(this.plan.network().precision(), method, this.plan.kernelNames());
  }
}
