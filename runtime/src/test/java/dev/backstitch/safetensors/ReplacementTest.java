package dev.backstitch.safetensors;

import static dev.backstitch.testing.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that take the place of others. */
final class ReplacementTest {
  @TempDir Path folder;

  private static void write(Path file, String text) throws IOException {
    Replacement.of(file).write(channel -> channel.write(UTF_8.encode(text)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(this.folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesAndReplaces() throws IOException {
    Path file = this.folder.resolve("a");
    write(file, "long enough");
    write(file, "short");
    assertEquals("short", Files.readString(file));
    assertEquals(List.of("a"), this.names());
  }

  @Test
  void leavesTheOldFileWhereWritingFails() throws IOException {
    Path file = Files.writeString(this.folder.resolve("a"), "old");
    IOException full = new IOException("No space left on device");
    Replacement.Content failing =
        channel -> {
          channel.write(UTF_8.encode("half"));
          throw full;
        };
    assertEquals(full, assertThrows(IOException.class, () -> Replacement.of(file).write(failing)));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a"), this.names());
  }

  @Test
  void leavesLinksAndReplacesWhatTheyLeadTo() throws IOException {
    Path inner = Files.createDirectory(this.folder.resolve("inner"));
    Path first = this.folder.resolve("first");
    Path second = this.folder.resolve("second");
    Files.createSymbolicLink(first, Path.of("second"));
    Files.createSymbolicLink(second, Path.of("inner", "file"));
    write(first, "new");
    write(first, "newer");
    assertEquals("newer", Files.readString(inner.resolve("file")));
    assertTrue(Files.isSymbolicLink(first));
    assertTrue(Files.isSymbolicLink(second));
    assertEquals(List.of("first", "inner", "second"), this.names());
  }

  @Test
  void refusesLinksInACircle() throws IOException {
    Path file = this.folder.resolve("a");
    Files.createSymbolicLink(file, Path.of("a"));
    assertThrows(FileSystemLoopException.class, () -> write(file, "x"));
  }

  @Test
  void refusesDirectoriesAndDevices() {
    assertRefused(
        FileSystemException.class,
        this.folder + ": It is a directory or a device. Give a file.",
        () -> write(this.folder, "x"));
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    assertRefused(
        FileSystemException.class,
        "/dev/null: It is a directory or a device. Give a file.",
        () -> write(device, "x"));
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    Path file = this.folder.resolve("none").resolve("a");
    assertRefused(
        AccessDeniedException.class,
        file + ": Its directory is missing or may not be written to. Make it so.",
        () -> write(file, "x"));
  }

  @Test
  void refusesAFileThatMayNotBeWrittenTo() throws IOException {
    Path file = Files.writeString(this.folder.resolve("a"), "old");
    assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file));
    assertRefused(
        AccessDeniedException.class,
        file + ": It may not be written to. Choose another.",
        () -> write(file, "x"));
  }

  @Test
  void takesAPathWithoutAFolder() throws IOException {
    Path file = Path.of("replacement-test.tmp");
    try {
      write(file, "here");
      assertEquals("here", Files.readString(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
