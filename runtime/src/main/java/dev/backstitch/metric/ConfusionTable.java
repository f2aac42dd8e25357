package dev.backstitch.metric;

import java.util.Locale;

/** A confusion matrix as text: observed classes downwards, predicted ones to the right. */
final class ConfusionTable {
  private static final String CORNER = "observed \\ predicted";

  private final ConfusionMatrix matrix;
  private final String[] names;

  ConfusionTable(ConfusionMatrix matrix, String[] names) {
    this.matrix = matrix;
    this.names = names;
  }

  String text() {
    int first = CORNER.length();
    int width = 1;
    for (int i = 0; i < this.names.length; i++) {
      first = Math.max(first, this.names[i].length());
      width = Math.max(width, this.names[i].length());
      for (int j = 0; j < this.names.length; j++) {
        width = Math.max(width, this.cell(i, j).length());
      }
    }
    StringBuilder text = new StringBuilder(padded(CORNER, -first));
    for (String name : this.names) {
      text.append("  ").append(padded(name, width));
    }
    for (int i = 0; i < this.names.length; i++) {
      text.append('\n').append(padded(this.names[i], -first));
      for (int j = 0; j < this.names.length; j++) {
        text.append("  ").append(padded(this.cell(i, j), width));
      }
    }
    return text.toString();
  }

  private String cell(int observed, int predicted) {
    double count = this.matrix.count(observed, predicted);
    if (count == 0) {
      return ".";
    }
    return String.format(Locale.ROOT, count == Math.rint(count) ? "%.0f" : "%.2f", count);
  }

  /** Filled up with spaces before it, or behind it where the width is negative. */
  private static String padded(String text, int width) {
    return String.format("%" + width + "s", text);
  }
}
