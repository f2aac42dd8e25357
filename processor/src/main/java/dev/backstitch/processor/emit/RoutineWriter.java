package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.backstitch.processor.plan.Call;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Routine;
import dev.backstitch.processor.plan.StraightPass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the steps of a pass, a short method each, and the table of contents that calls them.
 *
 * <pre>
 * void forward(int from, int rows) {
 *   this.computeHiddenSum(from, rows);
 *   this.computeHidden(from, rows);
 * }
 * </pre>
 */
final class RoutineWriter {
  /** A call takes up to 7 bytecodes: below the budget of 6,000 for a method. */
  private static final int LONGEST = 800;

  private RoutineWriter() {}

  /** Of what the methods of a table of contents compute a part. */
  enum Part {
    /** Of the rows: so many, from one on. */
    ROWS,
    /** Of what all rows have in common. */
    SLICE,
    /** Of nothing: all rows. */
    NONE,
    /** Of nothing: what a single row moves. */
    DESCENT;

    private static Part of(Routine routine) {
      return routine.isDescent() ? DESCENT : routine.isSliced() ? SLICE : ROWS;
    }

    private String arguments() {
      return switch (this) {
        case ROWS -> "from, rows";
        case SLICE -> "rows, slice";
        case NONE -> "rows";
        case DESCENT -> "";
      };
    }

    private CodeBlock call(Routine routine) {
      if (routine.isDescent()) {
        return CodeBlock.of("this.$L()", routine.name());
      }
      if (routine.isSliced()) {
        return this == SLICE
            ? CodeBlock.of("this.$L(rows, slice)", routine.name())
            : CodeBlock.of("this.$L(rows, $T.WHOLE)", routine.name(), RuntimeTypes.SLICE);
      }
      return this == DESCENT
          ? CodeBlock.of("this.$L(0, 1)", routine.name())
          : CodeBlock.of("this.$L($L, rows)", routine.name(), this == ROWS ? "from" : "0");
    }

    private MethodSpec.Builder method(String name) {
      MethodSpec.Builder method = MethodSpec.methodBuilder(name);
      if (this == ROWS) {
        method.addParameter(TypeName.INT, "from");
      }
      if (this != DESCENT) {
        method.addParameter(TypeName.INT, "rows");
      }
      if (this == SLICE) {
        method.addParameter(RuntimeTypes.SLICE, "slice");
      }
      return method;
    }
  }

  /** The table of contents, in parts where it is long. */
  static List<MethodSpec> contents(String name, String text, Part part, List<Routine> routines) {
    List<CodeBlock> calls = routines.stream().map(part::call).toList();
    if (calls.size() <= LONGEST) {
      return List.of(table(name, text, part, calls));
    }
    List<MethodSpec> methods = new ArrayList<>();
    List<CodeBlock> parts = new ArrayList<>();
    for (int from = 0; from < calls.size(); from += LONGEST) {
      int number = from / LONGEST + 1;
      List<CodeBlock> some = calls.subList(from, Math.min(calls.size(), from + LONGEST));
      methods.add(table(name + number, "Part " + number + ".", part, some));
      parts.add(CodeBlock.of("this.$L($L)", name + number, part.arguments()));
    }
    methods.addFirst(table(name, text, part, parts));
    return methods;
  }

  /** The table of contents where a single row goes another way. */
  static List<MethodSpec> contents(
      String name, String text, Part part, List<Routine> routines, Optional<StraightPass> row) {
    List<MethodSpec> methods = new ArrayList<>(contents(name, text, part, routines));
    if (row.isPresent()) {
      CodeBlock.Builder code = CodeBlock.builder();
      code.beginControlFlow("if (rows == 1)");
      code.addStatement("this.$L()", name + StraightPassWriter.SUFFIX);
      code.nextControlFlow("else").add(methods.getFirst().code()).endControlFlow();
      methods.set(0, part.method(name).addJavadoc("$L", text).addCode(code.build()).build());
    }
    return methods;
  }

  private static MethodSpec table(String name, String text, Part part, List<CodeBlock> calls) {
    MethodSpec.Builder method = part.method(name).addJavadoc("$L", text);
    calls.forEach(method::addStatement);
    return method.build();
  }

  /** The method of one step. */
  static MethodSpec method(Plan plan, Routine routine) {
    return Part.of(routine)
        .method(routine.name())
        .addJavadoc("$L", FormulaComment.of(routine.text()))
        .addCode(calls(plan, routine))
        .build();
  }

  /** The instants or blocks that the usual calls run for. */
  private static Optional<CodeBlock> loop(Routine routine) {
    int instants = routine.time().instants();
    if (instants > 0) {
      return Optional.of(
          routine.time().reverse()
              ? CodeBlock.of("for (int t = $L; t >= 0; t--)", instants - 1)
              : CodeBlock.of("for (int t = 0; t < $L; t++)", instants));
    }
    if (routine.block() == 0) {
      return Optional.empty();
    }
    int size = routine.calls().getLast().sliced().orElseThrow().size();
    int block = routine.block();
    return Optional.of(
        routine.isDescent()
            ? CodeBlock.of(
                "for (int at = $L; at >= 0; at -= $L)", (size - 1) / block * block, block)
            : CodeBlock.of("for (int at = 0; at < $L; at += $L)", size, block));
  }

  /** Why the blocks are as they are. */
  private static String reason(Routine routine) {
    if (routine.isDescent()) {
      return "Backwards: the last rows were read last, the first are read next.";
    }
    return routine.calls().size() == 1
        ? "All weights of a panel follow one another."
        : "Turns some of the weights and reads them while they are near, then the next ones.";
  }

  private static CodeBlock usualCalls(Plan plan, Routine routine) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (routine.block() > 0) {
      code.add("// $L\n", reason(routine));
    }
    Optional<CodeBlock> loop = loop(routine);
    loop.ifPresent(each -> code.beginControlFlow("$L", each));
    code.add(calls(plan, routine, routine.calls()));
    loop.ifPresent(each -> code.endControlFlow());
    return code.build();
  }

  private static CodeBlock calls(Plan plan, Routine routine) {
    CodeBlock usual = usualCalls(plan, routine);
    if (routine.forOneRow().isEmpty()) {
      return usual;
    }
    CodeBlock.Builder code = CodeBlock.builder();
    List<Call> forOneRow = routine.forOneRow().get();
    if (forOneRow.isEmpty()) {
      code.beginControlFlow("if (rows > 1)");
    } else {
      code.beginControlFlow("if (rows == 1)");
      code.add(calls(plan, routine, forOneRow)).nextControlFlow("else");
    }
    return code.add(usual).endControlFlow().build();
  }

  private static CodeBlock calls(Plan plan, Routine routine, List<Call> calls) {
    return calls.stream().map(call -> call(plan, routine, call)).collect(CodeBlock.joining(""));
  }

  private static CodeBlock call(Plan plan, Routine routine, Call call) {
    if (routine.isDescent()) {
      return CallWriter.ofBlock(plan, call, routine.block());
    }
    if (!routine.isSliced()) {
      return call.sliced().isPresent()
          ? CallWriter.ofRowsInBlocks(plan, call, routine.block())
          : CallWriter.ofRows(plan, call);
    }
    CodeBlock written = CallWriter.ofSlice(plan, call);
    return call.sliced().isPresent() ? written : onceForAll(written);
  }

  /** What is too small for slices is one piece, which belongs to the first of them. */
  private static CodeBlock onceForAll(CodeBlock call) {
    return CodeBlock.builder()
        .beginControlFlow("if (slice.isFirst())")
        .add(call)
        .endControlFlow()
        .build();
  }
}
