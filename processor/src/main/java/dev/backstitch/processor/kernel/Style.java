package dev.backstitch.processor.kernel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.formula.JavaReading;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.Nest;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Java is written in one precision: types, literals, and lines of formulas with their imports.
 *
 * <p>A vector that a loop carries is an argument, never what a method is called on: {@code sum =
 * part.add(sum)}. The compiler knows the class of what was just read or computed from that, but of
 * {@code sum.add(part)} only if a profile tells it, and may keep such sums in objects for good.
 *
 * @param precision of every real number
 * @param method the name of the kernel's method, which its parts are named after
 * @param methods those of all kernels of the class, some of which leave work to others
 */
public record Style(Precision precision, String method, Map<Nest, String> methods) {
  private static final String VECTOR_PACKAGE = "jdk.incubator.vector";
  static final ClassName OPERATORS = ClassName.get(VECTOR_PACKAGE, "VectorOperators");

  private static final Pattern VECTOR_TYPES =
      Pattern.compile(
          "\\b(FloatVector|DoubleVector|IntVector|LongVector|VectorOperators|VectorMask)\\b");

  /** The method of another kernel of the class. */
  String method(Nest nest) {
    return Objects.requireNonNull(this.methods.get(nest), nest::name);
  }

  /** {@code float} or {@code double}. */
  public TypeName element() {
    return this.precision == Precision.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE;
  }

  /** {@code FloatVector} or {@code DoubleVector}. */
  public ClassName vector() {
    return ClassName.get(VECTOR_PACKAGE, this.precision.vectorName());
  }

  /** A number of the precision as Java writes it. */
  public String literal(double value) {
    return this.precision.literal(value);
  }

  /** The statements of a formula for one element. */
  public Lines scalar(Formula formula, Map<String, String> locals, String prefix) {
    return lines(JavaReading.scalar(formula, this.precision, locals, prefix));
  }

  /** The statements of a formula for a vector. */
  public Lines vector(Formula formula, Map<String, String> locals, String prefix) {
    return lines(JavaReading.vector(formula, this.precision, locals, prefix));
  }

  private static Lines lines(JavaReading.Code code) {
    CodeBlock.Builder statements = CodeBlock.builder();
    for (String line : code.statements()) {
      statements.addStatement("$L", imported(line.replaceAll(";$", "")));
    }
    return new Lines(statements.build(), imported(code.result()));
  }

  /** The same text with its vector types as types, so that they are imported. */
  static CodeBlock imported(String text) {
    CodeBlock.Builder block = CodeBlock.builder();
    Matcher matcher = VECTOR_TYPES.matcher(text);
    int from = 0;
    while (matcher.find()) {
      block.add("$L$T", text.substring(from, matcher.start()), vectorType(matcher.group()));
      from = matcher.end();
    }
    return block.add("$L", text.substring(from)).build();
  }

  private static ClassName vectorType(String name) {
    return ClassName.get(VECTOR_PACKAGE, name);
  }

  /**
   * Statements and the expression that holds their value.
   *
   * @param statements to run first
   * @param result then
   */
  public record Lines(CodeBlock statements, CodeBlock result) {}
}
