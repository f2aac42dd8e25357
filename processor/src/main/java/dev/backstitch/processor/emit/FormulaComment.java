package dev.backstitch.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Writes formulas into Javadoc: a short one into its line, others as a block. */
final class FormulaComment {
  /** What a line of 100 columns has room for in a nested class, and what a line of a block has. */
  private static final int SHORT = 80;

  private static final int WIDTH = 88;
  private static final String INDENT = "    ";

  /** Where lines break, at the first blank; those to be preferred come first. */
  private static final List<String> BREAKS =
      List.of("; ", " + d loss/d ", ", where ", ", then ", " * ");

  /** What remains of a line at least, where it need not break at just any blank. */
  private static final int LEAST = WIDTH / 3;

  private FormulaComment() {}

  static String of(List<String> formulas) {
    if (formulas.size() == 1 && formulas.getFirst().length() <= SHORT) {
      return "{@code " + formulas.getFirst() + "}";
    }
    List<String> lines = new ArrayList<>();
    formulas.forEach(formula -> lines.addAll(wrapped(formula)));
    return "<pre>{@code\n" + String.join("\n", lines) + "\n}</pre>";
  }

  private static List<String> wrapped(String formula) {
    List<String> lines = new ArrayList<>();
    String rest = formula;
    while (rest.length() > WIDTH) {
      int at = end(rest);
      if (at <= INDENT.length()) {
        break;
      }
      lines.add(rest.substring(0, at));
      rest = INDENT + rest.substring(at + 1);
    }
    lines.add(rest);
    return lines;
  }

  private static int end(String line) {
    for (String each : BREAKS) {
      int blank = each.indexOf(' ');
      int at = line.lastIndexOf(each, WIDTH - blank) + blank;
      if (at >= LEAST) {
        return at;
      }
    }
    return line.lastIndexOf(' ', WIDTH);
  }
}
