package dev.backstitch.processor.formula;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Formulas of one variable {@code x}, compiled for one precision: for each a loop over an array of
 * doubles (narrowed and widened outside of what is tested), scalar or vector.
 */
final class CompiledFormulas {
  private final Precision precision;
  private final List<Formula> formulas;
  private final Class<?> compiled;

  private CompiledFormulas(Precision precision, List<Formula> formulas, Class<?> compiled) {
    this.precision = precision;
    this.formulas = formulas;
    this.compiled = compiled;
  }

  /** Both readings of each formula; the running VM must see the Vector API. */
  static CompiledFormulas withVectors(Precision precision, List<Formula> formulas) {
    return compile(precision, formulas, true);
  }

  /** The scalar reading of each formula only. */
  static CompiledFormulas scalarOnly(Precision precision, List<Formula> formulas) {
    return compile(precision, formulas, false);
  }

  static boolean vectorsVisible() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  private static CompiledFormulas compile(
      Precision precision, List<Formula> formulas, boolean vectors) {
    String source = source(precision, formulas, vectors);
    Class<?> compiled =
        vectors
            ? InMemoryCompiler.load("Loops", source, "--add-modules", "jdk.incubator.vector")
            : InMemoryCompiler.load("Loops", source);
    return new CompiledFormulas(precision, formulas, compiled);
  }

  /** The scalar reading, applied to each. */
  double[] scalar(Formula formula, double[] x) {
    return apply("scalar", formula, x);
  }

  /** The vector reading, applied to each; the count must be a multiple of 16. */
  double[] vector(Formula formula, double[] x) {
    return apply("vector", formula, x);
  }

  private double[] apply(String reading, Formula formula, double[] x) {
    try {
      MethodHandle method =
          MethodHandles.publicLookup()
              .findStatic(
                  compiled,
                  reading + formulas.indexOf(formula),
                  MethodType.methodType(void.class, arrayType(), arrayType()));
      if (precision == Precision.DOUBLE) {
        double[] out = new double[x.length];
        method.invokeExact(x, out);
        return out;
      }
      float[] narrow = new float[x.length];
      for (int i = 0; i < x.length; i++) {
        narrow[i] = (float) x[i];
      }
      float[] out = new float[x.length];
      method.invokeExact(narrow, out);
      return widened(out);
    } catch (Throwable e) {
      throw new AssertionError(formula.text(), e);
    }
  }

  private Class<?> arrayType() {
    return precision == Precision.FLOAT ? float[].class : double[].class;
  }

  private static double[] widened(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  private static String source(Precision precision, List<Formula> formulas, boolean vectors) {
    String real = precision.javaName();
    List<String> lines = new ArrayList<>();
    if (vectors) {
      lines.add("import jdk.incubator.vector.*;");
    }
    lines.add("public final class Loops {");
    if (vectors) {
      String box = real.equals("float") ? "Float" : "Double";
      lines.add(
          "static final VectorSpecies<%s> SPECIES = %s.SPECIES_PREFERRED;"
              .formatted(box, precision.vectorName()));
    }
    lines.add(
        "static %1$s fma(%1$s a, %1$s b, %1$s c) { return Math.fma(a, b, c); }".formatted(real));
    for (int i = 0; i < formulas.size(); i++) {
      Formula formula = formulas.get(i);
      lines.add("public static void scalar%1$d(%2$s[] in, %2$s[] out) {".formatted(i, real));
      lines.add("for (int i = 0; i < in.length; i++) { %s x = in[i];".formatted(real));
      add(lines, JavaReading.scalar(formula, precision, Map.of("x", "x"), "s"), "out[i] = %s;");
      if (vectors) {
        lines.add("public static void vector%1$d(%2$s[] in, %2$s[] out) {".formatted(i, real));
        lines.add("for (int i = 0; i < in.length; i += SPECIES.length()) {");
        lines.add("%1$s x = %1$s.fromArray(SPECIES, in, i);".formatted(precision.vectorName()));
        JavaReading.Code code = JavaReading.vector(formula, precision, Map.of("x", "x"), "v");
        add(lines, code, "%s.intoArray(out, i);");
      }
    }
    lines.add("}");
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, JavaReading.Code code, String last) {
    lines.addAll(code.statements());
    lines.add(last.formatted(code.result()));
    lines.add("} }");
  }
}
