package dev.backstitch.processor.oracle;

import dev.backstitch.processor.declaration.DeclarationReader;
import dev.backstitch.processor.declaration.Heading;
import dev.backstitch.processor.diagnostic.Problems;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.layer.Layers;
import dev.backstitch.processor.layer.NetworkBuilder;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Runs beside the processor and keeps the network that it builds from a declaration. */
@SupportedAnnotationTypes("dev.backstitch.annotations.*")
final class GraphReader extends AbstractProcessor {
  private @Nullable Network graph;

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
    this.graph =
        reader
            .read(Heading.of(type, this.processingEnv.getElementUtils()))
            .flatMap(new NetworkBuilder(problems)::build)
            .orElse(null);
  }

  /** The network of the declaration that was compiled. */
  Network graph() {
    if (this.graph == null) {
      throw new IllegalStateException("no network was declared");
    }
    return this.graph;
  }
}
