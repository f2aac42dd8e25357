package dev.backstitch.wall;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What a random declaration is drawn from; the same draws for the same seed and number. */
public final class Draw {
  private final SplittableRandom random;

  /** The draws of one declaration. */
  public Draw(long seed, int number) {
    this.random = new SplittableRandom(seed * 1_000_003 + number);
  }

  /** True as often as that. */
  public boolean chance(double probability) {
    return this.random.nextDouble() < probability;
  }

  /** A whole number from one to another, both among them. */
  public int between(int least, int most) {
    return this.random.nextInt(least, most + 1);
  }

  /** One of some. */
  @SafeVarargs
  public final <T> T oneOf(T... all) {
    return all[this.random.nextInt(all.length)];
  }

  /** One of some. */
  public <T> T oneOf(List<T> all) {
    return all.get(this.random.nextInt(all.size()));
  }

  /** A number with up to three digits after its point, as text. */
  public String real(double least, double most) {
    double number = this.random.nextDouble(least, most);
    return String.format(Locale.ROOT, "%.3f", number).replace("-0.000", "0.000");
  }

  /** So many numbers in braces. */
  public String reals(int count, double least, double most) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ", ").append(this.real(least, most));
    }
    return text.append("}").toString();
  }
}
