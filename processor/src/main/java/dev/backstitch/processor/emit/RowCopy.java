package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.plan.Place;
import java.util.Arrays;

/**
 * Writes the copying of one row between its padded place and a tightly packed array of callers.
 *
 * <pre>
 * System.arraycopy(
 *     this.values, SPECIES * this.capacity + row * 16,
 *     into, at + row * 3, 3);
 * </pre>
 *
 * @param place of the value
 * @param shape of one row
 * @param packed where the row starts in the packed array
 */
record RowCopy(Place place, Shape shape, String packed) {
  private String padded() {
    return CallWriter.offset(this.place) + " + row * " + this.place.rowStride();
  }

  private int last() {
    return this.shape.extents().isEmpty() ? 1 : this.shape.extents().getLast();
  }

  private int parts() {
    return Math.toIntExact(this.shape.size() / this.last());
  }

  private int distance() {
    return this.parts() == 1 ? 0 : this.place.strides().get(this.shape.rank() - 2);
  }

  /** From the padded place into {@code into}. */
  CodeBlock out() {
    return this.parts(
        CodeBlock.of(
            "System.arraycopy(\n$>$>$L, $L,\ninto, $L, $L);\n$<$<",
            CallWriter.array(this.place),
            this.part(this.padded(), this.distance()),
            this.part(this.packed, this.last()),
            this.last()));
  }

  /** From {@code from} into the padded place, whose padding becomes zero. */
  CodeBlock in() {
    String to = this.part(this.padded(), this.distance());
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement(
        "$T.fill(\n$L, $L, $L + $L, 0)",
        Arrays.class,
        CallWriter.array(this.place),
        to,
        to,
        this.parts() == 1 ? this.place.rowStride() : this.distance());
    code.add(
        "System.arraycopy(\n$>$>from, $L,\n$L, $L, $L);\n$<$<",
        this.part(this.packed, this.last()),
        CallWriter.array(this.place),
        to,
        this.last());
    return this.parts(code.build());
  }

  private String part(String start, int distance) {
    return this.parts() == 1 ? start : start + " + part * " + distance;
  }

  private CodeBlock parts(CodeBlock copy) {
    if (this.parts() == 1) {
      return copy;
    }
    return CodeBlock.builder()
        .beginControlFlow("for (int part = 0; part < $L; part++)", this.parts())
        .add(copy)
        .endControlFlow()
        .build();
  }
}
