package dev.backstitch.processor.kernel;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What vector registers hold besides the operands of sums, as constants of generated classes: 8
 * sums anywhere, 16 on 64-bit ARM, and 24 with vectors of 512 bits. Both have 32 registers, but C2
 * first reads all factors of a tile into registers on ARM, and then puts three of 24 sums on the
 * stack.
 */
public final class Registers {
  private static final int ANYWHERE = 8;
  private static final int MANY = 16;
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
