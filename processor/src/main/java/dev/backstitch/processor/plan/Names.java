package dev.backstitch.processor.plan;

import dev.backstitch.processor.graph.Loss;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hands out names of the generated class, each only once. */
final class Names {
  private final Set<String> taken = new HashSet<>();

  Names(String... reserved) {
    this.taken.addAll(Set.of(reserved));
  }

  /** The name wished for, with a number behind it where it is taken. */
  String unique(String wish) {
    String name = wish;
    for (int k = 2; !this.taken.add(name); k++) {
      name = wish + (Character.isDigit(wish.charAt(wish.length() - 1)) ? "_" : "") + k;
    }
    return name;
  }

  /** {@code hiddenSum} as a constant: {@code HIDDEN_SUM}. */
  String constant(String value) {
    String snake = value.replaceAll("([\\p{Ll}0-9])(\\p{Lu})", "$1_$2").toUpperCase(Locale.ROOT);
    return this.unique(snake.replaceAll("\\P{javaJavaIdentifierPart}", "_"));
  }

  /** A constant for each loss, after what it looks at. */
  Map<Loss, String> ofLosses(List<Loss> losses) {
    Map<Loss, String> constants = new LinkedHashMap<>();
    losses.forEach(loss -> constants.put(loss, this.constant(loss.predicted().name() + "Loss")));
    return constants;
  }

  /** Whether a name was handed out. */
  boolean has(String name) {
    return this.taken.contains(name);
  }

  /** {@code compute} before {@code hiddenSum}: {@code computeHiddenSum}. */
  String method(String verb, String value) {
    return this.unique(verb + capital(value));
  }

  static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
