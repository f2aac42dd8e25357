package dev.backstitch.safetensors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstitch.file.ModelFileException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/**
 * Goes through the JSON of a header, strictly (RFC 8259). It knows what the format needs: strings,
 * whole numbers and single characters; so nothing can be nested deeper than the format is.
 */
final class JsonScanner {
  /** One digit less than a long can have, so that none overflows; no file is longer. */
  private static final int DIGITS = 18;

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final Path file;
  private final byte[] text;
  private int at;
  private int from;
  private int to;
  private boolean escapes;
  private boolean ascii;

  JsonScanner(Path file, byte[] text) {
    this.file = file;
    this.text = text;
  }

  /** Takes a character if it is the next one, spaces not counted. */
  boolean next(char character) {
    this.skipSpaces();
    if (this.at < this.text.length && this.text[this.at] == character) {
      this.at++;
      return true;
    }
    return false;
  }

  void expect(char character) throws ModelFileException {
    if (!this.next(character)) {
      throw this.refusal("'" + character + "'");
    }
  }

  void end() throws ModelFileException {
    this.skipSpaces();
    if (this.at < this.text.length) {
      throw this.refusal("nothing more");
    }
  }

  private void skipSpaces() {
    while (this.at < this.text.length && " \t\n\r".indexOf(this.text[this.at]) >= 0) {
      this.at++;
    }
  }

  /** Takes a string, without making it. */
  void skipString() throws ModelFileException {
    this.expect('"');
    this.from = this.at;
    this.escapes = false;
    this.ascii = true;
    while (this.at < this.text.length && this.text[this.at] != '"') {
      if (this.text[this.at] >= 0 && this.text[this.at] < ' ') {
        throw this.refusal("no control character");
      }
      this.ascii &= this.text[this.at] >= 0;
      if (this.text[this.at] == '\\') {
        this.escapes = true;
        this.at++;
      }
      this.at++;
    }
    this.to = Math.min(this.at, this.text.length);
    this.at = this.to;
    this.expect('"');
  }

  String string() throws ModelFileException {
    this.skipString();
    return this.lastString();
  }

  /** The text of the last string. */
  String lastString() throws ModelFileException {
    String raw =
        this.ascii
            ? new String(this.text, this.from, this.to - this.from, US_ASCII)
            : this.unicode();
    return this.escapes ? this.unescape(raw) : raw;
  }

  private String unicode() throws ModelFileException {
    ByteBuffer bytes = ByteBuffer.wrap(this.text, this.from, this.to - this.from);
    try {
      return UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException malformed) {
      ModelFileException refusal = this.refusal("UTF-8");
      refusal.initCause(malformed);
      throw refusal;
    }
  }

  private String unescape(String raw) throws ModelFileException {
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char character = raw.charAt(i);
      if (character != '\\') {
        plain.append(character);
      } else if (raw.charAt(++i) == 'u') {
        plain.append(this.unit(raw, i + 1));
        i += 4;
      } else {
        int known = ESCAPES.indexOf(raw.charAt(i));
        if (known < 0) {
          throw this.refusal("an escape of JSON");
        }
        plain.append(ESCAPED.charAt(known));
      }
    }
    if (plain.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
      throw this.refusal("a whole surrogate pair");
    }
    return plain.toString();
  }

  private char unit(String raw, int start) throws ModelFileException {
    int unit = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = i < raw.length() && raw.charAt(i) < 128 ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        throw this.refusal("four hexadecimal digits");
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  /** Whether the last string, without escapes, is a text of ASCII. */
  boolean was(String expected) {
    if (this.to - this.from != expected.length()) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (this.text[this.from + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the last string starts, after its quotation mark. */
  int stringAt() {
    return this.from;
  }

  /** Takes a whole number of zero or more, without sign, point, exponent or leading zeros. */
  long number() throws ModelFileException {
    this.skipSpaces();
    int start = this.at;
    long number = 0;
    while (this.at < this.text.length && this.text[this.at] >= '0' && this.text[this.at] <= '9') {
      number = number * 10 + this.text[this.at] - '0';
      this.at++;
      if (this.at - start > DIGITS || (this.at - start > 1 && this.text[start] == '0')) {
        throw this.refusal("a whole number below 10^" + DIGITS + ", without leading zeros");
      }
    }
    if (this.at == start) {
      throw this.refusal("a whole number");
    }
    return number;
  }

  /** Says what is due at the present byte. */
  ModelFileException refusal(String due) {
    return new ModelFileException(
        this.file,
        "Its header is wrong at byte %d, where %s is due. Write or copy the file again."
            .formatted(this.at, due));
  }
}
