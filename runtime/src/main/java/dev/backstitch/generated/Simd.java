package dev.backstitch.generated;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers, once, whether vector code may run.
 *
 * <p>It may where the module {@code jdk.incubator.vector} is readable, the VM compiles with C2, the
 * processor has fused multiply-add, and vectors are 128 bits wide or wider. The system property
 * {@code backstitch.simd} says {@code off} to run scalar code in any case, and {@code on} to ask
 * for the module only. Scalar code gives the same bits. Where the user could mend what is missing,
 * that is logged once, with the flag.
 */
public final class Simd {
  private static final String MODULE = "jdk.incubator.vector";
  private static final int LEAST_BITS = 128;
  private static final int MOST_BITS = 512;
  private static final boolean AVAILABLE = decide(System.getProperty("backstitch.simd", "auto"));

  private Simd() {}

  /**
   * Whether vector code may run.
   *
   * @return the same answer at every call
   */
  public static boolean available() {
    return AVAILABLE;
  }

  /**
   * How wide vectors of generated code are: what the processor prefers, at most the 512 bits that
   * padding has room for.
   *
   * @return 0 if vector code may not run
   */
  public static int bits() {
    return AVAILABLE ? Math.min(MOST_BITS, VectorProbe.preferredBits()) : 0;
  }

  private static boolean decide(String property) {
    return switch (property.toLowerCase(Locale.ROOT)) {
      case "off" -> false;
      case "on" -> mended(missingModule());
      case "auto" -> mended(missingModule()) && mended(missingCompiler()) && fits();
      default ->
          throw new IllegalArgumentException(
              "System property backstitch.simd is '" + property + "'. Give auto, on or off.");
    };
  }

  private static boolean fits() {
    return FusedMultiplyAdd.FUSED && VectorProbe.preferredBits() >= LEAST_BITS;
  }

  /** True if nothing is missing; else logs what, and is false. */
  private static boolean mended(@Nullable String missing) {
    if (missing != null) {
      System.getLogger("dev.backstitch")
          .log(System.Logger.Level.WARNING, "Networks run on scalar code, slowly: " + missing);
    }
    return missing == null;
  }

  private static @Nullable String missingModule() {
    Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
    return module.isPresent() && Simd.class.getModule().canRead(module.get())
        ? null
        : "the module "
            + MODULE
            + " is not readable. Start java with --add-modules "
            + MODULE
            + ".";
  }

  private static @Nullable String missingCompiler() {
    return missingCompiler(System.getProperty("java.vm.info", ""));
  }

  /** What is wrong with a VM that describes itself so, or null. */
  static @Nullable String missingCompiler(String vm) {
    if (vm.contains("interpreted mode")) {
      return "the VM only interprets. Start java without -Xint.";
    }
    if (vm.contains("emulated-client")) {
      return "the VM has no optimising compiler. Start java without -XX:TieredStopAtLevel.";
    }
    return null;
  }
}
