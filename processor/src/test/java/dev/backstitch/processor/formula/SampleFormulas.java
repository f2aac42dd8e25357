package dev.backstitch.processor.formula;

import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.Formula.erf;
import static dev.backstitch.processor.formula.Formula.exp;
import static dev.backstitch.processor.formula.Formula.expm1;
import static dev.backstitch.processor.formula.Formula.max;
import static dev.backstitch.processor.formula.Formula.min;
import static dev.backstitch.processor.formula.Formula.sigmoid;
import static dev.backstitch.processor.formula.Formula.softplus;
import static dev.backstitch.processor.formula.Formula.tanh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Activations of {@code x} as formulas, by the names of the figures they are compared with. */
final class SampleFormulas {
  static final Formula X = Formula.variable("x");

  private SampleFormulas() {}

  static Map<String, Formula> activations() {
    Map<String, Formula> all = new LinkedHashMap<>();
    all.put("sigmoid", sigmoid(X));
    all.put("tanh", tanh(X));
    all.put("relu", negative(constant(0), X));
    all.put("leaky_relu_0.01", negative(X.times(constant(0.01)), X));
    all.put("elu_1", negative(expm1(X), X));
    all.put("selu", selu());
    all.put("gelu_erf", halfX().times(constant(1).plus(erf(X.dividedBy(constant(Math.sqrt(2)))))));
    all.put("gelu_tanh", geluByTanh());
    all.put("silu", X.times(sigmoid(X)));
    all.put("mish", X.times(tanh(softplus(X))));
    all.put("softplus", softplus(X));
    all.put("softsign", X.dividedBy(constant(1).plus(Formula.abs(X))));
    all.put("hard_sigmoid_keras3_torch", hardSigmoid(1 / 6.0));
    all.put("hard_sigmoid_onnx_keras2", hardSigmoid(0.2));
    all.put("hard_swish", X.times(hardSigmoid(1 / 6.0)));
    all.put("log_sigmoid", softplus(X.negate()).negate());
    return all;
  }

  /** The formula of that name, whether it has figures or not. */
  static Formula named(String name) {
    Formula activation = activations().get(name);
    return activation == null ? Objects.requireNonNull(others().get(name), name) : activation;
  }

  /** What has no figures of its own, among it every operation that activations lack. */
  static Map<String, Formula> others() {
    Map<String, Formula> all = new LinkedHashMap<>();
    all.put("relu6", min(max(X, constant(0)), constant(6)));
    all.put("hard_tanh", max(min(X, constant(1)), constant(-1)));
    all.put("celu_2", negative(constant(2).times(expm1(X.dividedBy(constant(2)))), X));
    all.put("log_cosh", X.plus(softplus(constant(-2).times(X))).minus(constant(Math.log(2))));
    all.put("gauss", exp(X.times(X).negate()));
    all.put("root", Formula.sqrt(constant(1).plus(X.times(X))));
    all.put("logarithm", Formula.log(constant(1.5).plus(tanh(X))));
    all.put("entropy", Formula.log1p(X.times(X)).dividedBy(constant(3).minus(sigmoid(X))));
    all.put("larger", max(X.times(X), X.plus(constant(1)).negate()));
    all.put("smaller", min(tanh(X), constant(0.5).times(X)));
    all.put("huber", max(Formula.abs(X), X.times(X)).minus(Formula.sign(X)));
    return all;
  }

  /** Every function of {@code x}, all the formulas above, and their slopes. */
  static List<Formula> everything() {
    List<Formula> all = new ArrayList<>();
    for (Function function : Function.values()) {
      all.add(function.of(X));
    }
    all.addAll(activations().values());
    all.addAll(others().values());
    List.copyOf(all).forEach(formula -> all.add(formula.derivative("x")));
    return all.stream().distinct().toList();
  }

  /** Every function, and some formulas that between them have every other operation. */
  static List<Formula> worthCompiling() {
    List<Formula> all = new ArrayList<>();
    for (Function function : Function.values()) {
      all.add(function.of(X));
    }
    for (String name : List.of("relu", "selu", "gelu_erf", "mish", "hard_swish")) {
      all.add(named(name));
    }
    all.add(named("entropy"));
    all.add(named("larger").derivative("x"));
    return all;
  }

  private static Formula negative(Formula then, Formula otherwise) {
    return Formula.where(Comparison.LESS, X, constant(0), then, otherwise);
  }

  private static Formula selu() {
    double alpha = 1.6732632423543772;
    return constant(1.0507009873554805).times(negative(constant(alpha).times(expm1(X)), X));
  }

  private static Formula halfX() {
    return constant(0.5).times(X);
  }

  private static Formula geluByTanh() {
    Formula cube = X.times(X).times(X);
    Formula inner = constant(0.7978845608028654).times(X.plus(constant(0.044715).times(cube)));
    return halfX().times(constant(1).plus(tanh(inner)));
  }

  private static Formula hardSigmoid(double slope) {
    return max(min(constant(slope).times(X).plus(constant(0.5)), constant(1)), constant(0));
  }
}
