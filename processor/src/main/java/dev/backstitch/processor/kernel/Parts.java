package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import java.util.function.Consumer;

/**
 * Sums over all of what is summed, or part by part.
 *
 * <pre>
 * int part = depth / 2;
 * int k = 0;
 * for (int later = 1; later &gt;= 0; later--) {
 *   int end = depth - later * part;
 *   ... for (; k &lt; end; k++) ...
 * }
 * </pre>
 */
final class Parts {
  private Parts() {}

  /**
   * @param whole writes what adds up everything, given the head of its loop
   * @param part writes what adds up a part from zero, and adds that to the rest
   */
  static void write(
      CodeBlock.Builder code,
      int parts,
      String depth,
      Consumer<String> whole,
      Consumer<String> part) {
    if (parts == 1) {
      whole.accept("int k = 0; k < " + depth + "; k++");
      return;
    }
    code.addStatement("int part = $L / $L", depth, parts);
    code.addStatement("int k = 0");
    code.beginControlFlow("for (int later = $L; later >= 0; later--)", parts - 1);
    code.addStatement("int end = $L - later * part", depth);
    part.accept("; k < end; k++");
    code.endControlFlow();
  }
}
