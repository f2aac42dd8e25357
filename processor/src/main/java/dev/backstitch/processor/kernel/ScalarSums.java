package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sums of products in scalars: one row of {@code left}, some neighbouring columns of {@code right}.
 *
 * <pre>
 * for (int k = 0; k &lt; depth; k++) {
 *   float factor = left[leftIndex];
 *   sum0 = fma(factor, right[rightIndex], sum0);
 *   sum1 = fma(factor, right[rightIndex + 1], sum1);
 *   leftIndex += 1;
 *   rightIndex += rightDepth;
 * }
 * </pre>
 *
 * @param parts in how many each sum is taken
 * @param style of the Java
 * @param right what each sum reads of {@code right}
 */
record ScalarSums(int parts, Style style, IntFunction<String> right) {
  /** How many there are at once: they hide each other's latency. */
  static final int COUNT = 8;

  /** Over neighbours of {@code right[rightIndex]}. */
  static ScalarSums ofNeighbours(int parts, Style style) {
    return new ScalarSums(parts, style, s -> "right[rightIndex" + plus(s) + "]");
  }

  /** What is {@code s} columns further. */
  static String plus(int s) {
    return s == 0 ? "" : " + " + s;
  }

  /** Declares the sums, each from its start. */
  void declare(CodeBlock.Builder code, IntFunction<String> start) {
    all().forEach(s -> code.addStatement("$T sum$L = $L", this.style.element(), s, start.apply(s)));
  }

  /** Adds all products to them; moves {@code leftIndex} and {@code rightIndex}. */
  void multiply(CodeBlock.Builder code, String depth, String leftStep, String rightStep) {
    Parts.write(
        code,
        this.parts,
        depth,
        loop -> this.add(code, "sum", loop, leftStep, rightStep),
        loop -> {
          all().forEach(s -> this.declarePart(code, s));
          this.add(code, "part", loop, leftStep, rightStep);
          all().forEach(s -> code.addStatement("sum$1L += part$1L", s));
        });
  }

  private void declarePart(CodeBlock.Builder code, int s) {
    code.addStatement("$T part$L = $L", this.style.element(), s, this.style.literal(0));
  }

  private void add(
      CodeBlock.Builder code, String sum, String loop, String leftStep, String rightStep) {
    code.beginControlFlow("for ($L)", loop);
    code.addStatement("$T factor = left[leftIndex]", this.style.element());
    all()
        .forEach(
            s ->
                code.addStatement(
                    "$1L$2L = fma(factor, $3L, $1L$2L)", sum, s, this.right.apply(s)));
    code.addStatement("leftIndex += $L", leftStep);
    code.addStatement("rightIndex += $L", rightStep).endControlFlow();
  }

  /** Writes each to its place in {@code out}. */
  void store(CodeBlock.Builder code, IntFunction<String> place) {
    all().forEach(s -> code.addStatement("out[$L] = sum$L", place.apply(s), s));
  }

  private static IntStream all() {
    return IntStream.range(0, COUNT);
  }
}
