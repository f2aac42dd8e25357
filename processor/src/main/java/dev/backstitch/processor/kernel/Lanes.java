package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.IntStream;

/** How runs of vectors are written, where {@code width} is the number of lanes of one. */
final class Lanes {
  private Lanes() {}

  /** What so many vectors fill: {@code width}, {@code 2 * width}. */
  static String of(int vectors) {
    return vectors == 1 ? "width" : vectors + " * width";
  }

  /** How far behind the first vector another one begins: nothing, {@code + width}. */
  static String behind(int vectors) {
    return vectors == 0 ? "" : " + " + of(vectors);
  }

  /**
   * The widths of strips, from the widest to single vectors, that fill so many of 64 bytes, and so
   * any that are shorter.
   */
  static List<Integer> strips(int widest, int vectors) {
    return IntStream.iterate(widest, width -> width > 0, width -> width / 2)
        .filter(width -> width > 4 ? vectors >= width : (vectors & width) != 0)
        .boxed()
        .toList();
  }

  /**
   * A loop over runs of so many vectors, as long as they fit into what is left of the columns; only
   * where registers hold so many sums.
   */
  static void beginRuns(CodeBlock.Builder code, int vectors, String columns, int sums) {
    beginRuns(code, vectors, columns, Registers.holdAnd(sums));
  }

  /** The same, only where something else is so, which stands before another condition. */
  static void beginRuns(CodeBlock.Builder code, int vectors, String columns, String condition) {
    code.beginControlFlow(
        "for (; $1Lcolumn + $2L <= $3L; column += $2L)", condition, of(vectors), columns);
  }
}
