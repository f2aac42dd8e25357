package dev.backstitch.generated;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text: columns as wide as their widest cell, two spaces between them. */
public final class TextTable {
  private final boolean[] numbers;
  private final int[] widths;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param headings one for each column; columns whose heading starts with a {@code #}, which is
   *     not shown, hold numbers and are aligned to the right
   */
  public TextTable(String... headings) {
    this.numbers = new boolean[headings.length];
    this.widths = new int[headings.length];
    String[] shown = new String[headings.length];
    for (int column = 0; column < headings.length; column++) {
      this.numbers[column] = headings[column].startsWith("#");
      shown[column] = headings[column].substring(this.numbers[column] ? 1 : 0);
    }
    this.add(shown);
  }

  /**
   * Adds a row.
   *
   * @param cells as many as there are columns
   */
  public void add(String... cells) {
    for (int column = 0; column < cells.length; column++) {
      this.widths[column] = Math.max(this.widths[column], cells[column].length());
    }
    this.rows.add(cells);
  }

  /**
   * The table.
   *
   * @return lines, each with a line feed and no space before it
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String[] cells : this.rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < cells.length; column++) {
        String space = " ".repeat(this.widths[column] - cells[column].length());
        line.append(this.numbers[column] ? space + cells[column] : cells[column] + space);
        line.append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
