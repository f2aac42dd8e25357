package dev.backstitch.samples.data;

import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/** The seeds that a network is trained from to be judged: one alone may be lucky or unlucky. */
public final class Seeds {
  private Seeds() {}

  /** The middle one of the results of three seeds. */
  public static double median(LongToDoubleFunction result) {
    return LongStream.of(1, 2, 3).mapToDouble(result).sorted().skip(1).findFirst().orElseThrow();
  }
}
