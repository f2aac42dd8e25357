package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.LayerDescription;
import java.util.function.IntConsumer;

/**
 * How threads share the work of one learner: which part is whose, and whether sharing is worth it.
 */
final class Sharing {
  /**
   * How many multiply-adds are the least that threads share: below, handing them out takes longer
   * than it saves; see {@code docs/decisions/threads.md}.
   */
  static final long LEAST_WORK = 1 << 21;

  /** Multiply-adds that take as long as the update of a weight, roughly. */
  private static final int UPDATE = 16;

  private final long ofRow;
  private Workers workers = new Workers(1);
  private long leastWork = LEAST_WORK;
  private Division division = Division.WHOLE;

  Sharing(Architecture architecture) {
    this.ofRow = architecture.layers().stream().mapToLong(LayerDescription::multiplyAdds).sum();
  }

  /** Shares what is worth it from now on. */
  void use(Workers others, long least) {
    this.workers = others;
    this.leastWork = least;
    this.division = new Division(others.count());
  }

  /** Whether to share rows that go through the layers so many times. */
  boolean isWorth(int rows, int times) {
    return rows > Division.BLOCK && this.isWorth((long) times * rows * this.ofRow);
  }

  /** Whether to share the update of so many weights. */
  boolean isWorthUpdating(int weights) {
    return this.isWorth((long) weights * UPDATE);
  }

  private boolean isWorth(long multiplyAdds) {
    return multiplyAdds >= this.leastWork && this.division.parts() > 1 && this.workers.areWorthIt();
  }

  /** Does all parts of a task at the same time. */
  void run(IntConsumer task) {
    this.workers.run(task);
  }

  /** Which part is whose. */
  Division division() {
    return this.division;
  }
}
