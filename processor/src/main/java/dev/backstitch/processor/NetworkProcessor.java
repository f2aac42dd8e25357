package dev.backstitch.processor;

import com.google.auto.service.AutoService;
import dev.backstitch.processor.declaration.DeclarationReader;
import dev.backstitch.processor.declaration.Heading;
import dev.backstitch.processor.declaration.NetworkDeclaration;
import dev.backstitch.processor.declaration.StrayAnnotations;
import dev.backstitch.processor.declaration.Vocabulary;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import dev.backstitch.processor.emit.SourceFile;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.layer.Layers;
import dev.backstitch.processor.layer.NetworkBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The door through which javac calls: rounds, options, and a last catch.
 *
 * <p>The option {@code -Abackstitch.scalar=true} asks for code without the Vector API.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.backstitch.annotations.*")
@SupportedOptions(NetworkProcessor.SCALAR)
public final class NetworkProcessor extends AbstractProcessor {
  static final String SCALAR = "backstitch.scalar";

  private final Set<String> taken = new HashSet<>();
  private final Set<Code> said = EnumSet.noneOf(Code.class);

  /** Declarations with names that nobody knows yet: another processor may write what they mean. */
  private final Set<String> waiting = new LinkedHashSet<>();

  private String stage = "";

  /** For javac. */
  public NetworkProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims our annotations: what nobody claims is a warning of javac's. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      this.taken.add(type.getQualifiedName().toString());
    }
    this.compileWaiting(round.processingOver());
    Problems strays = new Problems();
    StrayAnnotations strayAnnotations = new StrayAnnotations(strays);
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (!annotation.getQualifiedName().contentEquals(Vocabulary.NETWORK)) {
          strayAnnotations.check(element, annotation);
        } else if (element instanceof TypeElement type) {
          this.compileOrReport(type, false);
        }
      }
    }
    strays.print(this.processingEnv.getMessager());
    return true;
  }

  private void compileWaiting(boolean isLastRound) {
    List<String> names = List.copyOf(this.waiting);
    this.waiting.clear();
    for (String name : names) {
      TypeElement type = this.processingEnv.getElementUtils().getTypeElement(name);
      if (type != null) {
        this.compileOrReport(type, isLastRound);
      }
    }
  }

  /** After the two borders that may refuse the user's input a contradiction is our mistake. */
  private void compileOrReport(TypeElement type, boolean isLastRound) {
    try {
      this.compile(type, isLastRound);
    } catch (RuntimeException | IOException | StackOverflowError mistake) {
      StringWriter stack = new StringWriter();
      mistake.printStackTrace(new PrintWriter(stack));
      Problems problems = new Problems();
      problems.add(
          Code.INTERNAL_ERROR,
          Position.of(type),
          "Backstitch failed while %s '%s'. Please report it with the declaration.%n%s"
              .formatted(this.stage, type.getSimpleName(), stack));
      problems.print(this.processingEnv.getMessager());
    }
  }

  private void compile(TypeElement type, boolean isLastRound) throws IOException {
    this.stage = "reading";
    Problems problems = new Problems();
    Surroundings surroundings = Surroundings.of(type, this.processingEnv.getElementUtils());
    boolean compiles = this.canCompile(surroundings, problems);
    if (!surroundings.haveRuntime()) {
      problems.print(this.processingEnv.getMessager());
      return;
    }
    Heading heading = Heading.of(type, this.processingEnv.getElementUtils());
    Optional<NetworkDeclaration> declaration = this.reader(problems).read(heading);
    this.stage = "building";
    Optional<Network> network = declaration.flatMap(new NetworkBuilder(problems)::build);
    if (network.isEmpty() && problems.count() == 0 && !isLastRound) {
      this.waiting.add(type.getQualifiedName().toString());
      return;
    }
    boolean isFree = !this.taken.contains(heading.qualifiedGeneratedName());
    this.taken.addAll(heading.qualifiedGeneratedNames());
    problems.print(this.processingEnv.getMessager());
    if (!isFree) {
      return;
    }
    this.stage = "generating";
    Pipeline pipeline = new Pipeline(this.isScalar(), surroundings.haveMark());
    List<SourceFile> files =
        compiles && network.isPresent()
            ? pipeline.generate(declaration.orElseThrow(), network.get())
            : pipeline.refused(heading);
    for (SourceFile file : files) {
      file.writeTo(this.processingEnv.getFiler());
    }
  }

  private DeclarationReader reader(Problems problems) {
    return new DeclarationReader(
        this.processingEnv.getElementUtils(),
        this.processingEnv.getTypeUtils(),
        Layers.vocabulary(),
        this.taken,
        problems);
  }

  private boolean isScalar() {
    return Boolean.parseBoolean(this.processingEnv.getOptions().get(SCALAR));
  }

  /** Whether generated code would find what it names; says once in a compilation what not. */
  private boolean canCompile(Surroundings surroundings, Problems problems) {
    if (!surroundings.haveRuntime()) {
      this.once(Code.RUNTIME_MISSING, () -> surroundings.missRuntime(problems));
      return false;
    }
    if (!this.isScalar() && !surroundings.haveVectors()) {
      this.once(Code.VECTOR_MODULE_MISSING, () -> surroundings.missVectors(problems));
      return false;
    }
    return true;
  }

  private void once(Code code, Runnable message) {
    if (this.said.add(code)) {
      message.run();
    }
  }
}
