package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Epilogue;
import java.util.HashMap;
import java.util.Map;

/**
 * What is done to the sums of a single row: in vectors while they are in registers, in scalars once
 * they stand in the result.
 *
 * <pre>
 * for (int i = 0; i &lt; units; i++) {
 *   float sum = out[outAt + i];
 *   ...
 *   out[outAt + i] = value;
 * }
 * </pre>
 */
final class RowEpilogue {
  private RowEpilogue() {}

  /** Writes the loop over {@code count} sums; nothing where nothing is done. */
  static void write(CodeBlock.Builder code, Epilogue epilogue, String count, Style style) {
    if (epilogue.isNone()) {
      return;
    }
    code.beginControlFlow("for (int i = 0; i < $L; i++)", count);
    code.addStatement("$T sum = out[outAt + i]", style.element());
    Map<String, String> locals = new HashMap<>(Map.of(Epilogue.ELEMENT, "sum"));
    new Operands(epilogue.variables(), epilogue.readings())
        .scalarsOfOneRow("i")
        .forEach(
            (variable, element) -> {
              code.addStatement("$T $LElement = $L", style.element(), variable, element);
              locals.put(variable, variable + "Element");
            });
    Style.Lines lines = style.scalar(epilogue.formula(), locals, "");
    code.add(lines.statements());
    code.addStatement("out[outAt + i] = $L", lines.result()).endControlFlow();
  }

  /** Does it to a vector of sums, so many vectors behind {@code column}, and writes them. */
  static void store(CodeBlock.Builder code, Epilogue epilogue, int v, Style style) {
    CodeBlock element = CodeBlock.of("sum$L", v);
    if (!epilogue.isNone()) {
      String prefix = "e" + v;
      Map<String, String> locals = new HashMap<>(Map.of(Epilogue.ELEMENT, "sum" + v));
      Operands operands = new Operands(epilogue.variables(), epilogue.readings());
      code.add(operands.vectorsOfOneRow("column" + Lanes.behind(v), prefix, style, locals));
      Style.Lines lines = style.vector(epilogue.formula(), locals, prefix);
      code.add(lines.statements());
      element = lines.result();
    }
    code.addStatement("$L.intoArray(out, outAt + column$L)", element, Lanes.behind(v));
  }
}
