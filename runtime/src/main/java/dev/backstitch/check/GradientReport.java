package dev.backstitch.check;

import dev.backstitch.generated.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a check of gradients found: a verdict for each parameter and input; {@link #toString} is a
 * table of it in ASCII.
 */
public final class GradientReport {
  private final String subject;
  private final double loss;
  private final double noise;
  private final int evaluations;
  private final List<ParameterCheck> parameters;
  private final ParameterCheck whole;

  private GradientReport(String subject, Survey survey) {
    this.subject = subject;
    this.parameters = survey.blocks();
    this.whole = survey.whole();
    this.loss = survey.differences().here();
    this.noise = survey.differences().noise();
    this.evaluations = survey.differences().evaluations();
  }

  /**
   * Checks the gradient of a loss.
   *
   * @param subject what the report calls it
   * @param surface the loss
   * @param seed from which elements and directions are drawn
   * @param evaluations about how often the loss may be computed; where that does not do for all
   *     elements, some of each block are drawn
   * @return the report
   * @throws ArithmeticException if the loss is not finite
   */
  public static GradientReport of(String subject, LossSurface surface, long seed, int evaluations) {
    return new GradientReport(subject, new Survey(surface, seed, evaluations));
  }

  /**
   * Whether nothing is wrong and something was seen: no derivative differs from its central
   * difference by more than the rounding of the loss allows, at most half of the elements lie at
   * kinks, and not all derivatives are too small to be seen.
   *
   * @return true if gradients are right as far as can be shown
   */
  public boolean passed() {
    return this.objection().isEmpty();
  }

  /**
   * Throws unless the check has passed, for tests.
   *
   * @return this
   * @throws AssertionError with the table, if it has not passed
   */
  public GradientReport require() {
    if (!this.passed()) {
      throw new AssertionError(this.toString());
    }
    return this;
  }

  private String objection() {
    if (this.count(ParameterCheck::wrong) > 0) {
      return "Derivatives that differ from the slope of the loss are marked WRONG.";
    }
    if (2 * this.count(ParameterCheck::kinks) > this.count(ParameterCheck::checked)) {
      return "Most derivatives lie at kinks, where little can be shown. Give other rows or"
          + " weights.";
    }
    boolean seen =
        this.parameters.stream().anyMatch(part -> part.verdict() == ParameterCheck.Verdict.RIGHT);
    return seen ? "" : "No derivative is large enough to be seen. Give other rows or weights.";
  }

  private int count(ToIntFunction<ParameterCheck> number) {
    return this.all().mapToInt(number).sum();
  }

  private Stream<ParameterCheck> all() {
    return Stream.concat(this.parameters.stream(), Stream.of(this.whole));
  }

  /**
   * What was found, parameter by parameter.
   *
   * @return all parameters in the order declared, then all inputs
   */
  public List<ParameterCheck> parameters() {
    return this.parameters;
  }

  /**
   * What was found in directions over all parameters and inputs at once.
   *
   * @return findings of directions only
   */
  public ParameterCheck whole() {
    return this.whole;
  }

  /**
   * The loss of the rows.
   *
   * @return in training mode
   */
  public double loss() {
    return this.loss;
  }

  /**
   * By how much rounding may falsify the loss, as measured next to the point: the largest of 16.
   *
   * @return above 0 unless the loss is 0
   */
  public double noise() {
    return this.noise;
  }

  /**
   * How often the loss was computed.
   *
   * @return the number of forward passes
   */
  public int evaluations() {
    return this.evaluations;
  }

  /**
   * The table: a line for each parameter and input with its worst derivative, then what belongs to
   * the whole.
   *
   * @return lines that end with a line feed
   */
  @Override
  public String toString() {
    TextTable table =
        new TextTable(
            "derivatives by",
            "#size",
            "#elements",
            "#seen",
            "#at kinks",
            "worst",
            "#backward",
            "#difference",
            "#apart",
            "#allowed",
            "verdict");
    this.all().forEach(part -> table.add(line(part)));
    String head =
        "Gradients of %s: loss %s, known to %s; %,d evaluations"
            .formatted(this.subject, number(this.loss), small(this.noise), this.evaluations);
    String end = this.passed() ? "All are right as far as rounding shows." : this.objection();
    return head + "\n\n" + table + "\n" + end + "\n";
  }

  private static String[] line(ParameterCheck part) {
    String size = String.format(Locale.ROOT, "%,d", part.size());
    if (part.verdict() == ParameterCheck.Verdict.FROZEN) {
      return new String[] {part.name(), size, "0", "0", "0", "", "", "", "", "", "frozen"};
    }
    Finding worst = part.worst();
    return new String[] {
      part.name(),
      size,
      String.valueOf(part.checked()),
      String.valueOf(part.seen()),
      String.valueOf(part.kinks()),
      worst.where(),
      number(worst.analytic()),
      number(worst.numeric()),
      small(worst.error()),
      small(worst.tolerance()),
      verdict(part)
    };
  }

  private static String verdict(ParameterCheck part) {
    return switch (part.verdict()) {
      case RIGHT -> "right";
      case WRONG -> part.wrong() + " WRONG";
      case UNCLEAR -> "unclear";
      case FROZEN -> "frozen";
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  private static String small(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }
}
