package dev.backstitch.generated;

import java.util.Locale;

/**
 * Multiplies and adds: with one rounding where the processor can, else with two.
 *
 * <p>{@code Math.fma} without hardware goes through {@code BigDecimal} and is some hundred times
 * slower. Whether there is hardware is found out once, by the time of a few calls, unless the
 * system property {@code backstitch.fma} says {@code on} or {@code off}.
 */
public final class FusedMultiplyAdd {
  /** Whether {@link #fma} rounds once. */
  public static final boolean FUSED = decide(System.getProperty("backstitch.fma", "auto"));

  /** Calls in one try: long beside the clock's resolution, short beside an interruption. */
  private static final int CALLS = 16;

  /** Tries; the fastest counts, so that an interruption does not. */
  private static final int TRIES = 8;

  /**
   * How many times slower than multiplying and adding the fused form may be. On an AVX-512 server
   * the fastest try is 1 to 3 times slower with hardware, interpreted or compiled, and more than
   * 1,000 times without; asking the VM through JMX gives the same answer and costs 40 ms.
   */
  private static final long BOUND = 100;

  private FusedMultiplyAdd() {}

  /**
   * Multiplies and adds in float.
   *
   * @param a a factor
   * @param b a factor
   * @param c what is added
   * @return {@code a * b + c}
   */
  public static float fma(float a, float b, float c) {
    return FUSED ? Math.fma(a, b, c) : a * b + c;
  }

  /**
   * Multiplies and adds in double.
   *
   * @param a a factor
   * @param b a factor
   * @param c what is added
   * @return {@code a * b + c}
   */
  public static double fma(double a, double b, double c) {
    return FUSED ? Math.fma(a, b, c) : a * b + c;
  }

  static boolean decide(String property) {
    return switch (property.toLowerCase(Locale.ROOT)) {
      case "on" -> true;
      case "off" -> false;
      case "auto" -> measure();
      default ->
          throw new IllegalArgumentException(
              "System property backstitch.fma is '" + property + "'. Give auto, on or off.");
    };
  }

  private static boolean measure() {
    long fused = Long.MAX_VALUE;
    long plain = Long.MAX_VALUE;
    double value = 1;
    for (int i = 0; i < TRIES; i++) {
      long start = System.nanoTime();
      value = fused(value);
      long between = System.nanoTime();
      value = plain(value);
      fused = Math.min(fused, between - start);
      plain = Math.min(plain, System.nanoTime() - between);
    }
    return value < 0 || fused < BOUND * Math.max(plain, 1);
  }

  private static double fused(double start) {
    double value = start;
    for (int i = 0; i < CALLS; i++) {
      value = Math.fma(value, 0.7, 0.3);
    }
    return value;
  }

  private static double plain(double start) {
    double value = start;
    for (int i = 0; i < CALLS; i++) {
      value = value * 0.7 + 0.3;
    }
    return value;
  }
}
