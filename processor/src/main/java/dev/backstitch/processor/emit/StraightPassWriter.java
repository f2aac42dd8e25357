package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.backstitch.processor.formula.JavaReading;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.plan.Arena;
import dev.backstitch.processor.plan.Element;
import dev.backstitch.processor.plan.Line;
import dev.backstitch.processor.plan.Place;
import dev.backstitch.processor.plan.ScalarFunction;
import dev.backstitch.processor.plan.StraightPass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a pass over a single row with every number in a local of its own.
 *
 * <pre>
 * float inputs0 = this.inputs[this.inputsAt];
 *
 * // hiddenProduct = sum j: inputs[b,j] hiddenWeights[j,i]
 * float hiddenProduct0 = fma(inputs0, this.weights[HIDDEN_WEIGHTS], 0f);
 * </pre>
 */
final class StraightPassWriter {
  /** What is behind the name of the pass for several rows. */
  static final String SUFFIX = "Row";

  private static final Pattern STAND_IN = Pattern.compile("\\$(\\d+)");

  private final Precision precision;
  private final TypeName type;

  StraightPassWriter(Precision precision) {
    this.precision = precision;
    this.type = precision == Precision.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE;
  }

  /** The method of the pass that is called {@code name} where there are several rows. */
  MethodSpec method(String name, StraightPass pass) {
    return this.method(name, "The same for a single row, number by number.", pass);
  }

  /** A method for a single row. */
  MethodSpec method(String name, String text, StraightPass pass) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (moves(pass)) {
      code.addStatement("$T rate = this.rate[0]", this.type);
    }
    for (Element element : pass.loads()) {
      code.addStatement("$T $L = $L", this.type, element.local(), inArray(element));
    }
    for (StraightPass.Paragraph paragraph : pass.paragraphs()) {
      code.add("\n");
      paragraph.text().forEach(line -> code.add("// $L\n", line));
      paragraph.lines().forEach(line -> this.add(code, line));
    }
    if (!pass.stores().isEmpty()) {
      code.add("\n");
    }
    for (Element element : pass.stores()) {
      code.addStatement("$L = $L", inArray(element), element.local());
    }
    return MethodSpec.methodBuilder(name + SUFFIX)
        .addJavadoc("$L", text)
        .addCode(code.build())
        .build();
  }

  private static boolean moves(StraightPass pass) {
    return pass.paragraphs().stream()
        .flatMap(paragraph -> paragraph.lines().stream())
        .anyMatch(Line.Descent.class::isInstance);
  }

  /** What the gradient of a parameter is added to. */
  MethodSpec before() {
    return MethodSpec.methodBuilder("before")
        .addJavadoc("What a gradient is added to.")
        .addParameter(TypeName.INT, "at")
        .returns(this.type)
        .addStatement("return this.accumulate ? this.gradient[at] : $L", this.precision.literal(0))
        .build();
  }

  private void add(CodeBlock.Builder code, Line line) {
    switch (line) {
      case Line.Sum sum -> this.sum(code, sum);
      case Line.Descent descent -> descend(code, descent);
      case Line.Applied applied when applied.adds() ->
          code.addStatement("$L += $L", text(line.result()), this.value(applied));
      case Line.Applied applied -> this.assign(code, line, this.value(applied));
    }
  }

  private void sum(CodeBlock.Builder code, Line.Sum sum) {
    if (!sum.parts().isEmpty()) {
      this.sumInParts(code, sum);
      return;
    }
    this.assign(code, sum, term(sum.terms().getFirst(), this.start(sum)));
    addTerms(code, text(sum.result()), sum.terms().subList(1, sum.terms().size()));
  }

  private void sumInParts(CodeBlock.Builder code, Line.Sum sum) {
    for (int k = 0; k < sum.parts().size(); k++) {
      String part = sum.parts().get(k);
      List<List<Element>> terms = sum.terms(k);
      CodeBlock first = term(terms.getFirst(), this.precision.literal(0));
      code.addStatement("$T $L =$W$L", this.type, part, first);
      addTerms(code, part, terms.subList(1, terms.size()));
    }
    CodeBlock all =
        Stream.concat(Stream.of(this.start(sum)), sum.parts().stream())
            .map(part -> CodeBlock.of("$L", part))
            .collect(CodeBlock.joining("$W+ "));
    this.assign(code, sum, all);
  }

  private static void addTerms(CodeBlock.Builder code, String so, List<List<Element>> terms) {
    for (List<Element> term : terms) {
      if (term.size() == 1) {
        code.addStatement("$L += $L", so, text(term.getFirst()));
      } else {
        code.addStatement("$L =$W$L", so, term(term, so));
      }
    }
  }

  private static void descend(CodeBlock.Builder code, Line.Descent descent) {
    String first = text(descent.gradient().getFirst());
    String gradient =
        descent.gradient().size() == 1
            ? first
            : "(" + first + " * " + text(descent.gradient().getLast()) + ")";
    code.addStatement("$L -=$Wrate * $L", text(descent.result()), gradient);
  }

  private void assign(CodeBlock.Builder code, Line line, CodeBlock value) {
    if (line.adds() || !line.result().isLocal()) {
      code.addStatement("$L =$W$L", text(line.result()), value);
    } else {
      code.addStatement("$T $L =$W$L", this.type, line.result().local(), value);
    }
  }

  private String start(Line.Sum sum) {
    if (sum.start().isPresent()) {
      return text(sum.start().get());
    }
    return switch (sum.accumulation()) {
      case NEVER -> this.precision.literal(0);
      case ALWAYS -> text(sum.result());
      case CHOSEN -> "this.before(" + at(sum.result()) + ")";
    };
  }

  private static CodeBlock term(List<Element> factors, String start) {
    String first = text(factors.getFirst());
    return factors.size() == 1
        ? CodeBlock.of("$L + $L", start, first)
        : CodeBlock.of("fma($L, $L, $L)", first, text(factors.getLast()), start);
  }

  private CodeBlock value(Line.Applied line) {
    return line.function()
        .map(function -> call(function, line.operands()))
        .orElseGet(() -> this.expression(line));
  }

  private static CodeBlock call(ScalarFunction function, Map<String, Element> operands) {
    return function.variables().stream()
        .map(name -> CodeBlock.of("$L", text(Objects.requireNonNull(operands.get(name), name))))
        .collect(CodeBlock.joining(", ", "this.kernels." + function.name() + "(", ")"));
  }

  /** Written with short stand-ins first: what is long is otherwise cut into statements. */
  private CodeBlock expression(Line.Applied line) {
    List<String> texts = new ArrayList<>();
    Map<String, String> locals = new HashMap<>();
    line.operands()
        .forEach(
            (name, element) -> {
              locals.put(name, "$" + texts.size());
              texts.add(text(element));
            });
    JavaReading.Code code = JavaReading.scalar(line.formula(), this.precision, locals, "");
    String expression =
        STAND_IN
            .matcher(code.expression().orElseThrow())
            .replaceAll(
                found -> Matcher.quoteReplacement(texts.get(Integer.parseInt(found.group(1)))));
    return CodeBlock.of("$L", expression);
  }

  private static String text(Element element) {
    return element.isLocal() ? element.local() : inArray(element);
  }

  private static String inArray(Element element) {
    return CallWriter.array(element.where()) + "[" + at(element) + "]";
  }

  private static String at(Element element) {
    Place place = element.where();
    int behind = element.at() + (place.arena() == Arena.INPUTS ? place.start() : 0);
    String start =
        switch (place.arena()) {
          case PARAMETERS, GRADIENT, SHARED, HALVES, PANELS -> place.constant();
          case PANEL, BEFORE, RATE -> "0";
          case VALUES -> place.constant() + " * this.capacity";
          case INPUTS -> "this.inputsAt";
        };
    return behind == 0 ? start : start + " + " + behind;
  }
}
