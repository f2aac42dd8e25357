package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Transposition;
import java.util.Arrays;

/**
 * Copies a matrix with its indices changing places, 16 rows at a time, so that what is written of
 * one row of the result fills a cache line. Moves single elements: both twins are the same.
 */
final class TranspositionKernel implements Kernel {
  private static final int TILE = 16;

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
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int row = 0; row < rows; row += $L)", TILE);
    code.addStatement("int lastRow = Math.min(rows, row + $L)", TILE);
    code.beginControlFlow("for (int column = 0; column < columns; column++)");
    code.addStatement("int outIndex = outAt + column * outRow");
    code.beginControlFlow("for (int r = row; r < lastRow; r++)");
    code.addStatement("out[outIndex + r] = in[inAt + r * inRow + column]");
    code.endControlFlow().endControlFlow().endControlFlow();
    code.beginControlFlow("for (int column = 0; column < columns; column++)");
    code.addStatement("int outIndex = outAt + column * outRow");
    code.addStatement(
        "$T.fill(out, outIndex + rows, outIndex + outRow, $L)", Arrays.class, style.literal(0));
    return new Body(code.endControlFlow().build());
  }

  @Override
  public Body vector(Nest nest, Style style) {
    return this.scalar(nest, style);
  }
}
