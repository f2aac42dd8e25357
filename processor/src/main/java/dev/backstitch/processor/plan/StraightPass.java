package dev.backstitch.processor.plan;

import java.util.List;

/**
 * A pass over a single row with every number by itself: no loop, no array but at both ends.
 *
 * @param loads what is read into locals first
 * @param paragraphs what is computed, in order
 * @param stores what is written last, for the caller and for other passes
 */
public record StraightPass(List<Element> loads, List<Paragraph> paragraphs, List<Element> stores) {
  public StraightPass {
    loads = List.copyOf(loads);
    paragraphs = List.copyOf(paragraphs);
    stores = List.copyOf(stores);
  }

  /**
   * A step, element by element.
   *
   * @param text what it computes, in the user's layer names; a line each
   * @param lines one for each element
   */
  public record Paragraph(List<String> text, List<Line> lines) {
    public Paragraph {
      text = List.copyOf(text);
      lines = List.copyOf(lines);
    }
  }
}
