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
import java.util.HashSet;
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

  private static final String VECTOR = "jdk.incubator.vector.FloatVector";

  private final Set<String> taken = new HashSet<>();
  private boolean saidVectorModuleMissing;
  private String stage = "";

  /** For javac. */
  public NetworkProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      this.taken.add(type.getQualifiedName().toString());
    }
    Problems strays = new Problems();
    StrayAnnotations strayAnnotations = new StrayAnnotations(strays);
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (!annotation.getQualifiedName().contentEquals(Vocabulary.NETWORK)) {
          strayAnnotations.check(element, annotation);
        } else if (element instanceof TypeElement type) {
          this.compileOrReport(type);
        }
      }
    }
    strays.print(this.processingEnv.getMessager());
    return false;
  }

  /** After the two borders that may refuse the user's input a contradiction is our mistake. */
  private void compileOrReport(TypeElement type) {
    try {
      this.compile(type);
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

  private void compile(TypeElement type) throws IOException {
    Problems problems = new Problems();
    this.stage = "reading";
    Heading heading = Heading.of(type, this.processingEnv.getElementUtils());
    Optional<NetworkDeclaration> declaration = this.reader(problems).read(heading);
    boolean isFree = this.taken.add(heading.qualifiedGeneratedName());
    this.stage = "building";
    Optional<Network> network = declaration.flatMap(new NetworkBuilder(problems)::build);
    boolean compiles = this.canCompile(type, problems);
    problems.print(this.processingEnv.getMessager());
    if (!isFree) {
      return;
    }
    this.stage = "generating";
    Pipeline pipeline = new Pipeline(this.isScalar());
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

  /** Whether generated code can name vectors, or need not; says so once where it cannot. */
  private boolean canCompile(TypeElement type, Problems problems) {
    if (this.isScalar() || this.processingEnv.getElementUtils().getTypeElement(VECTOR) != null) {
      return true;
    }
    if (!this.saidVectorModuleMissing) {
      this.saidVectorModuleMissing = true;
      problems.add(
          Code.VECTOR_MODULE_MISSING,
          Position.of(type),
          "The Vector API is not visible to this compilation. Pass"
              + " --add-modules jdk.incubator.vector to javac and java, or -A"
              + SCALAR
              + "=true to javac for scalar code.");
    }
    return false;
  }
}
