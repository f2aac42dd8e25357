package dev.backstitch.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check of gradients says of one parameter or input.
 *
 * @param name such as {@code hidden.weight}; of an input the layer's name
 * @param size the number of its elements
 * @param checked how many of them were checked one by one; 0 where it is frozen
 * @param findings of the elements that were checked, then of directions over all elements
 */
public record ParameterCheck(String name, int size, int checked, List<Finding> findings) {
  /** Copies the findings. */
  public ParameterCheck {
    findings = List.copyOf(findings);
  }

  /** What is said of a parameter as a whole. */
  public enum Verdict {
    /** Every derivative that was checked is right. */
    RIGHT,
    /** Some are wrong. */
    WRONG,
    /** None is wrong, but rounding or kinks would hide it if they were. */
    UNCLEAR,
    /** It is frozen, so that it has no gradient. */
    FROZEN
  }

  /**
   * What is said of it as a whole.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    if (this.findings.isEmpty()) {
      return Verdict.FROZEN;
    }
    if (this.wrong() > 0) {
      return Verdict.WRONG;
    }
    return this.findings.stream().anyMatch(Finding::isSeen) ? Verdict.RIGHT : Verdict.UNCLEAR;
  }

  /**
   * How many derivatives are wrong.
   *
   * @return of elements and directions
   */
  public int wrong() {
    return (int) this.findings.stream().filter(Finding::isWrong).count();
  }

  /**
   * How many elements have a derivative larger than what rounding may hide, so that at least its
   * sign is shown.
   *
   * @return of those that were checked; those at kinks left out
   */
  public int seen() {
    return (int) this.elements().filter(Finding::isSeen).count();
  }

  /**
   * How many elements lie at a kink.
   *
   * @return those whose derivative was only compared with the slopes of both sides
   */
  public int kinks() {
    return (int) this.elements().filter(Finding::kink).count();
  }

  private Stream<Finding> elements() {
    return this.findings.stream().limit(this.checked);
  }

  /**
   * What the worst finding is: the one whose error is the most of what may be.
   *
   * @return one of the findings
   * @throws java.util.NoSuchElementException if it is frozen
   */
  public Finding worst() {
    return this.findings.stream().max(Comparator.comparingDouble(Finding::excess)).orElseThrow();
  }
}
