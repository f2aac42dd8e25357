package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What computes one number of a pass in straight lines. */
public sealed interface Line {
  /** The number. */
  Element result();

  /** Whether it is another summand of what is there. */
  boolean adds();

  /**
   * A sum, its terms added in order: of one factor, or of two with one fused multiply-add. In
   * parts, each is a sum of its own from zero, and then added to the start.
   *
   * @param result the sum
   * @param start what it starts from, where that is given
   * @param accumulation whether it starts from what is there
   * @param terms the factors of each
   * @param parts locals for the sums of neighbouring terms; none where the sum is a whole
   */
  record Sum(
      Element result,
      Optional<Element> start,
      Call.Accumulation accumulation,
      List<List<Element>> terms,
      List<String> parts)
      implements Line {
    public Sum {
      terms = terms.stream().map(List::copyOf).toList();
      parts = List.copyOf(parts);
    }

    /** The terms of a part: all have equally many, and the first what is left. */
    public List<List<Element>> terms(int part) {
      int each = this.terms.size() / this.parts.size();
      int end = this.terms.size() - (this.parts.size() - 1 - part) * each;
      return this.terms.subList(part == 0 ? 0 : end - each, end);
    }

    @Override
    public boolean adds() {
      return this.accumulation == Call.Accumulation.ALWAYS;
    }
  }

  /**
   * A parameter moved against its gradient by the learning rate.
   *
   * @param result the parameter
   * @param gradient the factors of its gradient: one, or two
   */
  record Descent(Element result, List<Element> gradient) implements Line {
    public Descent {
      gradient = List.copyOf(gradient);
    }

    @Override
    public boolean adds() {
      return true;
    }
  }

  /**
   * A formula.
   *
   * @param result its value
   * @param formula over the names of its operands
   * @param operands by name
   * @param function the method that computes it; empty where it is written out
   * @param adds whether the value is another summand of what is there
   */
  record Applied(
      Element result,
      Formula formula,
      Map<String, Element> operands,
      Optional<ScalarFunction> function,
      boolean adds)
      implements Line {}
}
