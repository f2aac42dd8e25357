package dev.backstitch.benchmarks.measure;

import dev.backstitch.benchmarks.work.Agreement;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Engines;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Tasks;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** One task on one engine; what is timed is one call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorkBenchmark {
  /**
   * So small that millions of steps on the same rows change neither which units are alive nor make
   * gradients so tiny that they are computed slowly.
   */
  private static final double LEARNING_RATE = 1e-6;

  /** The name of the engine. */
  @Param("Backstitch")
  public String engine = "";

  /** The key of the task. */
  @Param("A-predict-1")
  public String task = "";

  @SuppressWarnings("NullAway.Init") // by open
  private Session session;

  /** For JMH. */
  public WorkBenchmark() {}

  /** Compares the engine's results, then makes the task ready, and calls until it is compiled. */
  @Setup
  public void open() {
    Task wanted = Tasks.of(this.task);
    Engine chosen = Engines.of(this.engine);
    Agreement.demand(chosen, wanted);
    Session opened = chosen.open(wanted, Data.of(wanted), LEARNING_RATE);
    new Settling(Settling.QUIET).run(opened::run);
    this.session = opened;
  }

  /** One call. */
  @Benchmark
  public void run() {
    this.session.run();
  }

  /** Looks at what came of it, and closes. */
  @TearDown
  public void close(Blackhole blackhole) {
    blackhole.consume(this.session.result());
    this.session.close();
  }
}
