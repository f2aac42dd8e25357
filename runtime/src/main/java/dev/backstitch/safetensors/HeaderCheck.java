package dev.backstitch.safetensors;

import dev.backstitch.file.ModelFileException;
import dev.backstitch.generated.NearestName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Checks what a header says against what is wanted and against the length of the data: names and
 * shapes of the wanted arrays, and that all arrays together fill the data without gap or overlap.
 */
final class HeaderCheck {
  private static final int LONGEST_NAME = 80;

  private final Path file;
  private final String network;
  private final long dataLength;

  HeaderCheck(Path file, String network, long dataLength) {
    this.file = file;
    this.network = network;
    this.dataLength = dataLength;
  }

  /** Checks one array; its shape are the first extents of an array of longs. */
  void entry(Entry entry, long[] shape, int extents) throws ModelFileException {
    if (entry.from() > entry.to() || entry.to() > this.dataLength) {
      throw this.refusal(
          "'%s' goes from byte %d to %d, but there are %d bytes of data. Copy the file again."
              .formatted(shown(entry.name()), entry.from(), entry.to(), this.dataLength));
    }
    Tensor tensor = entry.tensor();
    if (tensor == null) {
      return;
    }
    if (!same(shape, extents, tensor.layout().shape())) {
      throw this.refusal(
          "'%s' is %s in the file, but %s in '%s'. Load it into a network like the one saved."
              .formatted(
                  entry.name(),
                  Arrays.toString(Arrays.copyOf(shape, extents)),
                  tensor.shape(),
                  this.network));
    }
    long needed = (long) tensor.layout().size() * entry.format().bytes();
    if (entry.to() - entry.from() != needed) {
      throw this.refusal(
          "'%s' has %d bytes, but %s of %s needs %d. Write the file again."
              .formatted(
                  entry.name(), entry.to() - entry.from(), tensor.shape(), entry.format(), needed));
    }
  }

  private static boolean same(long[] shape, int extents, int[] expected) {
    boolean same = extents == expected.length;
    for (int i = 0; same && i < expected.length; i++) {
      same = shape[i] == expected[i];
    }
    return same;
  }

  /** Checks all arrays, in the order in which their elements lie. */
  void whole(Collection<String> wanted, Set<String> names, List<Entry> entries)
      throws ModelFileException {
    for (String name : wanted) {
      if (!names.contains(name)) {
        List<String> found = entries.stream().map(entry -> shown(entry.name())).sorted().toList();
        throw this.refusal(
            "It has no '%s' for '%s'. %s"
                .formatted(name, this.network, NearestName.suggestion(name, found)));
      }
    }
    long end = 0;
    for (Entry entry : entries) {
      if (entry.from() != end) {
        throw this.refusal(
            ("'%s' starts at byte %d of the data, but what lies before it ends at %d."
                    + " Write the file again.")
                .formatted(shown(entry.name()), entry.from(), end));
      }
      end = entry.to();
    }
    if (end != this.dataLength) {
      throw this.refusal(
          "It has %d bytes of data, but its arrays end at %d. Copy the file again."
              .formatted(this.dataLength, end));
    }
  }

  /** Refuses an array that nobody asked for. */
  ModelFileException unwanted(String whole, Collection<String> wanted) {
    String name = shown(whole);
    return this.refusal(
        "Its '%s' is no parameter of '%s'. %s Give namesInFile, or call ignoreOthers()."
            .formatted(name, this.network, NearestName.suggestion(name, List.copyOf(wanted))));
  }

  /** A name from a file as it is shown: no longer than a line. */
  static String shown(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
  }

  private ModelFileException refusal(String reason) {
    return new ModelFileException(this.file, reason);
  }
}
