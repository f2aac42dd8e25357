package dev.backstitch.processor.kernel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Mask;
import dev.backstitch.processor.nest.Nest;

/** The mask of a dropout layer, unit by unit. Both twins are the same. */
final class MaskKernel implements Kernel {
  private static final ClassName DROPOUT = ClassName.get("dev.backstitch.generated", "Dropout");

  @Override
  public boolean fits(Nest nest) {
    return nest instanceof Mask;
  }

  @Override
  public String text(Nest nest) {
    return "out = 0 where a unit is dropped, else " + ((Mask) nest).scale();
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    Mask mask = (Mask) nest;
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement("int key = $T.rowKey(seed, update, $L, from + row)", DROPOUT, mask.layer());
    code.addStatement("int outIndex = outAt + row * outRow");
    code.beginControlFlow("for (int column = 0; column < columns; column++)");
    code.addStatement("boolean dropped = $T.drops(key, column, $L)", DROPOUT, mask.threshold());
    code.addStatement(
        "out[outIndex + column] = dropped ? $L : $L",
        style.literal(0),
        style.literal(mask.scale()));
    return new Body(code.endControlFlow().endControlFlow().build());
  }

  @Override
  public Body vector(Nest nest, Style style) {
    return this.scalar(nest, style);
  }
}
