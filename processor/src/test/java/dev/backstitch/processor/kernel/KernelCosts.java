package dev.backstitch.processor.kernel;

import dev.backstitch.generated.Simd;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.gradient.DenseSketch;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import dev.backstitch.processor.op.Relu;
import dev.backstitch.processor.plan.Call;
import dev.backstitch.processor.plan.Planner;
import dev.backstitch.processor.plan.Routine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a single row through a square layer costs by the kernel that computes it, and which of them
 * a network gets: {@code docs/decisions/sums-in-parts.md} says how to run it, and has its table.
 *
 * <p>Products are chained, each reading what the one before wrote, as those of a network are; and
 * arrays lie in several places, since some of them cross cache lines.
 */
@EnabledIfSystemProperty(named = "backstitch.costs", matches = "true")
final class KernelCosts {
  private static final List<Integer> WIDTHS =
      List.of(16, 32, 48, 64, 96, 128, 144, 192, 256, 320, 384, 400, 512);

  private static final List<Integer> PARTS = List.of(1, 2, 4);

  /** Sums of all parts, in vectors of 64 bytes: with more, C2 takes seconds for nothing. */
  private static final int MOST_SUMS = 32;

  private static final int PLACES = 7;
  private static final int ROUNDS = 3;
  private static final long WARM_UP = 1_500_000_000L;
  private static final long ROUND = 3_000_000L;

  @Test
  void printATable() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| units | sizes as arguments | written in, whole | in 2 parts | in 4 parts |");
    lines.add("|---|---:|---:|---:|---:|");
    WIDTHS.forEach(width -> lines.add(line(width)));
    Path file = Path.of("target", "kernel-costs-" + Simd.bits() + "-bits.md");
    Files.write(file, lines);
    lines.forEach(System.out::println);
  }

  private static String line(int width) {
    Nest chosen = chosen(width);
    StringBuilder line = new StringBuilder("| " + width);
    List<Nest> candidates = candidates(width);
    List<Double> costs = costs(width, candidates);
    for (int k = 0; k <= PARTS.size(); k++) {
      String cost = k < costs.size() ? String.format(Locale.ROOT, "%,.0f", costs.get(k)) : "-";
      boolean isChosen = k < costs.size() && isAlike(candidates.get(k), chosen);
      line.append(isChosen ? " | **" + cost + "**" : " | " + cost);
    }
    return line.append(" |").toString();
  }

  /** With sizes as arguments, then written in. */
  private static List<Nest> candidates(int width) {
    int lines = width / Precision.FLOAT.lanesPer64Bytes();
    List<Nest> candidates = new ArrayList<>();
    candidates.add(product(lines, 1));
    for (int parts : PARTS) {
      if (parts * lines <= MOST_SUMS) {
        int row = Math.toIntExact(Precision.FLOAT.rowStride(width));
        candidates.add(new RowProduct("row", width, width, row, product(lines, parts)));
      }
    }
    return candidates;
  }

  private static MatrixProduct product(int lines, int parts) {
    return new MatrixProduct("product", false, 0, lines == 1, parts, Start.BIAS, Epilogue.none());
  }

  /** What the single row of a network of such a layer is computed by. */
  private static Nest chosen(int width) {
    DenseSketch sketch = new DenseSketch();
    Value out = sketch.dense("out", sketch.input("from", width), width, Relu::of);
    Routine routine =
        Planner.plan(Differentiator.differentiate(sketch.withLosses(out))).predicting().getFirst();
    return routine
        .forOneRow()
        .flatMap(calls -> calls.stream().map(Call::nest).findFirst())
        .orElseGet(() -> routine.calls().getFirst().nest());
  }

  private static boolean isAlike(Nest candidate, Nest chosen) {
    return switch (chosen) {
      case RowProduct one -> candidate instanceof RowProduct row && row.parts() == one.parts();
      default -> candidate instanceof MatrixProduct;
    };
  }

  /** Nanoseconds of a product each, the median over places and rounds. */
  private static List<Double> costs(int width, List<Nest> candidates) {
    CompiledKernels kernels =
        new CompiledKernels(
            Precision.FLOAT,
            candidates,
            methods ->
                candidates.stream().map(nest -> KernelChain.source(nest, methods, width)).toList());
    List<Class<?>> types =
        IntStream.range(0, candidates.size())
            .<Class<?>>mapToObj(k -> kernels.type(KernelChain.name(candidates.get(k))))
            .toList();
    SplittableRandom random = new SplittableRandom(width);
    List<List<KernelChain>> chains = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      List<float[]> arrays = KernelChain.arrays(width, random);
      chains.add(types.stream().map(type -> new KernelChain(type, arrays)).toList());
    }
    chains.getFirst().forEach(chain -> chain.run(WARM_UP));
    List<List<Double>> costs = types.stream().<List<Double>>map(type -> new ArrayList<>()).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (List<KernelChain> place : chains) {
        for (int k = 0; k < types.size(); k++) {
          costs.get(k).add(place.get(k).run(ROUND));
        }
      }
    }
    return costs.stream().map(KernelCosts::median).toList();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
