package dev.backstitch.file;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Says that a file does not hold the weights that were asked for: it is damaged, of another format
 * or of another network. Nothing has been changed.
 */
public final class ModelFileException extends FileSystemException {
  private static final long serialVersionUID = 1;

  /**
   * Names the file and what is wrong.
   *
   * @param file the file
   * @param reason what is the case, then what to do
   */
  public ModelFileException(Path file, String reason) {
    super(file.toString(), null, reason);
  }
}
