package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Epilogue;
import java.util.HashMap;
import java.util.Map;

/**
 * What is done to the sums of a single row, in scalars, once they stand in the result.
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
}
