package dev.backstitch.parity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript archive, as {@code torch.jit.save} writes it: a zip with the source of one class
 * and a pickled object of that class.
 */
final class TorchArchive {
  /** Protocol 2, an object of the class without attributes, and no constants. */
  private static final String OBJECT = "\u0080\u0002c__torch__\nOracle\n)\u0081}b.";

  private static final String NO_CONSTANTS = "\u0080\u0002).";

  private TorchArchive() {}

  /**
   * Writes an archive.
   *
   * @param methods the methods of the class, indented by two
   */
  static byte[] of(String methods) {
    String source =
        "class Oracle(Module):\n  __parameters__ = []\n  __buffers__ = []\n" + methods + "\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, "data.pkl", OBJECT);
      store(zip, "code/__torch__.py", source);
      store(zip, "constants.pkl", NO_CONSTANTS);
      store(zip, "version", "10\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry("oracle/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
