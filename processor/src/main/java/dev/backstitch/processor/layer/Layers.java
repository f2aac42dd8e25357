package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that an annotation can make of a layer. */
public final class Layers {
  static final List<SourceLayer> SOURCES = List.of(new InputLayer(), new DenseLayer());

  static final List<Modifier> MODIFIERS = modifiers();

  /** What may stand anywhere; each is read where it matters. */
  static final Set<String> MARKS = Set.of("From", "Output", "Init", "Frozen", "WeightDecay");

  private Layers() {}

  private static List<Modifier> modifiers() {
    List<Modifier> all = new ArrayList<>(Activations.ALL);
    all.add(new HardTanhLayer());
    all.add(new PReluLayer());
    all.add(new DropoutLayer());
    return List.copyOf(all);
  }

  /** The annotations that a layer may have. */
  public static Vocabulary vocabulary() {
    return new Vocabulary(
        names(SOURCES, SourceLayer::name),
        names(MODIFIERS, Modifier::name),
        names(Losses.ALL, LossKind::name),
        MARKS);
  }

  private static <T> Set<String> names(List<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(Collectors.toSet());
  }

  static SourceLayer source(String name) {
    return SOURCES.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  static Modifier modifier(String name) {
    return MODIFIERS.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
