package dev.backstitch.processor.oracle;

import static dev.backstitch.processor.formula.Formula.abs;
import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.Formula.exp;
import static dev.backstitch.processor.formula.Formula.log;
import static dev.backstitch.processor.formula.Formula.max;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Loss;
import java.util.List;

/**
 * The losses of one predicted number {@code p}, with the observed one as a constant, as textbooks
 * write them: without fusing, so that they are right where nothing overflows or vanishes. Among
 * them {@code quartic}, which stands for a user's own.
 */
final class LossFormulas {
  static final String PREDICTED = "p";

  private static final Formula P = Formula.variable(PREDICTED);
  private static final Formula ONE = constant(1);

  private LossFormulas() {}

  /** The loss of class or unit {@code unit} of {@code units}. */
  static Formula of(Loss loss, double observed, int unit, int units) {
    List<Object> given = loss.arguments();
    Formula error = P.minus(constant(observed));
    return switch (loss.name()) {
      case "sumSquaredError", "meanSquaredError" -> error.times(error);
      case "halfSquaredError" -> constant(0.5).times(error).times(error);
      case "meanAbsoluteError" -> abs(error);
      case "huber" -> huber(error, number(given, 0));
      case "smoothL1" -> huber(error, number(given, 0)).dividedBy(constant(number(given, 0)));
      case "logCosh" -> log(exp(error).plus(exp(error.negate())).times(constant(0.5)));
      case "quantile" -> quantile(error.negate(), number(given, 0));
      case "poisson" -> poisson(observed, (Boolean) given.getFirst());
      case "binaryCrossEntropy" ->
          binaryCrossEntropy(smoothed(observed, number(given, 0), 2), number(given, 1));
      case "crossEntropy" -> crossEntropy(given, observed, unit, units);
      case "focal" -> focal(observed, number(given, 0), number(given, 1));
      case "hinge" -> hinge(observed);
      case "squaredHinge" -> hinge(observed).times(hinge(observed));
      case "klDivergence" ->
          observed == 0
              ? constant(0)
              : constant(observed).times(constant(StrictMath.log(observed)).minus(log(P)));
      case "quartic" -> error.times(error).times(error).times(error);
      default -> throw new IllegalArgumentException("no formula for " + loss.name());
    };
  }

  /** Whether the losses of the units of a row are divided by their number. */
  static boolean meanOverUnits(Loss loss) {
    return switch (loss.name()) {
      case "sumSquaredError", "halfSquaredError", "crossEntropy", "klDivergence" -> false;
      default -> true;
    };
  }

  /** What a row counts in the divisor of a mean. */
  static double rowWeight(Loss loss, double[] observed) {
    if (!loss.name().equals("crossEntropy") || numbers(loss.arguments(), 0).isEmpty()) {
      return 1;
    }
    double weight = 0;
    for (int i = 0; i < observed.length; i++) {
      weight += observed[i] * numbers(loss.arguments(), 0).get(i);
    }
    return weight;
  }

  private static Formula huber(Formula error, double delta) {
    Formula size = abs(error);
    return Formula.where(
        Comparison.LESS_OR_EQUAL,
        size,
        constant(delta),
        constant(0.5).times(error).times(error),
        constant(delta).times(size.minus(constant(delta / 2))));
  }

  private static Formula quantile(Formula tooLow, double q) {
    return max(constant(q).times(tooLow), constant(q - 1).times(tooLow));
  }

  private static Formula poisson(double observed, boolean logInput) {
    return logInput
        ? exp(P).minus(constant(observed).times(P))
        : P.minus(constant(observed).times(log(P)));
  }

  private static double smoothed(double observed, double smoothing, int classes) {
    return observed * (1 - smoothing) + smoothing / classes;
  }

  private static Formula binaryCrossEntropy(double observed, double positiveWeight) {
    Formula positive = constant(positiveWeight * observed).times(log(P));
    Formula negative = constant(1 - observed).times(log(ONE.minus(P)));
    return positive.plus(negative).negate();
  }

  private static Formula crossEntropy(List<Object> given, double observed, int unit, int units) {
    double share = smoothed(observed, number(given, 1), units);
    double weight = numbers(given, 0).isEmpty() ? 1 : numbers(given, 0).get(unit);
    return share == 0 ? constant(0) : constant(-share * weight).times(log(P));
  }

  /**
   * {@code -alpha (1 - p)^gamma log p} of what is, {@code -(1 - alpha) p^gamma log(1 - p)} else.
   */
  private static Formula focal(double observed, double gamma, double alpha) {
    Formula hit = power(ONE.minus(P), gamma).times(log(P)).times(constant(-alpha * observed));
    Formula miss =
        power(P, gamma).times(log(ONE.minus(P))).times(constant(-(1 - alpha) * (1 - observed)));
    return hit.plus(miss);
  }

  private static Formula power(Formula base, double exponent) {
    return exp(constant(exponent).times(log(base)));
  }

  private static Formula hinge(double observed) {
    return max(constant(0), ONE.minus(constant(observed).times(P)));
  }

  private static double number(List<Object> arguments, int index) {
    return (Double) arguments.get(index);
  }

  private static List<Double> numbers(List<Object> arguments, int index) {
    return ((List<?>) arguments.get(index)).stream().map(Double.class::cast).toList();
  }
}
