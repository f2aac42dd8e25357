package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.ColumnSums;
import dev.backstitch.processor.nest.Nest;

/** Sums over the rows of a batch, a lane for each column, so that no vector is reduced. */
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
    code.beginControlFlow("for (int column = 0; column < columns; column += SPECIES.length())");
    code.addStatement(
        "$1T sum =$Waccumulate$W? $1T.fromArray(SPECIES, out, outAt + column)$W: $1T.zero(SPECIES)",
        style.vector());
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement(
        "sum = $T.fromArray(SPECIES, in, inAt + row * inRow + column).add(sum)", style.vector());
    code.endControlFlow();
    code.addStatement("sum.intoArray(out, outAt + column)");
    return new Body(code.endControlFlow().build());
  }
}
