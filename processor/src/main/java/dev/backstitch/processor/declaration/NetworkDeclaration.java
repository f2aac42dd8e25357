package dev.backstitch.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A network as declared; where no problem was reported, every part of it is legal by itself.
 *
 * @param heading names and type
 * @param network the annotation of the type
 * @param layers in source order
 */
public record NetworkDeclaration(
    Heading heading, AnnotationUse network, List<LayerDeclaration> layers) {
  public NetworkDeclaration {
    layers = List.copyOf(layers);
  }

  /** The layer of that name. */
  public Optional<LayerDeclaration> layer(String name) {
    return this.layers.stream().filter(layer -> layer.name().equals(name)).findFirst();
  }

  /** One line for the name, one for each layer. */
  @Override
  public String toString() {
    return this.layers.stream()
        .map(layer -> "\n  " + layer)
        .collect(Collectors.joining("", this.heading.name(), ""));
  }
}
