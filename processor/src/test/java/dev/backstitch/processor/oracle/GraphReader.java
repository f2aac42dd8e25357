package dev.backstitch.processor.oracle;

import dev.backstitch.processor.declaration.DeclarationReader;
import dev.backstitch.processor.declaration.Heading;
import dev.backstitch.processor.diagnostic.Problems;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.layer.Layers;
import dev.backstitch.processor.layer.NetworkBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Runs beside the processor and keeps the networks that it builds from declarations. */
@SupportedAnnotationTypes("dev.backstitch.annotations.*")
final class GraphReader extends AbstractProcessor {
  private final Map<String, Network> graphs = new HashMap<>();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      if (annotation.getSimpleName().contentEquals("NeuralNetwork")) {
        ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::read);
      }
    }
    return false;
  }

  private void read(TypeElement type) {
    Problems problems = new Problems();
    DeclarationReader reader =
        new DeclarationReader(
            this.processingEnv.getElementUtils(),
            this.processingEnv.getTypeUtils(),
            Layers.vocabulary(),
            Set.of(),
            problems);
    reader
        .read(Heading.of(type, this.processingEnv.getElementUtils()))
        .flatMap(new NetworkBuilder(problems)::build)
        .ifPresent(graph -> this.graphs.put(type.getSimpleName().toString(), graph));
  }

  /** The network of a declaration that was compiled, by the name of its type. */
  Network graph(String name) {
    Network graph = this.graphs.get(name);
    if (graph == null) {
      throw new IllegalStateException("no network '" + name + "' was declared");
    }
    return graph;
  }
}
