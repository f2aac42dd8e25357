package dev.backstitch.benchmarks.limit;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.CompilerControl;

/**
 * Reading all of an array once, its eight parts side by side: what a layer must at least spend on
 * its weights when it computes one row. One run from the first element to the last takes up to
 * twice as long from the second cache, and a fifth longer from beyond.
 */
public final class Reading {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int SUMS = 8;

  private final float[] values;
  private final float[] results = new float[SPECIES.length()];

  /**
   * Makes the array.
   *
   * @param bytes its size, which is rounded up to eight whole vectors
   */
  public Reading(long bytes) {
    int block = SUMS * SPECIES.length();
    int blocks = Math.toIntExact((bytes / Float.BYTES + block - 1) / block);
    this.values = new float[Math.max(1, blocks) * block];
    Arrays.fill(this.values, 0.5f);
  }

  /**
   * How much one call reads.
   *
   * @return the size of the array in bytes
   */
  public long bytes() {
    return (long) this.values.length * Float.BYTES;
  }

  /**
   * Reads it.
   *
   * @return something that depends on all of it
   */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public float run() {
    float[] from = this.values;
    int n = SPECIES.length();
    int part = from.length / SUMS;
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    FloatVector e = a;
    FloatVector f = a;
    FloatVector g = a;
    FloatVector h = a;
    for (int at = 0; at < part; at += n) {
      a = a.add(FloatVector.fromArray(SPECIES, from, at));
      b = b.add(FloatVector.fromArray(SPECIES, from, at + part));
      c = c.add(FloatVector.fromArray(SPECIES, from, at + 2 * part));
      d = d.add(FloatVector.fromArray(SPECIES, from, at + 3 * part));
      e = e.add(FloatVector.fromArray(SPECIES, from, at + 4 * part));
      f = f.add(FloatVector.fromArray(SPECIES, from, at + 5 * part));
      g = g.add(FloatVector.fromArray(SPECIES, from, at + 6 * part));
      h = h.add(FloatVector.fromArray(SPECIES, from, at + 7 * part));
    }
    a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h))).intoArray(this.results, 0);
    return this.results[0];
  }
}
