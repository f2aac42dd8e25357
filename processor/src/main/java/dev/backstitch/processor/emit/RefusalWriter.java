package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of a declaration that was refused: the API that callers name, every method of
 * which throws. The compilation fails anyway; it should fail with the mistake alone.
 */
public final class RefusalWriter {
  private RefusalWriter() {}

  /**
   * Writes the class.
   *
   * @param types of the precision asked for
   * @param isImplementable whether the declaration can be a supertype
   * @param layers the methods that declare layers
   */
  public static SourceFile write(
      Subject subject, RuntimeTypes types, boolean isImplementable, List<String> layers) {
    ClassName name = subject.generated();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.ABSTRACT)
            .addOriginatingElement(subject.element())
            .addAnnotations(subject.marks())
            .addJavadoc("Stands in for a declaration that was refused.")
            .addSuperinterface(types.network());
    if (subject.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (isImplementable && subject.isInterface()) {
      type.addSuperinterface(subject.declaration());
    } else if (isImplementable) {
      type.superclass(subject.declaration());
    }
    type.addMethod(
        MethodSpec.methodBuilder("create")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(TypeName.LONG, "seed")
            .returns(name)
            .addCode(refusal())
            .build());
    for (ClassName file : List.of(ClassName.get(Path.class), RuntimeTypes.MODEL_FILE)) {
      type.addMethod(NetworkWriter.load(name, file).addCode(refusal()).build());
    }
    type.addMethod(concrete("predictor", name.nestedClass("Predictor")).build());
    type.addMethod(
        concrete("learner", name.nestedClass("Learner"))
            .addParameter(RuntimeTypes.OPTIMIZER, "optimizer")
            .addParameter(TypeName.INT, "rows")
            .build());
    type.addMethod(concrete("copy", name).build());
    layers.forEach(layer -> type.addMethod(method(layer, types.layer()).build()));
    type.addType(nested("Predictor", types.predictor(), "super(null, 0)"));
    type.addType(nested("Learner", types.learner(), "super(null, null, 0, false)"));
    subject.tellTypesApart(type);
    JavaFile file =
        JavaFile.builder(name.packageName(), type.build())
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    return SourceFile.of(file, name, subject.element());
  }

  private static CodeBlock refusal() {
    return CodeBlock.builder()
        .addStatement(
            "throw new $T($S)", IllegalStateException.class, "The declaration was refused.")
        .build();
  }

  private static MethodSpec.Builder concrete(String name, TypeName type) {
    return method(name, type).addAnnotation(Override.class);
  }

  private static MethodSpec.Builder method(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addCode(refusal());
  }

  private static TypeSpec nested(String name, ClassName superclass, String superCall) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.ABSTRACT)
        .superclass(superclass)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(superCall)
                .build())
        .build();
  }
}
