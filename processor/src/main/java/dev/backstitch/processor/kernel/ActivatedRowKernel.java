package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.nest.ActivatedRow;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.Nest;
import java.util.Map;

/**
 * A single row times a matrix, and a function of its sums while they are in registers: a loop of
 * its own would be called, and wait for the sums to come back from memory. A row of 16-32-16-1
 * takes 64 to 76 ns in place of 85 to 93 by it. {@code docs/decisions/activated-rows.md} has all
 * figures.
 *
 * <p>Writes what {@link RowProductKernel} does, and behind it, of one vector:
 *
 * <pre>
 * FloatVector minusSize = sum0.abs().neg();
 * ...
 * sigmoid.intoArray(activated, activatedAt + column);
 * </pre>
 */
final class ActivatedRowKernel implements Kernel {
  @Override
  public boolean fits(Nest nest) {
    return nest instanceof ActivatedRow;
  }

  @Override
  public String text(Nest nest) {
    ActivatedRow row = (ActivatedRow) nest;
    Formula out = Formula.variable("out");
    Formula formula = row.activation().formula().substitute(variable(row), out);
    return new RowProductKernel().text(row.product()) + ", then activated = " + formula.text();
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    ActivatedRow row = (ActivatedRow) nest;
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(RowProductKernel.sums(row.product(), style));
    code.beginControlFlow("for (int i = 0; i < $L; i++)", row.product().columns());
    code.addStatement("$T sum = out[outAt + i]", style.element());
    Style.Lines lines = style.scalar(row.activation().formula(), Map.of(variable(row), "sum"), "");
    code.add(lines.statements());
    code.addStatement("activated[activatedAt + i] = $L", lines.result()).endControlFlow();
    return new Body(code.build());
  }

  @Override
  public Body vector(Nest nest, Style style) {
    ActivatedRow row = (ActivatedRow) nest;
    VectorRow vectors = new VectorRow(row.product(), style);
    return new Body(vectors.code(v -> activation(row, v, vectors.prefix(v), style)));
  }

  /** Of the vector of sums that is called {@code sum0}, {@code sum1} and so on. */
  private static CodeBlock activation(ActivatedRow row, int v, String prefix, Style style) {
    Elementwise activation = row.activation();
    Style.Lines lines =
        style.vector(activation.formula(), Map.of(variable(row), "sum" + v), prefix);
    return CodeBlock.builder()
        .add(lines.statements())
        .addStatement(
            "$L.intoArray(activated, activatedAt + column$L)", lines.result(), Lanes.behind(v))
        .build();
  }

  private static String variable(ActivatedRow row) {
    return row.activation().variables().getFirst();
  }
}
