package dev.backstitch.processor.wall;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import dev.backstitch.processor.NetworkProcessor;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.wall.Draw;
import dev.backstitch.wall.RandomDeclarations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Changes valid declarations at random and looks at what the compiler says: never that we failed,
 * nothing about generated code, and, when we refuse, where in the user's file.
 *
 * @param seed of the changes
 * @param valid texts of valid declarations, beside the random ones
 */
record DeclarationWall(long seed, List<String> valid) {
  /** So many are read in one task of javac. */
  private static final int TOGETHER = 100;

  private static final Pattern OURS = Pattern.compile("(?s)\\[[A-Z]\\w+] .*");

  DeclarationWall {
    valid = List.copyOf(valid);
  }

  /**
   * Tries the changes from one number to before another, on all processors.
   *
   * @return for each that fails what was said, with the smallest failing text
   */
  List<String> run(int from, int to, Tally tally) {
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    IntStream.range(0, (to - from + TOGETHER - 1) / TOGETHER)
        .parallel()
        .forEach(
            k -> {
              int first = from + k * TOGETHER;
              int last = Math.min(to, first + TOGETHER);
              List<WrongSource> sources =
                  IntStream.range(first, last).mapToObj(this::source).toList();
              failures.addAll(this.runTogether(sources, tally));
            });
    return failures;
  }

  /** The text of that number. */
  WrongSource source(int number) {
    Draw draw = new Draw(this.seed, number);
    String text =
        draw.chance(0.3)
            ? draw.oneOf(this.valid)
            : new RandomDeclarations(this.seed)
                .declaration(number)
                .source("Net", draw.oneOf("FLOAT", "DOUBLE"));
    return new WrongSource("w" + number, new Mutations(draw).apply(text));
  }

  private List<String> runTogether(List<WrongSource> all, Tally tally) {
    List<WrongSource> sources = all.stream().filter(DeclarationWall::isJava).toList();
    all.forEach(_ -> tally.count("changed declarations"));
    all.stream()
        .filter(source -> !sources.contains(source))
        .forEach(_ -> tally.count("no Java at all"));
    List<WrongSource> accepted = new ArrayList<>();
    List<WrongSource> suspects = new ArrayList<>();
    Optional<List<Said>> said = compile(sources, new NetworkProcessor());
    for (WrongSource source : sources) {
      List<Said> own = said.orElse(List.of()).stream().filter(each -> each.isIn(source)).toList();
      boolean known = said.isPresent() && own.stream().allMatch(Said::isFine);
      boolean silent = own.isEmpty();
      if (!known || said.get().stream().anyMatch(Said::isNowhere)) {
        suspects.add(source);
      } else if (silent) {
        accepted.add(source);
      } else {
        tally.count(own.stream().anyMatch(Said::isOurs) ? "refused" : "refused by javac alone");
        own.stream().filter(Said::isOurs).forEach(each -> tally.count("  with " + each.code()));
      }
    }
    boolean together =
        suspects.isEmpty()
            && compile(accepted, new NetworkProcessor()).filter(List::isEmpty).isPresent();
    for (WrongSource source : together ? List.<WrongSource>of() : accepted) {
      suspects.add(source);
    }
    if (together) {
      accepted.forEach(_ -> tally.count("accepted"));
    }
    return suspects.stream().flatMap(source -> this.verify(source, tally).stream()).toList();
  }

  /** Whether javac can parse it; where not, it stops before anything is processed. */
  private static boolean isJava(WrongSource source) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaFileObject file = JavaFileObjects.forSourceString(source.name(), source.file());
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-proc:none"), null, List.of(file));
    try {
      task.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream()
        .noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
  }

  /** Compiles one alone; what was said if it fails. */
  Optional<String> verify(WrongSource source, Tally tally) {
    return failure(source, tally).map(failure -> this.told(source, failure));
  }

  private String told(WrongSource source, WallFailure failure) {
    WrongSource smallest =
        new Shrinker<WrongSource>(
                WrongSource::smaller,
                smaller ->
                    failure(smaller, new Tally())
                        .filter(other -> other.check().equals(failure.check()))
                        .isPresent())
            .shrink(source);
    return "Declaration %s of seed %d fails.%n%s%nThe smallest that fails so is%n%s%nand says %s"
        .formatted(
            source.packageName(),
            this.seed,
            failure.getMessage(),
            smallest.file(),
            failure(smallest, new Tally()).orElse(failure).getMessage());
  }

  private static Optional<WallFailure> failure(WrongSource source, Tally tally) {
    Optional<List<Said>> said = compile(List.of(source), new NetworkProcessor());
    if (said.isEmpty()) {
      return Optional.of(new WallFailure("exception", "javac or the processor threw"));
    }
    List<String> texts = said.get().stream().map(Said::toString).toList();
    String all = String.join("\n", texts);
    if (texts.stream().anyMatch(text -> text.contains(Code.INTERNAL_ERROR.word()))) {
      return Optional.of(new WallFailure("InternalError", all));
    }
    if (said.get().stream().anyMatch(each -> each.isOurs() && !each.isIn(source))) {
      return Optional.of(new WallFailure("a message of ours not in the user's file", all));
    }
    boolean isOurs = said.get().stream().anyMatch(Said::isOurs);
    boolean isGenerated = said.get().stream().anyMatch(each -> !each.isIn(source));
    if (isGenerated && !isOurs && isFineAlone(source)) {
      return Optional.of(new WallFailure("generated code", all));
    }
    tally.count(isOurs ? "refused" : said.get().isEmpty() ? "accepted" : "refused by javac alone");
    said.get().stream().filter(Said::isOurs).forEach(each -> tally.count("  with " + each.code()));
    return Optional.empty();
  }

  /**
   * Whether javac has nothing against the file but that the names of generated classes are missing.
   */
  private static boolean isFineAlone(WrongSource source) {
    return compile(List.of(source)).orElseThrow().stream()
        .allMatch(each -> each.text().contains("cannot find symbol"));
  }

  /** What the compiler said; nothing if it, or the processor in it, threw. */
  private static Optional<List<Said>> compile(List<WrongSource> sources, Processor... processors) {
    List<JavaFileObject> files =
        sources.stream()
            .map(source -> JavaFileObjects.forSourceString(source.name(), source.file()))
            .toList();
    if (files.isEmpty()) {
      return Optional.of(List.of());
    }
    try {
      Compilation compilation =
          Compiler.javac()
              .withOptions(
                  "--add-modules",
                  "jdk.incubator.vector",
                  "-Xmaxerrs",
                  "100000",
                  "--should-stop=ifNoError=FLOW",
                  "-Xlint:-processing,-incubating")
              .withProcessors(processors)
              .compile(files);
      return Optional.of(compilation.errors().stream().map(Said::of).toList());
    } catch (RuntimeException thrown) {
      return Optional.empty();
    }
  }

  /**
   * An error.
   *
   * @param path of the file
   * @param line of it
   * @param text of the message
   */
  private record Said(String path, long line, String text) {
    static Said of(Diagnostic<? extends JavaFileObject> diagnostic) {
      JavaFileObject file = diagnostic.getSource();
      return new Said(
          file == null ? "" : file.toUri().toString(),
          diagnostic.getLineNumber(),
          diagnostic.getMessage(Locale.ROOT));
    }

    boolean isIn(WrongSource source) {
      return !this.path.contains("SOURCE_OUTPUT")
          && ("/" + this.path).contains("/" + source.packageName() + "/")
          && this.line > 0;
    }

    boolean isNowhere() {
      return this.path.isEmpty() || this.path.contains("SOURCE_OUTPUT");
    }

    boolean isOurs() {
      return OURS.matcher(this.text).matches();
    }

    boolean isFine() {
      return !this.text.contains(Code.INTERNAL_ERROR.word());
    }

    String code() {
      return this.text.substring(1, this.text.indexOf(']'));
    }

    @Override
    public String toString() {
      return "%s:%d: %s".formatted(this.path, this.line, this.text);
    }
  }
}
