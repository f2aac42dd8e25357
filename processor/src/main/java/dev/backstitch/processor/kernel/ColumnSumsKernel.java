package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.ColumnSums;
import dev.backstitch.processor.nest.Nest;
import java.util.Arrays;

/**
 * Sums over the rows of a batch, a lane for each column, so that no vector is reduced.
 *
 * <p>Sums start from what the result holds, after it was cleared where nothing is to be added to
 * it: a vector that is either loaded or zero, C2 boxes in some programs, 1 KB of garbage a call.
 */
final class ColumnSumsKernel implements Kernel {
  @Override
  public boolean fits(Nest nest) {
    return nest instanceof ColumnSums;
  }

  @Override
  public String text(Nest nest) {
    return "out[column] = sum row: in[row, column]";
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int column = 0; column < columns; column++)");
    code.addStatement(
        "$T sum = accumulate ? out[outAt + column] : $L", style.element(), style.literal(0));
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement("sum += in[inAt + row * inRow + column]").endControlFlow();
    code.addStatement("out[outAt + column] = sum");
    return new Body(code.endControlFlow().build());
  }

  @Override
  public Body vector(Nest nest, Style style) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (!accumulate)");
    code.addStatement("$T.fill(out, outAt, outAt + columns, $L)", Arrays.class, style.literal(0));
    code.endControlFlow();
    code.beginControlFlow("for (int column = 0; column < columns; column += SPECIES.length())");
    code.addStatement("$1T sum = $1T.fromArray(SPECIES, out, outAt + column)", style.vector());
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement(
        "sum = sum.add($T.fromArray(SPECIES, in, inAt + row * inRow + column))", style.vector());
    code.endControlFlow();
    code.addStatement("sum.intoArray(out, outAt + column)");
    return new Body(code.endControlFlow().build());
  }
}
