package dev.backstitch.processor.kernel;

import dev.backstitch.generated.Simd;
import dev.backstitch.processor.formula.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast products of matrices are by the shape of their register tiles, and which shape networks
 * get: {@code docs/decisions/register-tiles.md} says how to run it, and has its table.
 */
@EnabledIfSystemProperty(named = "backstitch.costs", matches = "true")
final class TileCosts {
  private static final List<TiledProduct.Shape> SHAPES =
      List.of(
          new TiledProduct.Shape(4, 2),
          new TiledProduct.Shape(4, 3),
          new TiledProduct.Shape(4, 4),
          new TiledProduct.Shape(4, 6),
          new TiledProduct.Shape(6, 4),
          new TiledProduct.Shape(8, 2),
          new TiledProduct.Shape(8, 3),
          new TiledProduct.Shape(12, 2));

  /** Sizes of which all shapes are whole parts, in vectors of 64 bytes and of 32. */
  private static final List<TiledProduct.Size> SIZES =
      List.of(
          new TiledProduct.Size(96, 64, 192, false),
          new TiledProduct.Size(96, 784, 192, false),
          new TiledProduct.Size(192, 1024, 1152, false),
          new TiledProduct.Size(768, 96, 192, true),
          new TiledProduct.Size(1152, 192, 1152, true));

  private static final int ROUNDS = 9;
  private static final long WARM_UP = 1_000_000_000L;
  private static final long ROUND = 50_000_000L;

  @Test
  void printATable() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(row("product", SHAPES.stream().map(TileCosts::title).toList()));
    lines.add(row("---", SHAPES.stream().map(shape -> "---:").toList()));
    SIZES.forEach(size -> lines.add(row(size.text(), cells(size))));
    Files.write(Path.of("target", "tile-costs-" + Simd.bits() + "-bits.md"), lines);
    lines.forEach(System.out::println);
  }

  private static String row(String first, List<String> cells) {
    return "| " + first + cells.stream().collect(Collectors.joining(" | ", " | ", " |"));
  }

  private static String title(TiledProduct.Shape shape) {
    String chosen = new MatrixProductKernel().block(SIZES.getFirst().nest());
    return shape.text().equals(chosen) ? "**" + chosen + "**" : shape.text();
  }

  /** The median of rounds in which shapes take turns. */
  private static List<String> cells(TiledProduct.Size size) {
    CompiledKernels classes =
        new CompiledKernels(
            Precision.FLOAT,
            List.of(),
            methods -> SHAPES.stream().map(shape -> TiledProduct.source(size, shape)).toList());
    List<TiledProduct> products =
        SHAPES.stream().map(shape -> new TiledProduct(size, classes.type(shape.name()))).toList();
    products.forEach(product -> product.run(WARM_UP));
    List<List<Double>> rates = new ArrayList<>();
    products.forEach(product -> rates.add(new ArrayList<>()));
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < products.size(); k++) {
        rates.get(k).add(products.get(k).run(ROUND));
      }
    }
    rates.forEach(Collections::sort);
    return rates.stream()
        .map(each -> String.format(Locale.ROOT, "%.0f", each.get(ROUNDS / 2)))
        .toList();
  }
}
