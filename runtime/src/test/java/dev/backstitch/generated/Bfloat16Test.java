package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding to the upper half of a float. */
final class Bfloat16Test {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "80000000, 80000000",
    "3f800000, 3f800000", // 1
    "3f807fff, 3f800000",
    "3f808000, 3f800000", // between two: to the even one
    "3f808001, 3f810000",
    "3f818000, 3f820000", // between two: to the even one
    "bf818000, bf820000",
    "3fffffff, 40000000", // into the next power of two
    "7f7fffff, 7f800000", // beyond the largest
    "ff7fffff, ff800000",
    "7f7f7fff, 7f7f0000", // the largest
    "7f800000, 7f800000",
    "ff800000, ff800000",
    "00000001, 0", // subnormal
    "00008000, 0",
    "00008001, 00010000",
    "00018000, 00020000",
    "007fffff, 00800000", // into the smallest normal one
  })
  void roundsToTheNearest(String bits, String expected) {
    float value = Float.intBitsToFloat(Integer.parseUnsignedInt(bits, 16));
    assertEquals(
        Integer.toHexString(Integer.parseUnsignedInt(expected, 16)),
        Integer.toHexString(Bfloat16.upper(value)));
  }

  @ParameterizedTest
  @CsvSource({"7f800001", "7fc00000", "ff80ffff", "ffffffff", "7fffffff"})
  void keepsNotANumber(String bits) {
    int upper = Bfloat16.upper(Float.intBitsToFloat(Integer.parseUnsignedInt(bits, 16)));
    assertTrue(Float.isNaN(Float.intBitsToFloat(upper)));
    assertEquals(0, upper & 0xffff);
  }

  @Test
  void staysNearerThanTheNeighbours() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      if (Math.abs(value) < 3e38f) {
        int upper = Bfloat16.upper(value);
        BigDecimal distance = distance(value, upper);
        assertTrue(distance.compareTo(distance(value, upper + 0x10000)) <= 0);
        assertTrue(
            (upper & 0x7fff0000) == 0 || distance.compareTo(distance(value, upper - 0x10000)) <= 0);
      }
    }
  }

  private static BigDecimal distance(float value, int bits) {
    return new BigDecimal(value).subtract(new BigDecimal(Float.intBitsToFloat(bits))).abs();
  }
}
