package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The generator, against the JDK's SplittableRandom, which is the same one. */
final class SplitMix64Test {
  @Test
  void givesTheNumbersOfTheReference() {
    for (long seed : new long[] {0, 1, 42, -7, Long.MIN_VALUE}) {
      SplittableRandom reference = new SplittableRandom(seed);
      SplitMix64 random = new SplitMix64(seed);
      for (int i = 0; i < 1_000; i++) {
        assertEquals(reference.nextLong(), random.next());
      }
    }
    assertEquals(0xE220A8397B1DCDAFL, new SplitMix64(0).next());
  }

  @Test
  void givesUniformNumbersOfTheReference() {
    SplittableRandom reference = new SplittableRandom(3);
    SplitMix64 random = new SplitMix64(3);
    for (int i = 0; i < 1_000; i++) {
      assertEquals(reference.nextDouble(), random.uniform());
    }
  }

  @Test
  void fillsWithTheNumbersOfTheReference() {
    SplittableRandom reference = new SplittableRandom(3);
    SplitMix64 random = new SplitMix64(3);
    double[] values = new double[40];
    random.uniform(values, 1, 18, -0.25, 0.5);
    random.uniform(values, 18, 39, -0.25, 0.5);
    assertEquals(0, values[0]);
    for (int i = 1; i < 39; i++) {
      assertEquals(-0.25 + 0.5 * reference.nextDouble(), values[i]);
    }
    assertEquals(0, values[39]);
    assertEquals(reference.nextDouble(), random.uniform());
  }

  @Test
  void givesNormalNumbers() {
    SplitMix64 random = new SplitMix64(3);
    int count = 100_000;
    double sum = 0;
    double squares = 0;
    int withinOne = 0;
    for (int i = 0; i < count; i++) {
      double value = random.normal();
      sum += value;
      squares += value * value;
      withinOne += Math.abs(value) < 1 ? 1 : 0;
    }
    assertEquals(0, sum / count, 0.01);
    assertEquals(1, squares / count, 0.015);
    assertEquals(0.6827, (double) withinOne / count, 0.005);
  }

  @Test
  void givesWholeNumbersBelowABound() {
    SplitMix64 random = new SplitMix64(3);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.below(7)]++;
    }
    for (int count : counts) {
      assertTrue(count > 9_600 && count < 10_400, "10,000 expected, but " + count);
    }
    assertEquals(0, random.below(1));
  }
}
