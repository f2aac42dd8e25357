package dev.backstitch.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;

/** The problems of one declaration, gathered until all are known. */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();

  /** One problem. */
  private record Problem(Code code, Position position, String text) {
    String message() {
      return "[" + this.code.word() + "] " + this.text;
    }
  }

  /**
   * Adds a problem.
   *
   * @param text what is the case, in the user's names and numbers; what to change
   */
  public void add(Code code, Position position, String text) {
    this.problems.add(new Problem(code, position, text));
  }

  /** How many there are; a stage that added none may go on. */
  public int count() {
    return this.problems.size();
  }

  /** Prints all, in the order of the source. */
  public void print(Messager messager) {
    this.problems.stream()
        .sorted(
            Comparator.comparingInt((Problem problem) -> problem.position().member())
                .thenComparingInt(problem -> problem.position().place()))
        .forEach(problem -> problem.position().print(messager, problem.message()));
  }
}
