package dev.backstitch.processor.plan;

import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.Transposition;
import java.util.List;
import java.util.Optional;

/**
 * A method of the generated class: one step, or one instant of a scan.
 *
 * @param name of the method
 * @param text what it computes, in the user's layer names; a line each
 * @param calls of kernels, in order
 * @param forOneRow what is called instead when there is one row, where that is something else
 * @param time how often the calls run
 * @param block for how many of what is cut they run each time; 0 where it is not cut, or by slices
 */
public record Routine(
    String name,
    List<String> text,
    List<Call> calls,
    Optional<List<Call>> forOneRow,
    Time time,
    int block) {
  public Routine {
    text = List.copyOf(text);
    calls = List.copyOf(calls);
    forOneRow = forOneRow.map(List::copyOf);
  }

  Routine(String name, List<String> text, List<Call> calls, Time time) {
    this(name, text, calls, Optional.empty(), time, 0);
  }

  /**
   * Whether it computes a slice of what all rows have in common; else it computes some rows. A scan
   * does both at once, and so cannot be shared by threads.
   */
  public boolean isSliced() {
    return this.isTransposition() || this.isSum();
  }

  /** Whether it copies weights. */
  boolean isTransposition() {
    return this.calls.getLast().nest() instanceof Transposition;
  }

  /** Whether it computes the gradient of a parameter, a sum over rows. */
  boolean isSum() {
    return this.time.equals(Time.NONE) && this.result().arena() == Arena.GRADIENT;
  }

  /** Whether it moves a parameter itself, by a single row; perhaps as another one reads it. */
  public boolean isDescent() {
    return this.result().arena() == Arena.PARAMETERS
        || this.calls.getLast().nest() instanceof DescentProduct;
  }

  /** Whether threads can compute some rows each. */
  boolean isOfRows() {
    return this.time.equals(Time.NONE) && this.result().arena() == Arena.VALUES;
  }

  /** Where the last call writes. */
  Place result() {
    return this.calls.getLast().arguments().getLast().place();
  }

  /**
   * The instants a routine runs for.
   *
   * @param instants how many; 0 where it runs once, outside of time
   * @param reverse whether from the last to the first
   */
  public record Time(int instants, boolean reverse) {
    /** Outside of time. */
    public static final Time NONE = new Time(0, false);
  }
}
