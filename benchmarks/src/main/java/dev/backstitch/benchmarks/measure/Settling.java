package dev.backstitch.benchmarks.measure;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/**
 * Calls until the virtual machine has compiled what is called.
 *
 * <p>Vector code is slow and makes garbage until C2 is done with it, and how long that takes
 * depends on what else the machine does. Java cannot ask whether a method is compiled, but how much
 * time was spent on compiling: when that stands still for a while, nothing is left to compile.
 *
 * @param quiet how long it must stand still, in nanoseconds
 */
public record Settling(long quiet) {
  /** What is enough on an idle machine: the largest kernels take C2 some tenths of a second. */
  public static final long QUIET = 1_500_000_000L;

  /** A learner of ours goes over to vector code after two seconds at the latest. */
  private static final long SHORTEST = 4_000_000_000L;

  private static final long LONGEST = 30_000_000_000L;
  private static final long ROUND = 20_000_000L;

  /**
   * Calls, for four seconds at least and half a minute at most.
   *
   * @param call what will be timed
   */
  public void run(Runnable call) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long start = System.nanoTime();
    long changed = start;
    long spent = compiler.getTotalCompilationTime();
    while (System.nanoTime() - start < SHORTEST
        || (System.nanoTime() - changed < this.quiet && System.nanoTime() - start < LONGEST)) {
      long round = System.nanoTime();
      while (System.nanoTime() - round < ROUND) {
        call.run();
      }
      if (compiler.getTotalCompilationTime() != spent) {
        spent = compiler.getTotalCompilationTime();
        changed = System.nanoTime();
      }
    }
  }
}
