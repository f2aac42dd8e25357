package dev.backstitch.safetensors;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that takes the place of another as a whole: written beside it, forced to the disk, moved.
 */
final class Replacement {
  /** As many as Linux follows. */
  private static final int LINKS = 40;

  private final Path target;
  private final Path temporary;

  private Replacement(Path target) {
    this.target = target;
    String suffix = Long.toHexString(ThreadLocalRandom.current().nextLong());
    this.temporary = target.resolveSibling("." + target.getFileName() + "." + suffix + ".tmp");
  }

  /** What is written. */
  interface Content {
    void write(FileChannel channel) throws IOException;
  }

  /** A file for a path; where that is a link, for what it leads to, so that it stays a link. */
  static Replacement of(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(
          path.toString(), null, "It is a directory or a device. Give a file.");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(
          path.toString(), null, "It may not be written to. Choose another.");
    }
    if (!Files.isWritable(target.resolveSibling(""))) {
      throw new AccessDeniedException(
          path.toString(), null, "Its directory is missing or may not be written to. Make it so.");
    }
    return new Replacement(target);
  }

  void write(Content content) throws IOException {
    try {
      this.writeTemporary(content);
      this.move();
    } catch (IOException | RuntimeException | Error failure) {
      this.discard(failure);
      throw failure;
    }
    this.forceDirectory();
  }

  private void writeTemporary(Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(this.temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      content.write(channel);
      channel.force(true);
    }
  }

  private void discard(Throwable failure) {
    try {
      Files.deleteIfExists(this.temporary);
    } catch (IOException further) {
      failure.addSuppressed(further);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(this.temporary, this.target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(this.temporary, this.target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * So that the new name outlives a loss of power; some systems do not let a directory be opened.
   */
  private void forceDirectory() {
    Path directory = this.target.resolveSibling("");
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      return;
    }
  }
}
