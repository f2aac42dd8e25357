package dev.backstitch.processor.kernel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.TurnedRowProduct;
import java.util.Arrays;

/**
 * One row times a matrix whose rows are what is summed over. The runtime adds up the sums, since
 * nothing about them depends on the network: in vectors that turn blocks of the matrix in
 * registers, or 8 scalars at a time. For 1,024 by 1,024 floats vectors of 512 bits take 81 us,
 * where a transposed copy alone takes 104; {@code docs/decisions/transposed-products.md} has all
 * figures.
 */
final class TurnedRowProductKernel implements Kernel {
  @Override
  public boolean fits(Nest nest) {
    return nest instanceof TurnedRowProduct;
  }

  @Override
  public String text(Nest nest) {
    Epilogue epilogue = ((TurnedRowProduct) nest).epilogue();
    String sum = "sum k: left[k] right[unit, k]";
    return epilogue.isNone()
        ? "out[unit] = " + sum
        : "out[unit] = " + epilogue.formula().text() + ", where sum = " + sum;
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    return body((TurnedRowProduct) nest, style, "TurnedProduct");
  }

  @Override
  public Body vector(Nest nest, Style style) {
    return body((TurnedRowProduct) nest, style, "VectorTurnedProduct");
  }

  private static Body body(TurnedRowProduct product, Style style, String name) {
    ClassName type = ClassName.get("dev.backstitch.generated", style.precision().boxName() + name);
    CodeBlock.Builder code = CodeBlock.builder();
    if (product.accumulates()) {
      code.beginControlFlow("if (!accumulate)").add(fill("outAt", style)).endControlFlow();
    } else {
      code.add(fill("outAt", style));
    }
    code.addStatement(
        "$T.add(depth, units, left, leftAt, right, rightAt, rightRow, out, outAt)", type);
    RowEpilogue.write(code, product.epilogue(), "units", style);
    if (product.accumulates()) {
      code.add(fill("outAt + units", style));
    }
    return new Body(code.build());
  }

  /** Clears the result from a place on, up to the end of its padding. */
  private static CodeBlock fill(String from, Style style) {
    return CodeBlock.builder()
        .addStatement("$T.fill(out, $L, outAt + columns, $L)", Arrays.class, from, style.literal(0))
        .build();
  }
}
