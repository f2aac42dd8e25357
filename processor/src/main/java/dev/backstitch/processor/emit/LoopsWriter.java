package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.kernel.Kernel;
import dev.backstitch.processor.kernel.Registers;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.plan.Plan;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the twins of the companion: nested classes with the loops as scalars and as vectors. */
final class LoopsWriter {
  static final String SCALAR = "ScalarLoops";
  static final String VECTOR = "VectorLoops";

  private static final String VECTORS = "jdk.incubator.vector";
  private static final ClassName SPECIES = ClassName.get(VECTORS, "VectorSpecies");

  private final Plan plan;
  private final ClassName kernels;
  private final List<Loop> loops;

  LoopsWriter(Plan plan, ClassName kernels, List<Loop> loops) {
    this.plan = plan;
    this.kernels = kernels;
    this.loops = loops.stream().filter(loop -> !loop.isShared()).toList();
  }

  TypeSpec scalar() {
    TypeSpec.Builder type = this.twin(SCALAR);
    type.addMethod(this.instance());
    this.addLoops(type, Loop::scalar);
    return type.build();
  }

  TypeSpec vector() {
    TypeSpec.Builder type = this.twin(VECTOR).addField(this.species());
    if (this.plan.kernelNames().keySet().stream().anyMatch(LoopsWriter::readsHalves)) {
      type.addField(pairs());
    }
    Registers.constants().forEach(type::addField);
    if (this.plan.kernelNames().keySet().stream().anyMatch(Registers::mayBeTight)) {
      Registers.ofTightSums().forEach(type::addField);
    }
    type.addMethod(this.instance());
    this.addLoops(type, Loop::vector);
    return type.build();
  }

  private TypeSpec.Builder twin(String name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(this.kernels)
        .addField(constant(this.kernels, "INSTANCE").initializer("new $L()", name).build());
  }

  /** The one instance of a twin, where only its own class names it: the other is not loaded. */
  private MethodSpec instance() {
    return MethodSpec.methodBuilder("instance")
        .addModifiers(Modifier.STATIC)
        .returns(this.kernels)
        .addStatement("return INSTANCE")
        .build();
  }

  private void addLoops(TypeSpec.Builder type, Function<Loop, Kernel.Body> bodies) {
    for (Loop loop : this.loops) {
      Kernel.Body body = bodies.apply(loop);
      type.addMethod(
          MethodSpec.methodBuilder(loop.name())
              .addAnnotation(Override.class)
              .addParameters(loop.parameters())
              .addCode(body.code())
              .build());
      body.parts().forEach(type::addMethod);
    }
  }

  private FieldSpec species() {
    ClassName box = ClassName.get("java.lang", this.plan.network().precision().boxName());
    return constant(ParameterizedTypeName.get(SPECIES, box), "SPECIES")
        .addJavadoc("Padding to 64 bytes holds at most 512 bits.")
        .initializer(
            "\n    $1T.SPECIES_PREFERRED.vectorBitSize() > 512\n        ? $1T.SPECIES_512\n"
                + "        : $1T.SPECIES_PREFERRED",
            ClassName.get(VECTORS, this.plan.network().precision().vectorName()))
        .build();
  }

  private static boolean readsHalves(Nest nest) {
    return nest.operands().stream().anyMatch(Nest.Operand::halved);
  }

  private static FieldSpec pairs() {
    TypeName type = ParameterizedTypeName.get(SPECIES, ClassName.get(Integer.class));
    return constant(type, "PAIRS")
        .addJavadoc("As many bits, each int of them two numbers in half the bytes.")
        .initializer("$T.of(int.class, SPECIES.vectorShape())", SPECIES)
        .build();
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }
}
