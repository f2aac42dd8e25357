package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the copying of whole rows between padded places and a tightly packed array of callers. The
 * first row stands before the loop, since what a loop prepares takes longer than a row.
 *
 * <pre>
 * void copyOutputs(int rows, float[] into, int at) {
 *   this.copyOutputsOfRow(0, into, at);
 *   for (int row = 1; row &lt; rows; row++) {
 *     this.copyOutputsOfRow(row, into, at);
 *   }
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

  /** The method, and that of one row with its parts, if there are many copies. */
  List<MethodSpec> methods(List<CodeBlock> copies) {
    List<MethodSpec> methods = new ArrayList<>();
    String ofRow = this.name + "OfRow";
    methods.add(
        this.method(this.name, "rows")
            .addJavadoc("$L", this.text)
            .addStatement("this.$L(0, $L, at)", ofRow, this.array)
            .beginControlFlow("for (int row = 1; row < rows; row++)")
            .addStatement("this.$L(row, $L, at)", ofRow, this.array)
            .endControlFlow()
            .build());
    if (copies.size() <= MOST_COPIES) {
      methods.add(this.method(ofRow, "row").addCode(CodeBlock.join(copies, "")).build());
      return methods;
    }
    MethodSpec.Builder whole = this.method(ofRow, "row");
    List<MethodSpec> parts = new ArrayList<>();
    for (int from = 0; from < copies.size(); from += MOST_COPIES) {
      String part = ofRow + (parts.size() + 1);
      List<CodeBlock> some = copies.subList(from, Math.min(copies.size(), from + MOST_COPIES));
      parts.add(this.method(part, "row").addCode(CodeBlock.join(some, "")).build());
      whole.addStatement("this.$L(row, $L, at)", part, this.array);
    }
    methods.add(whole.build());
    methods.addAll(parts);
    return methods;
  }

  private MethodSpec.Builder method(String methodName, String which) {
    return MethodSpec.methodBuilder(methodName)
        .addParameter(TypeName.INT, which)
        .addParameter(this.type, this.array)
        .addParameter(TypeName.INT, "at");
  }
}
