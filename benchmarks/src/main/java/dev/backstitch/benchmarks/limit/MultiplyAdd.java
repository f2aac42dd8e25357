package dev.backstitch.benchmarks.limit;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.CompilerControl;

/**
 * Fused multiply-adds in registers, as many at once as the processor can start: the peak of one
 * core. Twelve sums that do not depend on one another hide a latency of 4 cycles in two units, with
 * some to spare; sixteen registers hold them too.
 */
public final class MultiplyAdd {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int SUMS = 12;

  /** The same for any width of vectors: who asks may run in another JVM than who multiplies. */
  private static final int MULTIPLY_ADDS = 192_000;

  static final int ROUNDS = MULTIPLY_ADDS / (SUMS * SPECIES.length());

  private final float[] results = new float[SPECIES.length()];
  private final float factor = 0.999f;
  private float added = 0.001f;

  /** Starts at one. */
  public MultiplyAdd() {}

  /**
   * How much one call does.
   *
   * @return the multiply-adds of single floats
   */
  public long multiplyAdds() {
    return MULTIPLY_ADDS;
  }

  /**
   * Does them, in a method of its own: compiled into JMH's loop, they took 1.4 times as long.
   *
   * @return something that depends on all of them
   */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public float run() {
    FloatVector x = FloatVector.broadcast(SPECIES, this.factor);
    FloatVector y = FloatVector.broadcast(SPECIES, this.added);
    FloatVector a = y;
    FloatVector b = y.add(1);
    FloatVector c = y.add(2);
    FloatVector d = y.add(3);
    FloatVector e = y.add(4);
    FloatVector f = y.add(5);
    FloatVector g = y.add(6);
    FloatVector h = y.add(7);
    FloatVector i = y.add(8);
    FloatVector j = y.add(9);
    FloatVector k = y.add(10);
    FloatVector l = y.add(11);
    for (int round = 0; round < ROUNDS; round++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
      k = k.fma(x, y);
      l = l.fma(x, y);
    }
    FloatVector left = a.add(b).add(c.add(d)).add(e.add(f));
    FloatVector right = g.add(h).add(i.add(j)).add(k.add(l));
    left.add(right).intoArray(this.results, 0);
    this.added = -this.added;
    return this.results[0];
  }
}
