package dev.backstitch.generated;

/**
 * The generator behind everything random: weights, shuffling, masks.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014): a counter that grows by {@code 0x9E3779B97F4A7C15}, mixed by two multiplications. The
 * first state is the seed itself, so that {@code seed 0} gives {@code 0xE220A8397B1DCDAF} first. It
 * is part of the contract: the same seed gives the same numbers in every version and on every
 * machine. Not safe for several threads.
 */
public final class SplitMix64 {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;
  private static final long SECOND_FACTOR = 0x94D049BB133111EBL;

  /** One unit in the last place of a number in [0.5, 1). */
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /**
   * Starts at a seed.
   *
   * @param seed any number
   */
  public SplitMix64(long seed) {
    this.state = seed;
  }

  /**
   * The next 64 random bits.
   *
   * @return any number
   */
  public long next() {
    this.state += GOLDEN;
    return mix(this.state);
  }

  /**
   * The next real number, evenly spread: the upper 53 bits times 2^-53.
   *
   * @return a number in [0, 1)
   */
  public double uniform() {
    return (this.next() >>> 11) * UNIT;
  }

  /**
   * Fills a part of an array with the next real numbers, {@code low + width * uniform}. Written
   * without calls: an interpreter draws the weights of a network, which is waited for.
   *
   * @param values receives them
   * @param from the first place
   * @param to the place behind the last
   * @param low what is added to each number
   * @param width what each is multiplied by
   */
  void uniform(double[] values, int from, int to, double low, double width) {
    long counter = this.state;
    for (int i = from; i < to; i++) {
      counter += GOLDEN;
      long once = (counter ^ (counter >>> 30)) * FIRST_FACTOR;
      long twice = (once ^ (once >>> 27)) * SECOND_FACTOR;
      values[i] = low + width * (((twice ^ (twice >>> 31)) >>> 11) * UNIT);
    }
    this.state = counter;
  }

  /**
   * The next number of the standard normal distribution, by Box and Muller's cosine: two uniform
   * numbers {@code u, v} give {@code sqrt(-2 log(1 - u)) cos(2 pi v)}, with {@code StrictMath}.
   *
   * @return a number of mean 0 and standard deviation 1
   */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - this.uniform()));
    return radius * StrictMath.cos(2 * Math.PI * this.uniform());
  }

  /**
   * The next whole number below a bound, by Lemire's multiplication without rejection; its bias is
   * below {@code bound / 2^32}.
   *
   * @param bound at least 1
   * @return a number in [0, bound)
   */
  public int below(int bound) {
    return (int) (((this.next() >>> 32) * bound) >>> 32);
  }

  /**
   * Mixes 64 bits so that each depends on all.
   *
   * @param bits any bits
   * @return other bits, a different result for every argument
   */
  public static long mix(long bits) {
    long once = (bits ^ (bits >>> 30)) * FIRST_FACTOR;
    long twice = (once ^ (once >>> 27)) * SECOND_FACTOR;
    return twice ^ (twice >>> 31);
  }
}
