package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the copying of whole rows between padded places and a tightly packed array of callers.
 *
 * <pre>
 * void copyOutputs(int rows, float[] into, int at) {
 *   for (int row = 0; row &lt; rows; row++) { ... }
 * }
 * </pre>
 *
 * @param name of the method
 * @param text of its Javadoc
 * @param array the parameter that is packed
 * @param type of it
 */
record PackedRows(String name, String text, String array, TypeName type) {
  /** A copy takes up to 80 bytecodes; the budget of a method is 6,000. */
  private static final int MOST_COPIES = 60;

  /** The method, and its parts where there are many copies. */
  List<MethodSpec> methods(List<CodeBlock> copies) {
    if (copies.size() <= MOST_COPIES) {
      return List.of(this.method(this.name, this.text, loop(copies)));
    }
    List<MethodSpec> methods = new ArrayList<>();
    CodeBlock.Builder calls = CodeBlock.builder();
    for (int from = 0; from < copies.size(); from += MOST_COPIES) {
      int part = from / MOST_COPIES + 1;
      List<CodeBlock> some = copies.subList(from, Math.min(copies.size(), from + MOST_COPIES));
      methods.add(this.method(this.name + part, "Part " + part + ".", loop(some)));
      calls.addStatement("this.$L$L(rows, $L, at)", this.name, part, this.array);
    }
    methods.addFirst(this.method(this.name, this.text, calls.build()));
    return methods;
  }

  private MethodSpec method(String methodName, String javadoc, CodeBlock body) {
    return MethodSpec.methodBuilder(methodName)
        .addJavadoc("$L", javadoc)
        .addParameter(TypeName.INT, "rows")
        .addParameter(this.type, this.array)
        .addParameter(TypeName.INT, "at")
        .addCode(body)
        .build();
  }

  private static CodeBlock loop(List<CodeBlock> copies) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    copies.forEach(code::add);
    return code.endControlFlow().build();
  }
}
