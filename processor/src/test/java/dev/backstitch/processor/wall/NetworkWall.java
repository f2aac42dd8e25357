package dev.backstitch.processor.wall;

import dev.backstitch.processor.oracle.CompiledDeclaration;
import dev.backstitch.processor.oracle.DeclarationCompiler;
import dev.backstitch.wall.RandomDeclarations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compiles random networks and checks each.
 *
 * @param seed of the networks
 * @param checks what has to hold
 */
record NetworkWall(long seed, List<Check> checks) {
  /** So many declarations are one task of javac. */
  private static final int TOGETHER = 25;

  /** What javac or the processor refused. */
  private static final String COMPILATION = "compilation";

  NetworkWall {
    checks = List.copyOf(checks);
  }

  /** The wall of all checks. */
  static NetworkWall of(long seed) {
    return new NetworkWall(seed, List.of(new BitsCheck(), new OracleCheck(), new PrecisionCheck()));
  }

  /**
   * Tries the networks from one number to before another, on all processors.
   *
   * @throws AssertionError with the smallest failing declaration for the first that fails
   */
  void run(int from, int to, Tally tally) {
    IntStream.range(0, (to - from + TOGETHER - 1) / TOGETHER)
        .parallel()
        .forEach(
            k -> {
              int first = from + k * TOGETHER;
              this.runTogether(first, Math.min(to, first + TOGETHER), tally);
            });
  }

  private void runTogether(int from, int to, Tally tally) {
    List<WallCase> cases = IntStream.range(from, to).mapToObj(this::networkCase).toList();
    List<Twins> compiled = new ArrayList<>();
    try {
      compiled.addAll(compile(cases));
    } catch (AssertionError | RuntimeException refused) {
      cases.forEach(each -> this.verify(each, tally));
      throw new IllegalStateException("alone, each of them compiles", refused);
    }
    for (int k = 0; k < cases.size(); k++) {
      WallCase each = cases.get(k);
      this.failure(compiled.get(k), tally).ifPresent(failure -> this.report(each, failure));
      tally.count("networks");
    }
  }

  WallCase networkCase(int number) {
    RandomDeclarations declarations = new RandomDeclarations(this.seed);
    return new WallCase("N" + number, declarations.declaration(number), declarations.rows(number));
  }

  /** The network of that number. */
  Twins compiled(int number) {
    return compile(List.of(this.networkCase(number))).getFirst();
  }

  /** Compiles and checks one. */
  void verify(WallCase one, Tally tally) {
    this.failure(one, tally).ifPresent(failure -> this.report(one, failure));
  }

  private Optional<WallFailure> failure(WallCase one, Tally tally) {
    try {
      return this.failure(compile(List.of(one)).getFirst(), tally);
    } catch (AssertionError | RuntimeException refused) {
      return Optional.of(new WallFailure(COMPILATION, String.valueOf(refused.getMessage())));
    }
  }

  private Optional<WallFailure> failure(Twins twins, Tally tally) {
    for (Check check : this.checks) {
      try {
        check.check(twins, tally);
      } catch (WallFailure failure) {
        return Optional.of(failure);
      } catch (AssertionError | RuntimeException thrown) {
        return Optional.of(new WallFailure(thrown.getClass().getSimpleName(), trace(thrown)));
      }
    }
    return Optional.empty();
  }

  private static String trace(Throwable thrown) {
    java.io.StringWriter text = new java.io.StringWriter();
    thrown.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private void report(WallCase failed, WallFailure failure) {
    boolean isRefused = failure.check().equals(COMPILATION);
    WallCase smallest = isRefused ? failed : this.shrunk(failed, failure);
    WallFailure last = isRefused ? failure : this.failure(smallest, new Tally()).orElse(failure);
    throw new AssertionError(
        "Network %s of seed %d fails.%n%s%nThe smallest that fails so has %s%nand said %s"
            .formatted(failed.name(), this.seed, last.getMessage(), smallest, failure));
  }

  private WallCase shrunk(WallCase failed, WallFailure failure) {
    return new Shrinker<WallCase>(
            WallCase::smaller,
            smaller ->
                this.failure(smaller, new Tally())
                    .filter(other -> other.check().equals(failure.check()))
                    .isPresent())
        .shrink(failed);
  }

  private static List<Twins> compile(List<WallCase> cases) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (WallCase each : cases) {
      sources.put(each.exactName(), each.exact());
      sources.put(each.roundedName(), each.rounded());
    }
    List<CompiledDeclaration> compiled = DeclarationCompiler.compileAll(sources);
    List<Twins> twins = new ArrayList<>();
    for (int k = 0; k < cases.size(); k++) {
      twins.add(new Twins(compiled.get(2 * k), compiled.get(2 * k + 1), cases.get(k).rows()));
    }
    return twins;
  }
}
