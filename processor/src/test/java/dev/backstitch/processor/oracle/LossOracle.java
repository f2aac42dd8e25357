package dev.backstitch.processor.oracle;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Function;
import dev.backstitch.processor.graph.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The losses of the rows of a batch as one number, in any arithmetic, computed from what the
 * network predicts and never from logits.
 */
final class LossOracle {
  private LossOracle() {}

  /**
   * The weighted sum or mean over rows of one loss.
   *
   * @param predicted rows first, then units
   * @param observed as {@code predicted}
   */
  static <T> T total(
      Arithmetic<T> arithmetic, Loss loss, List<T> predicted, double[] observed, int rows) {
    int units = observed.length / rows;
    T sum = arithmetic.constant(0);
    double divisor = 0;
    for (int row = 0; row < rows; row++) {
      double[] truth = Arrays.copyOfRange(observed, row * units, (row + 1) * units);
      List<T> guess = predicted.subList(row * units, (row + 1) * units);
      sum = arithmetic.add(sum, ofRow(arithmetic, loss, guess, truth));
      divisor += LossFormulas.rowWeight(loss, truth);
    }
    boolean mean = !loss.arguments().contains(Loss.Reduction.SUM);
    double scale = mean ? loss.weight() / divisor : loss.weight();
    return arithmetic.multiply(sum, arithmetic.constant(scale));
  }

  private static <T> T ofRow(
      Arithmetic<T> arithmetic, Loss loss, List<T> predicted, double[] observed) {
    if (loss.name().equals("cosineSimilarity")) {
      return cosine(arithmetic, predicted, observed);
    }
    T sum = arithmetic.constant(0);
    for (int i = 0; i < observed.length; i++) {
      Map<String, T> variables = Map.of(LossFormulas.PREDICTED, predicted.get(i));
      sum =
          arithmetic.add(
              sum,
              LossFormulas.of(loss, observed[i], i, observed.length)
                  .evaluate(arithmetic, variables));
    }
    double share = LossFormulas.meanOverUnits(loss) ? 1.0 / observed.length : 1;
    return arithmetic.multiply(sum, arithmetic.constant(share));
  }

  /** One less the cosine of the angle between both; a row of zeros has none, and loses 1. */
  private static <T> T cosine(Arithmetic<T> arithmetic, List<T> predicted, double[] observed) {
    T product = arithmetic.constant(0);
    T square = arithmetic.constant(0);
    double observedSquare = 0;
    for (int i = 0; i < observed.length; i++) {
      T p = predicted.get(i);
      product = arithmetic.add(product, arithmetic.multiply(p, arithmetic.constant(observed[i])));
      square = arithmetic.add(square, arithmetic.multiply(p, p));
      observedSquare += observed[i] * observed[i];
    }
    if (observedSquare == 0
        || arithmetic.holds(Comparison.LESS_OR_EQUAL, square, arithmetic.constant(0))) {
      return arithmetic.constant(1);
    }
    T norms =
        arithmetic.multiply(
            arithmetic.apply(Function.SQRT, square),
            arithmetic.constant(Math.sqrt(observedSquare)));
    return arithmetic.subtract(arithmetic.constant(1), arithmetic.divide(product, norms));
  }
}
