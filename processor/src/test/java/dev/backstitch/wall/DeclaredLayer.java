package dev.backstitch.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer as a user writes it.
 *
 * @param name of the method
 * @param marks its annotations, in order
 */
public record DeclaredLayer(String name, List<Mark> marks) {
  public DeclaredLayer {
    marks = List.copyOf(marks);
  }

  /** Whether it has an annotation of that name. */
  public boolean has(String mark) {
    return this.mark(mark).isPresent();
  }

  /** The number of units, where it is no input. */
  public int units() {
    String first = this.mark("Dense").orElseThrow().attributes().getFirst();
    return Integer.parseInt(first.replace("units = ", ""));
  }

  /** Its loss, if it has one. */
  public Optional<Mark> loss() {
    return this.marks.stream().filter(mark -> RandomLosses.ALL.contains(mark.name())).findFirst();
  }

  private Optional<Mark> mark(String annotation) {
    return this.marks.stream().filter(each -> each.name().equals(annotation)).findFirst();
  }

  /** The same layer without one of its annotations. */
  public DeclaredLayer without(int mark) {
    List<Mark> others = new ArrayList<>(this.marks);
    others.remove(mark);
    return new DeclaredLayer(this.name, others);
  }

  /** The same layer with another annotation in the place of one. */
  public DeclaredLayer with(int mark, Mark other) {
    List<Mark> others = new ArrayList<>(this.marks);
    others.set(mark, other);
    return new DeclaredLayer(this.name, others);
  }

  /** {@code @Dense(3) @Tanh Layer hidden()}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    this.marks.forEach(mark -> text.append(mark).append(' '));
    return text.append("Layer ").append(this.name).append("()").toString();
  }
}
