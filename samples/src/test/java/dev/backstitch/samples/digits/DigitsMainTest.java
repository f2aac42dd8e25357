package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DigitsMainTest {
  private static final Pattern ACCURACY = Pattern.compile("of 500, ([0-9.]+) %");

  @TempDir Path folder;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final StringWriter usage = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void learnsToReadItsOwnDigits() {
    Path picture = this.folder.resolve("curve.png");
    assertEquals(0, this.run("--rows=2000", "--epochs=5", "--out=" + picture));
    String text = this.output.toString(StandardCharsets.UTF_8);
    Matcher accuracy = ACCURACY.matcher(text);
    assertTrue(accuracy.find(), text);
    assertTrue(Double.parseDouble(accuracy.group(1)) >= 90, text);
    assertTrue(text.contains("2,000 digits to learn from"), text);
    assertTrue(text.contains("(200,000 calls)"), text);
    assertTrue(text.contains("bytes per prediction"), text);
    assertTrue(Files.isRegularFile(picture));
  }

  @Test
  void saysWhatThereIs() {
    assertEquals(0, this.run("--help"));
    assertTrue(this.usage.toString().contains("--data"), this.usage.toString());
    assertEquals("", this.output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void refusesNumbersBelowOne() {
    assertEquals(2, this.run("--epochs=0"));
    assertTrue(
        this.errors.toString().contains("Invalid value for option '--epochs': it is 0. Give a"),
        this.errors.toString());
    assertEquals(2, this.run("--rows=-3"));
    assertEquals(2, this.run("--rows=many"));
    assertEquals("", this.output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void refusesFolderThatIsNotThere() {
    Path nowhere = this.folder.resolve("nowhere");
    assertEquals(1, this.run("--data=" + nowhere));
    assertEquals(
        "'" + nowhere + "' is not a folder. Give the folder that MNIST's files lie in.",
        this.errors.toString().strip());
  }

  @Test
  void refusesPictureInNoFolderBeforeItTrains() {
    Path nowhere = this.folder.resolve("nowhere");
    assertEquals(1, this.run("--out=" + nowhere.resolve("curve.png")));
    assertTrue(
        this.errors.toString().contains("'" + nowhere + "' is not a folder. Give another --out."),
        this.errors.toString());
    assertEquals("", this.output.toString(StandardCharsets.UTF_8));
  }

  private int run(String... arguments) {
    CommandLine command =
        DigitsMain.commandLine(new PrintStream(this.output, true, StandardCharsets.UTF_8));
    return command
        .setOut(new PrintWriter(this.usage, true))
        .setErr(new PrintWriter(this.errors, true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .execute(arguments);
  }
}
