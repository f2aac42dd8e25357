package dev.backstitch.benchmarks.measure;

import dev.backstitch.benchmarks.limit.MultiplyAdd;
import dev.backstitch.benchmarks.limit.Reading;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the machine can do: multiply-adds, and reading so many bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LimitBenchmark {
  /** How much is read. */
  @Param("4096")
  public long bytes;

  private final MultiplyAdd multiplyAdd = new MultiplyAdd();
  private Reading reading = new Reading(0);

  /** For JMH. */
  public LimitBenchmark() {}

  /** Makes the array, and calls until both are compiled. */
  @Setup
  public void open() {
    this.reading = new Reading(this.bytes);
    new Settling(Settling.QUIET)
        .run(
            () -> {
              this.multiplyAdd.run();
              this.reading.run();
            });
  }

  /** Twelve sums in registers. */
  @Benchmark
  public float multiplyAdd() {
    return this.multiplyAdd.run();
  }

  /** All of an array. */
  @Benchmark
  public float read() {
    return this.reading.run();
  }
}
