package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * A generated source.
 *
 * @param name of its class
 * @param origin the type it is generated for
 * @param text the source
 */
public record SourceFile(ClassName name, TypeElement origin, String text) {
  private static final Pattern SHORT_COMMENT = Pattern.compile("/\\*\\*\\n *\\* (\\S.*)\\n *\\*/");

  private static final Pattern TRAILING_BLANKS = Pattern.compile(" +\\n");

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]");

  /** The text of a file in ASCII, comments of one line on one line, no line ending in a blank. */
  static SourceFile of(JavaFile file, ClassName name, TypeElement origin) {
    String text = SHORT_COMMENT.matcher(file.toString()).replaceAll("/** $1 */");
    text = TRAILING_BLANKS.matcher(text).replaceAll("\n");
    return new SourceFile(name, origin, inAscii(text));
  }

  /** The compiler reads the file in the encoding of the user's sources, whichever that is. */
  private static String inAscii(String text) {
    return NOT_ASCII
        .matcher(text)
        .replaceAll(
            found ->
                found
                    .group()
                    .chars()
                    .mapToObj("\\\\u%04x"::formatted)
                    .collect(Collectors.joining()));
  }

  /** Hands the source to the compiler; it originates from the declaration alone. */
  public void writeTo(Filer filer) throws IOException {
    String className = this.name.reflectionName();
    try (Writer writer = filer.createSourceFile(className, this.origin).openWriter()) {
      writer.write(this.text);
    }
  }
}
