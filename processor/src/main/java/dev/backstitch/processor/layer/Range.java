package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.formula.Precision;
import java.util.function.DoublePredicate;

/**
 * Which numbers an attribute may have.
 *
 * @param attribute of the annotation
 * @param word what messages call it
 * @param allowed the numbers
 * @param wanted the numbers, in words
 */
record Range(String attribute, String word, DoublePredicate allowed, String wanted) {
  static Range finite(String attribute) {
    return new Range(attribute, attribute, Double::isFinite, "a finite number");
  }

  static Range positive(String attribute) {
    return new Range(
        attribute, attribute, x -> x > 0 && Double.isFinite(x), "a finite number greater than 0");
  }

  static Range notNegative(String attribute) {
    return new Range(
        attribute, attribute, x -> x >= 0 && Double.isFinite(x), "a finite number of at least 0");
  }

  /** From 0 to 1. */
  static Range fraction(String attribute) {
    return new Range(attribute, attribute, x -> x >= 0 && x <= 1, "a number from 0 to 1");
  }

  /** Between 0 and 1. */
  static Range inside(String attribute) {
    return new Range(
        attribute, attribute, x -> x > 0 && x < 1, "a number greater than 0 and less than 1");
  }

  /** From 0 to less than 1. */
  static Range rate(String attribute, String word) {
    return new Range(
        attribute, word, x -> x >= 0 && x < 1, "a number of at least 0 and less than 1");
  }

  /** Reports a number outside, in itself or as one of the network's precision. */
  boolean check(AnnotationUse use, Draft draft) {
    return this.check(use, draft, draft.precision());
  }

  /** The same in the precision that it is computed in, whatever the network's. */
  boolean check(AnnotationUse use, Draft draft, Precision precision) {
    return this.check(use.real(this.attribute), use.at(this.attribute), draft, precision);
  }

  /** Reports the numbers of a list that are outside. */
  boolean checkEach(AnnotationUse use, Draft draft, Precision precision) {
    boolean fine = true;
    int index = 0;
    for (double each : use.reals(this.attribute)) {
      fine &= this.check(each, use.at(this.attribute, index), draft, precision);
      index++;
    }
    return fine;
  }

  private boolean check(double number, Position position, Draft draft, Precision precision) {
    double rounded = precision.round(number);
    if (this.allowed.test(number) && this.allowed.test(rounded)) {
      return true;
    }
    String shown = this.allowed.test(number) ? number + ", as a float " + rounded : "" + number;
    draft.problem(
        Code.OUT_OF_RANGE, position, "%s is %s. Give %s.".formatted(this.word, shown, this.wanted));
    return false;
  }
}
