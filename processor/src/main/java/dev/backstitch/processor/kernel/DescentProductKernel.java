package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * A matrix moved by the product of two rows and multiplied by another row while its elements are in
 * registers, in strips of up to 8 vectors: their sums and what the rows share stay there as well.
 * So a step of one row reads its first matrix once: 784-256-128-10 takes 19 us in place of 26,
 * 1024-1024-1024-10 320 in place of 370. Where there are 16 registers, row by row, or one after the
 * other where sums have several parts. {@code docs/decisions/descent.md} has all figures.
 */
final class DescentProductKernel implements Kernel {
  /** How many vectors the strips have at most. */
  private static final int WIDEST = 8;

  @Override
  public boolean fits(Nest nest) {
    return nest instanceof DescentProduct;
  }

  @Override
  public String text(Nest nest) {
    RowProduct product = ((DescentProduct) nest).product();
    return "right[k, column] -= rate (before[k] gradient[column]), then "
        + new RowProductKernel().text(product);
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    return new Body(oneAfterTheOther((DescentProduct) nest, style));
  }

  @Override
  public Body vector(Nest nest, Style style) {
    DescentProduct both = (DescentProduct) nest;
    List<MethodSpec> methods = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (!$L)", Registers.hold(2 * WIDEST));
    if (both.product().parts() == 1) {
      MethodSpec rows = new DescentRows(both, style).method();
      methods.add(rows);
      code.addStatement("$N(" + Signature.names(rows.parameters()) + ")", rows);
    } else {
      code.add(oneAfterTheOther(both, style));
    }
    code.addStatement("return").endControlFlow();
    code.addStatement("int width = SPECIES.length()");
    code.addStatement("int column = 0");
    int lines = both.product().columns() / style.precision().lanesPer64Bytes();
    for (int vectors : Lanes.strips(WIDEST, lines)) {
      MethodSpec strip = new Strip(both, style, vectors).method();
      methods.add(strip);
      Lanes.beginRuns(code, vectors, "" + both.product().columns(), vectors);
      code.addStatement("$N(" + Signature.names(strip.parameters()) + ")", strip);
      code.endControlFlow();
    }
    return new Body(code.build(), methods);
  }

  /** Calls of the two kernels that do it. */
  private static CodeBlock oneAfterTheOther(DescentProduct both, Style style) {
    RowProduct product = both.product();
    CodeBlock descent =
        CodeBlock.of(
            "this.$L($L,$Wbefore,$WbeforeAt,$Wgradient,$WgradientAt,$Wrate,$WrateAt,$Wright,$WrightAt)",
            style.method(both.descent()),
            product.depth());
    CodeBlock alone =
        both.alone() instanceof MatrixProduct several
            ? RowProductKernel.asOneOf(several, product, style)
            : CodeBlock.of(
                "this.$L(" + Signature.names(Signature.operands(product, style)) + ")",
                style.method(product));
    return CodeBlock.builder().addStatement(descent).addStatement(alone).build();
  }

  /** So many neighbouring columns of all rows, in vectors. */
  private record Strip(DescentProduct both, Style style, int vectors) {
    MethodSpec method() {
      RowProduct product = this.both.product();
      CodeBlock.Builder code = CodeBlock.builder();
      if (this.vectors > 1) {
        code.addStatement("int width = SPECIES.length()");
      }
      code.addStatement(
          "$1T rateVector = $1T.broadcast(SPECIES, rate[rateAt])", this.style.vector());
      this.declare(code, "gradient", v -> this.read("gradient", v));
      this.declare(
          code, "sum", v -> product.start() == Start.BIAS ? this.read("bias", v) : this.zero());
      Parts.write(
          code,
          product.parts(),
          "" + product.depth(),
          loop -> this.add(code, "sum", loop),
          loop -> {
            this.declare(code, "part", v -> this.zero());
            this.add(code, "part", loop);
            this.each().forEach(v -> code.addStatement("sum$1L = part$1L.add(sum$1L)", v));
          });
      this.each().forEach(v -> RowEpilogue.store(code, product.epilogue(), v, this.style));
      return MethodSpec.methodBuilder(this.style.method() + "Strip" + this.vectors)
          .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
          .addParameter(Signature.integer("column"))
          .addParameters(Signature.operands(this.both, this.style))
          .addCode(code.build())
          .build();
    }

    private IntStream each() {
      return IntStream.range(0, this.vectors);
    }

    private void declare(CodeBlock.Builder code, String name, IntFunction<CodeBlock> value) {
      this.each()
          .forEach(
              v -> code.addStatement("$T $L$L = $L", this.style.vector(), name, v, value.apply(v)));
    }

    private CodeBlock zero() {
      return CodeBlock.of("$T.zero(SPECIES)", this.style.vector());
    }

    private CodeBlock read(String array, int v) {
      return CodeBlock.of(
          "$1T.fromArray(SPECIES, $2L, $2LAt + column$3L)",
          this.style.vector(),
          array,
          Lanes.behind(v));
    }

    /** Moves row after row, and adds its products to the sums. */
    private void add(CodeBlock.Builder code, String sum, String loop) {
      code.beginControlFlow("for ($L)", loop);
      code.addStatement(
          "$1T moving = $1T.broadcast(SPECIES, before[beforeAt + k])", this.style.vector());
      code.addStatement(
          "$1T factor = $1T.broadcast(SPECIES, left[leftAt + k])", this.style.vector());
      code.addStatement(
          "int rightIndex = rightAt + k * $L + column", this.both.product().rightRow());
      for (int v = 0; v < this.vectors; v++) {
        code.addStatement(
            "$1T change$2L = rateVector.mul(moving.mul(gradient$2L))", this.style.vector(), v);
        code.addStatement(
            "$1T right$2L = $1T.fromArray(SPECIES, right, rightIndex$3L)$Z.sub(change$2L)",
            this.style.vector(),
            v,
            Lanes.behind(v));
        code.addStatement("right$L.intoArray(right, rightIndex$L)", v, Lanes.behind(v));
        code.addStatement("$1L$2L = factor.fma(right$2L, $1L$2L)", sum, v);
      }
      code.endControlFlow();
    }
  }
}
