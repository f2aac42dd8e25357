package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What vector registers hold besides the operands of sums, as constants of generated classes: 8
 * sums anywhere, 16 on 64-bit ARM, and 24 with vectors of 512 bits. Both have 32 registers, but C2
 * first reads all factors of a tile into registers on ARM, and then puts three of 24 sums on the
 * stack. Anywhere it would put three of the 12 sums of a tile there, unless it is kept from reading
 * ahead: {@link #isTight}.
 */
public final class Registers {
  private static final int ANYWHERE = 8;
  private static final int TIGHT = 12;
  private static final int MANY = 16;
  private static final String INDICES = "INDICES";
  private static final String NEVER = "NEVER";
  private static final String HOLD_16_SUMS = "HOLD_16_SUMS";
  private static final String HOLD_24_SUMS = "HOLD_24_SUMS";

  private Registers() {}

  /** The constants of a class with vector code. */
  public static List<FieldSpec> constants() {
    return List.of(
        constant(HOLD_24_SUMS)
            .addJavadoc("Processors with 512 bits have 32 vector registers, others may have 16.")
            .initializer("SPECIES.vectorBitSize() == 512")
            .build(),
        constant(HOLD_16_SUMS)
            .addJavadoc("64-bit ARM has 32 as well, some of which factors take.")
            .initializer(
                "\n    HOLD_24_SUMS || $T.getProperty($S).equals($S)",
                System.class,
                "os.arch",
                "aarch64")
            .build());
  }

  private static FieldSpec.Builder constant(String name) {
    return FieldSpec.builder(
        TypeName.BOOLEAN, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  /** The constants of a class with sums that are {@linkplain #isTight tight}. */
  public static List<FieldSpec> ofTightSums() {
    return List.of(
        integer(INDICES)
            .addJavadoc(
                "Of indices up to here C2 knows that no sum of two overflows. It then adds them"
                    + " outside\n"
                    + "of loops.")
            .initializer("(1 << 29) - 1")
            .build(),
        integer(NEVER)
            .addJavadoc(
                "No loop comes here, which C2 cannot know. It reads nothing ahead of a comparison\n"
                    + "with it: beside twelve sums there are no registers for all that a tile"
                    + " reads.")
            .initializer("$L - 1", INDICES)
            .build());
  }

  /** Whether a kernel has such sums, where registers are few. */
  public static boolean mayBeTight(Nest nest) {
    return nest instanceof MatrixProduct product && !product.narrow() && !product.halved();
  }

  private static FieldSpec.Builder integer(String name) {
    return FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  /** Whether so many sums fit anywhere as well, but only beside operands that are read late. */
  static boolean isTight(int sums) {
    return sums > ANYWHERE && sums <= TIGHT;
  }

  /**
   * Keeps C2 from reading what is behind it ahead of it, in a loop over {@code k} that has several
   * of these, and does nothing.
   */
  static CodeBlock barrier(int number) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (k == $L$L)", NEVER, number == 0 ? "" : " - " + number);
    return code.addStatement("break").endControlFlow().build();
  }

  /** The condition that all indices of an array are known not to overflow, before another one. */
  static String boundedAnd(String array) {
    return array + ".length <= " + INDICES + " && ";
  }

  /** An index, or a number of them, that C2 then knows to be within the bounds. */
  static String bounded(String index) {
    return index + " & " + INDICES;
  }

  /** Whether there are processors whose registers do not hold so many sums. */
  static boolean mayLack(int sums) {
    return sums > ANYWHERE;
  }

  /** The condition that registers hold so many sums, more than 8. */
  static String hold(int sums) {
    return sums > MANY ? HOLD_24_SUMS : HOLD_16_SUMS;
  }

  /** The same before another condition; nothing where all hold so many. */
  static String holdAnd(int sums) {
    return mayLack(sums) ? hold(sums) + " && " : "";
  }
}
