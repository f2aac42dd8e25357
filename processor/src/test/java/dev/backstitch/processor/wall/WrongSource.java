package dev.backstitch.processor.wall;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The text of a source file in a package of its own.
 *
 * @param packageName in place of what the text says
 * @param text of the file
 */
record WrongSource(String packageName, String text) {
  private static final Pattern TYPE =
      Pattern.compile("public (?:abstract )?(?:interface|class) (\\w+)");

  /** The file as the compiler sees it. */
  String file() {
    return this.text.replaceFirst("package \\w+;", "package " + this.packageName + ";");
  }

  /** The qualified name of the type after which the file is called. */
  String name() {
    Matcher matcher = TYPE.matcher(this.text);
    return this.packageName + "." + (matcher.find() ? matcher.group(1) : "Source");
  }

  /** The same without some of its lines, or without one of its annotations. */
  Stream<WrongSource> smaller() {
    String[] lines = this.text.split("\n");
    Stream<String> withoutLines =
        IntStream.of(8, 4, 2, 1)
            .boxed()
            .flatMap(
                count ->
                    IntStream.range(0, Math.max(0, lines.length - count))
                        .mapToObj(from -> without(lines, from, count)));
    Stream<String> withoutAnnotation =
        Pattern.compile("@\\w+(\\((?:[^()]|\\([^()]*\\))*\\))? ?")
            .matcher(this.text)
            .results()
            .map(found -> this.text.substring(0, found.start()) + this.text.substring(found.end()));
    return Stream.concat(withoutLines, withoutAnnotation)
        .filter(smaller -> smaller.contains("package "))
        .map(smaller -> new WrongSource(this.packageName, smaller));
  }

  private static String without(String[] lines, int from, int count) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < lines.length; k++) {
      text.append(k < from || k >= from + count ? lines[k] + "\n" : "");
    }
    return text.toString();
  }
}
