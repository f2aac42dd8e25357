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
   * A sum, its terms added in order: of one factor, or of two with one fused multiply-add.
   *
   * @param result the sum
   * @param start what it starts from, where that is given
   * @param accumulation whether it starts from what is there
   * @param terms the factors of each
   */
  record Sum(
      Element result,
      Optional<Element> start,
      Call.Accumulation accumulation,
      List<List<Element>> terms)
      implements Line {
    public Sum {
      terms = terms.stream().map(List::copyOf).toList();
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
