package dev.backstitch.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Declarations a little smaller than one; the compiler may refuse some of them. */
public final class Reductions {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Reductions() {}

  /** All of them, those that save most first. */
  public static Stream<Declaration> of(Declaration declaration) {
    List<Declaration> smaller = new ArrayList<>();
    for (int k = 0; k < declaration.layers().size(); k++) {
      smaller.add(withoutLayer(declaration, k));
    }
    for (int k = 0; k < declaration.layers().size(); k++) {
      int at = k;
      reduced(declaration.layers().get(k))
          .forEach(layer -> smaller.add(declaration.with(at, layer)));
    }
    if (!declaration.heading().equals(Declaration.INTERFACE)) {
      smaller.add(new Declaration(Declaration.INTERFACE, declaration.layers()));
    }
    return smaller.stream();
  }

  /** Without one layer; who names it reads the one above instead. */
  private static Declaration withoutLayer(Declaration declaration, int layer) {
    String from = '"' + declaration.layers().get(layer).name() + '"';
    List<DeclaredLayer> others = new ArrayList<>();
    for (DeclaredLayer each : declaration.layers()) {
      List<Mark> marks = new ArrayList<>(each.marks());
      marks.removeIf(mark -> mark.name().equals("From") && mark.attributes().contains(from));
      others.add(new DeclaredLayer(each.name(), marks));
    }
    others.remove(layer);
    return new Declaration(declaration.heading(), others);
  }

  private static List<DeclaredLayer> reduced(DeclaredLayer layer) {
    List<DeclaredLayer> smaller = new ArrayList<>();
    for (int m = 0; m < layer.marks().size(); m++) {
      Mark mark = layer.marks().get(m);
      boolean isSource = mark.name().equals("Dense") || mark.name().equals("Input");
      if (!isSource) {
        smaller.add(layer.without(m));
      }
      for (int a = 0; a < mark.attributes().size(); a++) {
        if (isSource) {
          for (String size : sizes(mark.attributes().get(a))) {
            smaller.add(layer.with(m, mark.with(a, size)));
          }
        }
        if (mark.attributes().size() > 1 || !isSource) {
          smaller.add(layer.with(m, mark.without(a)));
        }
      }
    }
    return smaller;
  }

  /** The same text with a smaller number in the place of its first above 1. */
  private static List<String> sizes(String text) {
    if (text.startsWith("{")) {
      return List.of("1", text.substring(1, text.indexOf(',')));
    }
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      int size = Integer.parseInt(matcher.group());
      if (size > 1) {
        String before = text.substring(0, matcher.start());
        String after = text.substring(matcher.end());
        return Stream.of(1, size / 2, size - 1)
            .distinct()
            .map(smaller -> before + smaller + after)
            .toList();
      }
    }
    return List.of();
  }
}
