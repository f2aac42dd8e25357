package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.PlainProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sum of products by nested loops of scalars; for what is small or rare. Both twins are alike.
 */
final class PlainProductKernel implements Kernel {
  @Override
  public boolean fits(Nest nest) {
    return nest instanceof PlainProduct;
  }

  @Override
  public String text(Nest nest) {
    PlainProduct product = (PlainProduct) nest;
    return "out = "
        + String.join(",", product.inputs())
        + "->"
        + product.result()
        + " in index notation";
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    PlainProduct product = (PlainProduct) nest;
    String summed =
        product.letters().stream()
            .filter(letter -> product.result().indexOf(letter) < 0)
            .map(String::valueOf)
            .collect(Collectors.joining());
    CodeBlock.Builder code = CodeBlock.builder();
    loops(code, product.result());
    code.addStatement("int outIndex = $L", index("out", product.result()));
    code.addStatement(
        "$T sum = accumulate ? out[outIndex] : $L", style.element(), style.literal(0));
    loops(code, summed);
    code.addStatement("sum = $L", sum(product));
    summed.chars().forEach(letter -> code.endControlFlow());
    code.addStatement("out[outIndex] = sum");
    product.result().chars().forEach(letter -> code.endControlFlow());
    return new Body(code.build());
  }

  private static String sum(PlainProduct product) {
    List<String> factors = new ArrayList<>();
    for (int k = 0; k < product.inputs().size(); k++) {
      String name = PlainProduct.inputName(k);
      factors.add(name + "[" + index(name, product.inputs().get(k)) + "]");
    }
    if (factors.size() == 1) {
      return "sum + " + factors.getFirst();
    }
    String left = String.join(" * ", factors.subList(0, factors.size() - 1));
    return "fma(" + left + ", " + factors.getLast() + ", sum)";
  }

  private static void loops(CodeBlock.Builder code, String letters) {
    for (int k = 0; k < letters.length(); k++) {
      char letter = letters.charAt(k);
      code.beginControlFlow(
          "for (int $1L = 0; $1L < $2L; $1L++)", letter, PlainProduct.extent(letter));
    }
  }

  private static String index(String name, String letters) {
    StringBuilder index = new StringBuilder(name + "At");
    for (int k = 0; k < letters.length(); k++) {
      char letter = letters.charAt(k);
      index.append(" + ").append(letter).append(" * ").append(name).append((char) (letter - 32));
    }
    return index.toString();
  }

  @Override
  public Body vector(Nest nest, Style style) {
    return this.scalar(nest, style);
  }
}
