package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.LayerDescription;
import dev.backstitch.generated.Slice;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How threads share the work of one learner: which part is whose, and whether sharing is worth it.
 */
final class Sharing {
  /**
   * How many multiply-adds are the least that threads share: below, handing them out takes longer
   * than it saves; see {@code docs/decisions/threads.md}.
   */
  static final long LEAST_WORK = 1 << 21;

  /** How many rows a thread gets at least, where there are enough: a block of a product. */
  private static final int BLOCK = 8;

  /** Multiply-adds that take as long as the update of a weight, roughly. */
  private static final int UPDATE = 16;

  private final long ofRow;
  private Workers workers = new Workers(1);
  private long leastWork = LEAST_WORK;
  private Slice[] slices = {Slice.WHOLE};

  Sharing(Architecture architecture) {
    this.ofRow = architecture.layers().stream().mapToLong(LayerDescription::multiplyAdds).sum();
  }

  /** Shares what is worth it from now on. */
  void use(Workers others, long least) {
    this.workers = others;
    this.leastWork = least;
    this.slices =
        IntStream.range(0, others.count())
            .mapToObj(number -> new Slice(number, others.count()))
            .toArray(Slice[]::new);
  }

  /** Whether to share rows that go through the layers so many times. */
  boolean isWorth(int rows, int times) {
    return rows > BLOCK && this.isWorth((long) times * rows * this.ofRow);
  }

  /** Whether to share the update of so many weights. */
  boolean isWorthUpdating(int weights) {
    return this.isWorth((long) weights * UPDATE);
  }

  private boolean isWorth(long multiplyAdds) {
    return multiplyAdds >= this.leastWork && this.slices.length > 1 && this.workers.areWorthIt();
  }

  /** Does all parts of a task at the same time. */
  void run(IntConsumer task) {
    this.workers.run(task);
  }

  /** The slice that is a part. */
  Slice slice(int part) {
    return this.slices[part];
  }

  /**
   * The first row that is behind so many parts. No part is a single row, which generated code may
   * take for a batch of one: the last part has what is left behind whole blocks.
   */
  int row(int part, int rows) {
    long blocks = rows / BLOCK;
    return part == this.slices.length ? rows : (int) (blocks * part / this.slices.length * BLOCK);
  }
}
