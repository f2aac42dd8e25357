package dev.backstitch.processor.wall;

import dev.backstitch.wall.Draw;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of the text of a declaration, most of which make it wrong. */
final class Mutations {
  private static final Pattern ANNOTATION =
      Pattern.compile("@(?!Override|NeuralNetwork)[A-Z]\\w*(\\((?:[^()]|\\([^()]*\\))*\\))?");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])-?\\d+(\\.\\d+)?(?![\\w.$])");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\b\\w+(?= = [^=;]*\\))");
  private static final Pattern CONSTANT = Pattern.compile("\\b(Bias|Over|Initializer)\\.[A-Z_]+");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern METHOD = Pattern.compile("\\bLayer [^\\s(]+\\(\\);");
  private static final Pattern METHOD_NAME = Pattern.compile("(?<=\\bLayer )[^\\s(]+(?=\\(\\);)");
  private static final Pattern HEADING =
      Pattern.compile("(public )?(abstract )?(interface|class) \\w+ (?=.*\\{)");

  private final Draw draw;

  Mutations(Draw draw) {
    this.draw = draw;
  }

  /** The text with one to three changes. */
  String apply(String source) {
    String text = source;
    int changes = this.draw.oneOf(1, 1, 1, 2, 2, 3);
    for (int k = 0; k < changes; k++) {
      text = this.changed(text);
    }
    return text;
  }

  private String changed(String text) {
    return switch (this.draw.between(0, 22)) {
      case 0, 1, 2 ->
          this.replaced(
              text,
              NUMBER,
              this.draw.oneOf(this.draw.chance(0.7) ? Ingredients.NUMBERS : Ingredients.VALUES));
      case 3 -> this.replaced(text, ANNOTATION, "");
      case 4, 5 -> this.replaced(text, ANNOTATION, this.draw.oneOf(Ingredients.ADDED));
      case 6, 7 -> this.inserted(text, ANNOTATION, this.draw.oneOf(Ingredients.ADDED) + " ");
      case 8 -> this.swapped(text, ANNOTATION);
      case 9 -> this.swapped(text, METHOD);
      case 10, 11 -> this.replaced(text, METHOD_NAME, this.name(text));
      case 12 -> this.replaced(text, TEXT, '"' + this.name(text) + '"');
      case 13 -> this.replaced(text, ATTRIBUTE, this.draw.oneOf("units", "value", "q", "weights"));
      case 14 -> this.replaced(text, CONSTANT, this.draw.oneOf("Over.MEAN", "Bias.NONE", "X.Y"));
      case 15 ->
          this.replaced(
              text, Pattern.compile("\\bLayer(?= )"), this.draw.oneOf(Ingredients.RETURNS));
      case 16 ->
          this.replaced(
              text, Pattern.compile("\\(\\)(?=;)"), this.draw.oneOf(Ingredients.PARAMETERS));
      case 17, 18 -> this.retyped(text);
      case 19, 20 -> this.member(text);
      case 21 -> this.beside(text);
      default -> this.elsewhere(text);
    };
  }

  /** A name that is reserved, taken, part of another one, or just strange. */
  private String name(String text) {
    List<String> taken = new ArrayList<>();
    METHOD_NAME.matcher(text).results().map(MatchResult::group).forEach(taken::add);
    String other = taken.isEmpty() ? "a" : this.draw.oneOf(taken);
    return this.draw.oneOf(
        other,
        other
            + this.draw.oneOf(
                "Sum", "Product", "Weights", "Bias", "Gradient", "Undropped", "Slope"),
        other + "Weights" + this.draw.oneOf("Gradient", "Transposed", "Decay"),
        other.toUpperCase(java.util.Locale.ROOT),
        this.draw.oneOf("predictor", "learner", "save", "load", "copy", "name", "parameters"),
        this.draw.oneOf("toString", "hashCode", "wait", "getClass", "clone", "finalize", "equals"),
        this.draw.oneOf("rows", "i", "weights", "input", "output", "arena", "scratch", "this$0"),
        this.draw.oneOf(
            "$", "_x", "\\u03c0", "\\u00df", "record", "var", "yield", "sealed", "when"),
        this.draw.oneOf("compute" + other, "forward", "backward", "loss", "arrays", "values"),
        "l".repeat(this.draw.oneOf(100, 300)),
        this.draw.oneOf(Ingredients.NAMED));
  }

  private String replaced(String text, Pattern pattern, String by) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    MatchResult one = this.draw.oneOf(found);
    return text.substring(0, one.start()) + by + text.substring(one.end());
  }

  private String inserted(String text, Pattern pattern, String added) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    int at = this.draw.oneOf(found).start();
    return text.substring(0, at) + added + text.substring(at);
  }

  private String swapped(String text, Pattern pattern) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.size() < 2) {
      return text;
    }
    int first = this.draw.between(0, found.size() - 2);
    MatchResult one = found.get(first);
    MatchResult two = found.get(this.draw.between(first + 1, found.size() - 1));
    return text.substring(0, one.start())
        + two.group()
        + text.substring(one.end(), two.start())
        + one.group()
        + text.substring(two.end());
  }

  private String retyped(String text) {
    Matcher matcher = HEADING.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    String name = matcher.group().trim();
    name = name.substring(name.lastIndexOf(' ') + 1);
    return text.substring(0, matcher.start())
        + this.draw.oneOf(Ingredients.HEADINGS).formatted(name)
        + text.substring(matcher.end());
  }

  /** Something beside the layers: a field, a nested type, a method, a constructor. */
  private String member(String text) {
    Matcher matcher = HEADING.matcher(text);
    int open = matcher.find() ? text.indexOf('{', matcher.start()) + 1 : -1;
    if (open < 1) {
      return text;
    }
    String type = matcher.group().trim();
    type = type.substring(type.lastIndexOf(' ') + 1);
    String name = this.name(text);
    String member =
        this.draw.oneOf(
            "int %s = 3;".formatted(name),
            "class %s {}".formatted(this.draw.oneOf(Ingredients.NAMED)),
            "interface %s {}".formatted(this.draw.oneOf(Ingredients.NAMED)),
            "static class %s {}".formatted(this.draw.oneOf(Ingredients.NAMED)),
            "enum %s { ONE }".formatted(name),
            "@NeuralNetwork interface %s { @Input(1) Layer a(); @Dense(1) Layer b(); }"
                .formatted(this.draw.oneOf("Inner", "Predictor", type)),
            "static int %s() { return 1; }".formatted(name),
            "static void %s(int x, long y) {}".formatted(name),
            "default int %s() { return 1; }".formatted(name),
            "int %s() { return 1; }".formatted(name),
            "public final int %s(Object o) { return 1; }".formatted(name),
            "private void %s() {}".formatted(name),
            "abstract void %s();".formatted(name),
            "@Tanh default int %s() { return 1; }".formatted(name),
            "@Dense(2) int %s = 1;".formatted(name),
            "%s() {}".formatted(type),
            "private %s() {}".formatted(type),
            "%s(int x) {}".formatted(type),
            "%s() throws Exception {}".formatted(type),
            "protected %s(Object... all) {}".formatted(type),
            "static { }",
            "{ }",
            "int weights = 1, rows = 2, i = 3, batch = 4;",
            "protected static final double[] values = {};",
            "String ARCHITECTURE = \"\", Ingredients.PARAMETERS = \"\", CHUNK = \"\";");
    return text.substring(0, open) + "\n  " + member + text.substring(open);
  }

  /** Another type of the same file. */
  private String beside(String text) {
    Matcher matcher = HEADING.matcher(text);
    String type = "Iris";
    if (matcher.find()) {
      type = matcher.group().trim();
      type = type.substring(type.lastIndexOf(' ') + 1);
    }
    return text
        + this.draw.oneOf(
            "class %sNetwork {}".formatted(type),
            "class %sNetworkKernels {}".formatted(type),
            "interface %sNetworkKernels {}".formatted(type),
            "class %s {}".formatted(this.draw.oneOf(Ingredients.NAMED)),
            "interface %s {}".formatted(this.draw.oneOf(Ingredients.NAMED)),
            "interface Other { Layer wanted(); }",
            "interface Other { Layer unwanted(int x); default int rows() { return 1; } }",
            "abstract class Other { abstract Layer deep(); int weights = 1; }",
            "abstract class Other { private Other() {} }",
            "@NeuralNetwork interface Other { @Input(2) Layer a(); @Dense(1) Layer b(); }",
            "final class Other implements %s {}".formatted(type),
            "@NeuralNetwork interface %sNetwork { @Input(2) Layer a(); @Dense(1) Layer b(); }"
                .formatted(type),
            "class Use { %sNetwork use() { return %1$sNetwork.create(1); } }".formatted(type))
        + "\n";
  }

  /** The annotation of the network, the imports, the package. */
  private String elsewhere(String text) {
    return switch (this.draw.between(0, 6)) {
      case 0 -> text.replace("@NeuralNetwork", "");
      case 1 -> text.replaceFirst("@NeuralNetwork", "@NeuralNetwork @NeuralNetwork");
      case 2 -> text.replace("Precision.", this.draw.oneOf("", "Bias.", "null; Precision."));
      case 3 -> text.replaceFirst("import dev.backstitch.Layer;", "");
      case 4 -> text.replaceFirst("import dev.backstitch.annotations.\\*;", "");
      case 5 -> text.replaceFirst("precision = ", this.draw.oneOf("", "name = "));
      default -> text.replaceFirst("(?s)(@NeuralNetwork.*)", "class Around { $1 }");
    };
  }
}
