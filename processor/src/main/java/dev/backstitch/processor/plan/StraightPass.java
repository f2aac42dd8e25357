package dev.backstitch.processor.plan;

import java.util.ArrayList;
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

  /** The pass that moves each parameter by what this one writes as its gradient. */
  StraightPass descending() {
    List<Paragraph> moving = new ArrayList<>();
    for (Paragraph paragraph : this.paragraphs) {
      moving.add(
          new Paragraph(
              paragraph.text(), paragraph.lines().stream().map(StraightPass::moving).toList()));
    }
    List<Line> last = new ArrayList<>();
    this.stores.forEach(
        gradient -> last.add(new Line.Descent(parameter(gradient), List.of(gradient))));
    if (!last.isEmpty()) {
      moving.add(new Paragraph(List.of(), last));
    }
    return new StraightPass(this.loads, moving, List.of());
  }

  private static Line moving(Line line) {
    if (line instanceof Line.Sum sum && sum.accumulation() == Call.Accumulation.CHOSEN) {
      return sum.result().isLocal()
          ? new Line.Sum(
              sum.result(), sum.start(), Call.Accumulation.NEVER, sum.terms(), sum.parts())
          : new Line.Descent(parameter(sum.result()), sum.terms().getFirst());
    }
    return line;
  }

  /** Gradients are laid out like parameters. */
  private static Element parameter(Element gradient) {
    return Element.inArray(gradient.where().in(Arena.PARAMETERS), gradient.at());
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
