package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.TurnedRowProduct;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One row times a matrix whose rows are what is summed over: 8 sums of scalars at a time, which
 * hide each other's latency. Vectors would need a transposed copy or another order of sums. For
 * 1,024 by 1,024 floats it takes 0.21 ms, where a transposed copy alone takes 0.26; {@code
 * docs/decisions/transposed-products.md} has all figures.
 */
final class TurnedRowProductKernel implements Kernel {
  private static final int SUMS = 8;

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
    TurnedRowProduct product = (TurnedRowProduct) nest;
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int unit = 0");
    sums(code, product, style, SUMS);
    sums(code, product, style, 1);
    epilogue(code, product, style);
    code.addStatement(
        "$T.fill(out, outAt + units, outAt + columns, $L)", Arrays.class, style.literal(0));
    return new Body(code.build());
  }

  private static void sums(
      CodeBlock.Builder code, TurnedRowProduct product, Style style, int sums) {
    String end =
        sums == 1 ? "unit < units; unit++" : "unit + " + sums + " <= units; unit += " + sums;
    code.beginControlFlow("for (; $L)", end);
    for (int s = 0; s < sums; s++) {
      String index = s == 0 ? "rightAt + unit * rightRow" : "right" + (s - 1) + " + rightRow";
      code.addStatement("int right$L = $L", s, index);
    }
    for (int s = 0; s < sums; s++) {
      String zero = style.literal(0);
      String start =
          product.accumulates() ? "accumulate ? out[outAt + unit" + plus(s) + "] : " : "";
      code.addStatement("$T sum$L = $L$L", style.element(), s, start, zero);
    }
    code.beginControlFlow("for (int k = 0; k < depth; k++)");
    code.addStatement("$T factor = left[leftAt + k]", style.element());
    for (int s = 0; s < sums; s++) {
      code.addStatement("sum$1L = fma(factor, right[right$1L + k], sum$1L)", s);
    }
    code.endControlFlow();
    for (int s = 0; s < sums; s++) {
      code.addStatement("out[outAt + unit$L] = sum$L", plus(s), s);
    }
    code.endControlFlow();
  }

  private static String plus(int s) {
    return s == 0 ? "" : " + " + s;
  }

  private static void epilogue(CodeBlock.Builder code, TurnedRowProduct product, Style style) {
    if (product.epilogue().isNone()) {
      return;
    }
    Operands operands = new Operands(product.epilogue().variables(), product.epilogue().readings());
    code.beginControlFlow("for (int i = 0; i < units; i++)");
    code.addStatement("$T sum = out[outAt + i]", style.element());
    Map<String, String> locals = new HashMap<>(Map.of(Epilogue.ELEMENT, "sum"));
    operands
        .scalarsOfOneRow("i")
        .forEach(
            (variable, element) -> {
              code.addStatement("$T $LElement = $L", style.element(), variable, element);
              locals.put(variable, variable + "Element");
            });
    Style.Lines lines = style.scalar(product.epilogue().formula(), locals, "");
    code.add(lines.statements());
    code.addStatement("out[outAt + i] = $L", lines.result()).endControlFlow();
  }

  @Override
  public Body vector(Nest nest, Style style) {
    return this.scalar(nest, style);
  }
}
