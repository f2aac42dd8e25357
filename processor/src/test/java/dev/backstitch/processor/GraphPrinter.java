package dev.backstitch.processor;

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

/** Reads and builds networks and keeps what came out as text; generates nothing. */
@SupportedAnnotationTypes("dev.backstitch.annotations.NeuralNetwork")
final class GraphPrinter extends AbstractProcessor {
  private final StringBuilder text = new StringBuilder();

  /** What has been read so far. */
  String text() {
    return this.text.toString();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::read);
    }
    return false;
  }

  private void read(TypeElement type) {
    Problems problems = new Problems();
    new DeclarationReader(
            this.processingEnv.getElementUtils(),
            this.processingEnv.getTypeUtils(),
            Layers.vocabulary(),
            Set.of(),
            problems)
        .read(Heading.of(type, this.processingEnv.getElementUtils()))
        .flatMap(
            declaration -> {
              this.text.append(declaration).append('\n');
              return new NetworkBuilder(problems).build(declaration);
            })
        .ifPresent(this::print);
    problems.print(this.processingEnv.getMessager());
  }

  private void print(Network network) {
    this.line("%s %s".formatted(network.precision(), network.name()));
    network
        .layers()
        .forEach(
            layer -> {
              this.line("%s = %s".formatted(layer.value(), layer.kind()));
              layer
                  .parameters()
                  .forEach(
                      each ->
                          this.line(
                              "  %s %s %s%s%s"
                                  .formatted(
                                      each.path(),
                                      each.value(),
                                      each.initial(),
                                      each.trainable() ? "" : ", frozen",
                                      each.l1() + each.l2() == 0
                                          ? ""
                                          : ", decays by %s and %s"
                                              .formatted(each.l1(), each.l2()))));
            });
    this.line("predicting");
    network.predicting().forEach(step -> this.line("  %s".formatted(step)));
    if (!network.training().toString().equals(network.predicting().toString())) {
      this.line("training");
      network.training().forEach(step -> this.line("  %s".formatted(step)));
    }
    network.outputs().forEach(output -> this.line("output %s".formatted(output)));
    network
        .losses()
        .forEach(
            loss ->
                this.line(
                    "%s * %s(%s) %s%s, gradient by %s"
                        .formatted(
                            loss.weight(),
                            loss.name(),
                            loss.predicted().name(),
                            loss.packageName() + "." + loss.typeName(),
                            loss.arguments(),
                            loss.target().name())));
  }

  private void line(String line) {
    this.text.append(line).append('\n');
  }
}
