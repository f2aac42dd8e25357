package dev.backstitch.processor.kernel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Transposition;

/**
 * Copies a matrix with its indices changing places, by the runtime: nothing about it depends on the
 * network. Vectors of 16 or 8 lanes move blocks in registers; {@code
 * docs/decisions/transposed-products.md} has the figures.
 */
final class TranspositionKernel implements Kernel {
  @Override
  public boolean fits(Nest nest) {
    return nest instanceof Transposition;
  }

  @Override
  public String text(Nest nest) {
    return "out[column, row] = in[row, column]";
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    return new Body(call(style, "Transposition"));
  }

  @Override
  public Body vector(Nest nest, Style style) {
    return new Body(call(style, "VectorTransposition"));
  }

  private static CodeBlock call(Style style, String name) {
    ClassName type = ClassName.get("dev.backstitch.generated", style.precision().boxName() + name);
    return CodeBlock.of("$T.copy(rows, columns, in, inAt, inRow, out, outAt, outRow);\n", type);
  }
}
