package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.backstitch.processor.plan.Call;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Routine;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the steps of a pass, a short method each, and the table of contents that calls them.
 *
 * <pre>
 * void forward(int rows) {
 *   this.computeHiddenSum(rows);
 *   this.computeHidden(rows);
 * }
 * </pre>
 */
final class RoutineWriter {
  /** A call takes 5 bytecodes: far below the budget of 6,000 for a method. */
  private static final int LONGEST = 800;

  private static final int WIDTH = 88;
  private static final String INDENT = "    ";

  private RoutineWriter() {}

  /** The table of contents, in parts where it is long. */
  static List<MethodSpec> contents(String name, String text, List<Routine> routines) {
    List<MethodSpec> methods = new ArrayList<>();
    if (routines.size() <= LONGEST) {
      methods.add(table(name, text, calls(routines)));
      return methods;
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < routines.size(); from += LONGEST) {
      String part = name + (from / LONGEST + 1);
      List<Routine> some = routines.subList(from, Math.min(routines.size(), from + LONGEST));
      methods.add(table(part, "Part " + (from / LONGEST + 1) + ".", calls(some)));
      parts.add(part);
    }
    methods.addFirst(table(name, text, parts));
    return methods;
  }

  private static List<String> calls(List<Routine> routines) {
    return routines.stream().map(Routine::name).toList();
  }

  private static MethodSpec table(String name, String text, List<String> calls) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addJavadoc("$L", text).addParameter(TypeName.INT, "rows");
    calls.forEach(call -> method.addStatement("this.$L(rows)", call));
    return method.build();
  }

  /** The method of one step. */
  static MethodSpec method(Plan plan, Routine routine) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(routine.name())
            .addJavadoc("$L", javadoc(routine.text()))
            .addParameter(TypeName.INT, "rows");
    CodeBlock calls = calls(plan, routine);
    int instants = routine.time().instants();
    if (instants > 0) {
      String loop =
          routine.time().reverse()
              ? "for (int t = $L; t >= 0; t--)"
              : "for (int t = 0; t < $L; t++)";
      method.beginControlFlow(loop, routine.time().reverse() ? instants - 1 : instants);
      method.addCode(calls).endControlFlow();
    } else {
      method.addCode(calls);
    }
    return method.build();
  }

  private static CodeBlock calls(Plan plan, Routine routine) {
    CodeBlock usual = calls(plan, routine.calls());
    if (routine.forOneRow().isEmpty()) {
      return usual;
    }
    CodeBlock.Builder code = CodeBlock.builder();
    List<Call> forOneRow = routine.forOneRow().get();
    if (forOneRow.isEmpty()) {
      code.beginControlFlow("if (rows > 1)");
    } else {
      code.beginControlFlow("if (rows == 1)").add(calls(plan, forOneRow)).nextControlFlow("else");
    }
    return code.add(usual).endControlFlow().build();
  }

  private static CodeBlock calls(Plan plan, List<Call> calls) {
    return calls.stream().map(call -> CallWriter.write(plan, call)).collect(CodeBlock.joining(""));
  }

  private static String javadoc(List<String> lines) {
    List<String> code = new ArrayList<>();
    for (String line : lines) {
      code.addAll(wrapped(line));
    }
    return code.size() == 1
        ? "{@code " + code.getFirst() + "}"
        : "<pre>{@code\n" + String.join("\n", code) + "\n}</pre>";
  }

  private static List<String> wrapped(String line) {
    List<String> lines = new ArrayList<>();
    String rest = line;
    while (rest.length() > WIDTH) {
      int product = rest.lastIndexOf(" * ", WIDTH);
      int at = product > INDENT.length() ? product : rest.lastIndexOf(' ', WIDTH);
      if (at <= INDENT.length()) {
        break;
      }
      lines.add(rest.substring(0, at));
      rest = INDENT + rest.substring(at + 1);
    }
    lines.add(rest);
    return lines;
  }
}
