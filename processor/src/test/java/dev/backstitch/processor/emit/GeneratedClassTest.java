package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the class files of generated networks are made of. */
class GeneratedClassTest {
  /** HotSpot compiles no method above 8,000; other compilers emit a little more than javac. */
  private static final int MOST_BYTECODES = 6_000;

  /** Methods that make something, and are called once and not for each row. */
  private static final Set<String> MAKING =
      Set.of(
          "<init>",
          "<clinit>",
          "create",
          "copy",
          "load",
          "predictor",
          "learner",
          "describe",
          "best",
          "scalar",
          "vector",
          "make");

  private static final Set<Opcode> ALLOCATING =
      Set.of(
          Opcode.NEW,
          Opcode.NEWARRAY,
          Opcode.ANEWARRAY,
          Opcode.MULTIANEWARRAY,
          Opcode.INVOKEDYNAMIC);

  static List<Sample> samples() {
    return Sample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void staysWithinTheBudgetOfBytecodes(Sample sample) {
    assertTrue(longest(sample) <= MOST_BYTECODES, () -> "the longest has " + longest(sample));
  }

  @Test
  void staysWithinTheBudgetWhereATableOfContentsIsCut() {
    Sample deep = Sample.deep(810, 1);
    assertTrue(contents(deep) > 1, "so many layers should take more than one table of contents");
    assertTrue(longest(deep) <= MOST_BYTECODES, () -> "the longest has " + longest(deep));
  }

  @Test
  void staysWithinTheBudgetInStraightLines() {
    Sample thin = Sample.thin();
    assertTrue(
        methods(thin).anyMatch(method -> method.methodName().equalsString("backwardRow")),
        "a thin network should have straight lines");
    assertTrue(longest(thin) <= MOST_BYTECODES, () -> "the longest has " + longest(thin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@HalfSquaredError"})
  void staysWithinTheBudgetForManyOutputs(String loss) {
    Sample wide = Sample.wide(200, loss);
    assertTrue(longest(wide) <= MOST_BYTECODES, () -> "the longest has " + longest(wide));
  }

  private static long contents(Sample sample) {
    return methods(sample)
        .filter(
            method ->
                method.parent().orElseThrow().thisClass().asInternalName().endsWith("$Forward"))
        .filter(method -> method.methodName().stringValue().matches("forward\\d+"))
        .count();
  }

  private static int longest(Sample sample) {
    return methods(sample).mapToInt(GeneratedClassTest::length).max().orElseThrow();
  }

  private static int length(MethodModel method) {
    return method.findAttribute(Attributes.code()).map(CodeAttribute::codeLength).orElse(0);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hotMethodsMakeNoObjects(Sample sample) {
    List<String> making =
        methods(sample)
            .filter(method -> !isMaking(method) && !onlyThrows(method))
            .filter(method -> opcodes(method).anyMatch(ALLOCATING::contains))
            .map(GeneratedClassTest::name)
            .toList();
    assertEquals(List.of(), making);
  }

  private static boolean isMaking(MethodModel method) {
    return MAKING.contains(method.methodName().stringValue())
        || method.parent().orElseThrow().thisClass().asInternalName().endsWith("$Description");
  }

  /** Whether it does nothing but refuse, and so may make its exception. */
  private static boolean onlyThrows(MethodModel method) {
    return instructions(method).anyMatch(ThrowInstruction.class::isInstance)
        && opcodes(method).noneMatch(GeneratedClassTest::returns);
  }

  private static boolean returns(Opcode opcode) {
    return opcode.kind() == Opcode.Kind.RETURN;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void speciesAreConstants(Sample sample) {
    List<FieldModel> species =
        classes(sample)
            .flatMap(type -> type.fields().stream())
            .filter(field -> field.fieldType().stringValue().contains("jdk/incubator/vector"))
            .toList();
    assertFalse(species.isEmpty());
    for (FieldModel field : species) {
      assertTrue(field.fieldType().stringValue().endsWith("/VectorSpecies;"));
      assertTrue(field.flags().has(AccessFlag.STATIC) && field.flags().has(AccessFlag.FINAL));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void noVectorCrossesTheBorderOfAMethod(Sample sample) {
    List<String> crossed =
        methods(sample)
            .filter(method -> method.methodType().stringValue().contains("jdk/incubator/vector"))
            .map(GeneratedClassTest::name)
            .toList();
    assertEquals(List.of(), crossed);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void onlyTheVectorTwinNamesTheVectorApi(Sample sample) {
    List<String> naming =
        classes(sample)
            .filter(GeneratedClassTest::namesVectors)
            .map(type -> type.thisClass().asInternalName())
            .toList();
    assertEquals(List.of("sample/" + sample.name() + "NetworkKernels$VectorLoops"), naming);
  }

  private static boolean namesVectors(ClassModel type) {
    return StreamSupport.stream(type.constantPool().spliterator(), false)
        .filter(ClassEntry.class::isInstance)
        .anyMatch(
            entry -> ((ClassEntry) entry).asInternalName().startsWith("jdk/incubator/vector"));
  }

  @Test
  void equalLayersShareTheirKernels() {
    List<String> three = kernels(Sample.deep(3, 8));
    assertTrue(three.contains("tanh"), three::toString);
    assertEquals(three, kernels(Sample.deep(200, 8)));
  }

  private static List<String> kernels(Sample sample) {
    List<String> names = new ArrayList<>();
    classes(sample)
        .filter(type -> type.thisClass().asInternalName().endsWith("$VectorLoops"))
        .forEach(type -> type.methods().forEach(each -> names.add(each.methodName().toString())));
    return names.stream().sorted().toList();
  }

  private static Stream<ClassModel> classes(Sample sample) {
    return sample.compiled().generatedClasses().values().stream().map(ClassFile.of()::parse);
  }

  private static Stream<MethodModel> methods(Sample sample) {
    return classes(sample).flatMap(type -> type.methods().stream());
  }

  private static String name(MethodModel method) {
    return method.parent().orElseThrow().thisClass().asInternalName()
        + "."
        + method.methodName().stringValue();
  }

  private static Stream<Instruction> instructions(MethodModel method) {
    List<CodeElement> elements = new ArrayList<>();
    method.code().ifPresent(code -> code.forEach(elements::add));
    return elements.stream().filter(Instruction.class::isInstance).map(Instruction.class::cast);
  }

  private static Stream<Opcode> opcodes(MethodModel method) {
    return instructions(method).map(Instruction::opcode);
  }
}
