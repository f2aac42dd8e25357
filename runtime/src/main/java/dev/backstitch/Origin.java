package dev.backstitch;

import dev.backstitch.file.ModelFileException;
import dev.backstitch.generated.Architecture;
import dev.backstitch.safetensors.ElementFormat;
import dev.backstitch.safetensors.Metadata;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file of Backstitch says about where its weights come from, see {@code
 * docs/model-files.md}.
 */
final class Origin {
  private static final String VERSION = "1";
  private static final String FORMAT = Metadata.PREFIX + "format";
  private static final String NETWORK = Metadata.PREFIX + "network";
  private static final String ARCHITECTURE = Metadata.PREFIX + "architecture";
  private static final String LAYERS = Metadata.PREFIX + "layers";
  private static final String ELEMENTS = Metadata.PREFIX + "elements";
  private static final String SEED = Metadata.PREFIX + "seed";
  private static final String INPUT = Metadata.PREFIX + "example.input";
  private static final String OUTPUT = Metadata.PREFIX + "example.output";
  private static final String SCALE = Metadata.PREFIX + "example.scale";

  private final Path file;
  private final Map<String, String> metadata;

  private Origin(Path file, Map<String, String> metadata) {
    this.file = file;
    this.metadata = metadata;
  }

  /** The metadata of a file to be. */
  static Map<String, String> describe(
      Architecture architecture, ElementFormat elements, long seed, GoldenExample example) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(FORMAT, VERSION);
    metadata.put(NETWORK, architecture.name());
    metadata.put(ARCHITECTURE, architecture.hash());
    metadata.put(LAYERS, architecture.text());
    metadata.put(ELEMENTS, elements.name());
    metadata.put(SEED, Long.toString(seed));
    metadata.put(INPUT, text(example.input()));
    metadata.put(OUTPUT, text(example.output()));
    metadata.put(SCALE, Double.toString(example.scale()));
    return metadata;
  }

  private static String text(double[] numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
  }

  /** What a file says, after it was found to be as it was written. */
  static Origin of(Path file, Map<String, String> metadata) {
    return new Origin(file, metadata);
  }

  /** Whether another program wrote the file, so that there is nothing to hold it to. */
  boolean isUnknown() {
    return this.metadata.isEmpty();
  }

  /** Refuses a file of another version or architecture. */
  void check(Architecture architecture) throws ModelFileException {
    if (!this.text(FORMAT).equals(VERSION)) {
      throw this.refusal(
          "It is of version %s, but version %s is read here. Take a newer Backstitch."
              .formatted(this.text(FORMAT), VERSION));
    }
    if (!this.text(ARCHITECTURE).equals(architecture.hash())) {
      throw this.refusal(
          ("'%s' has '%s' in the file, but '%s' in the program."
                  + " Load it into a network like the one saved.")
              .formatted(
                  this.text(NETWORK),
                  difference(this.text(LAYERS), architecture.text()),
                  difference(architecture.text(), this.text(LAYERS))));
    }
  }

  /** The first line of a text that is not the same in another one. */
  private static String difference(String text, String other) {
    String[] lines = text.split("\n", -1);
    String[] others = other.split("\n", -1);
    int line = Arrays.mismatch(lines, others);
    return line < 0 || line >= lines.length ? "nothing more" : lines[line];
  }

  /** The seed of the network that was saved. */
  long seed() throws ModelFileException {
    return this.whole(SEED);
  }

  /** A whole number. */
  long whole(String key) throws ModelFileException {
    try {
      return Long.parseLong(this.text(key));
    } catch (NumberFormatException malformed) {
      throw this.malformed(key, malformed);
    }
  }

  /** The example, which fits a network. */
  GoldenExample example(Architecture architecture) throws ModelFileException {
    return new GoldenExample(
        this.numbers(INPUT, architecture.inputSize()),
        this.numbers(OUTPUT, architecture.outputSize()),
        this.numbers(SCALE, 1)[0]);
  }

  /** Refuses outputs that are not those of the example. */
  void check(GoldenExample example, double[] outputs, ElementFormat computed)
      throws ModelFileException {
    double rounding = computed.rounding();
    if (this.text(ELEMENTS).equals(ElementFormat.F32.name())) {
      rounding = ElementFormat.F32.rounding();
    }
    int other = example.firstOther(outputs, rounding);
    if (other >= 0) {
      throw this.refusal(
          ("Its example gives %s at output %d of '%s', but was %s when it was saved."
                  + " Load it with the version of Backstitch that saved it.")
              .formatted(outputs[other], other, this.text(NETWORK), example.output()[other]));
    }
  }

  /** So many real numbers. */
  double[] numbers(String key, int count) throws ModelFileException {
    String[] words = this.text(key).split(" ", -1);
    if (words.length != count) {
      throw this.refusal(
          "Its '%s' has %d numbers instead of %d. Save it again."
              .formatted(key, words.length, count));
    }
    try {
      return Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException malformed) {
      throw this.malformed(key, malformed);
    }
  }

  /** The text of a key, which every file of ours has. */
  String text(String key) throws ModelFileException {
    String text = this.metadata.get(key);
    if (text == null) {
      throw this.refusal("Its metadata has no '%s'. Save it again.".formatted(key));
    }
    return text;
  }

  private ModelFileException malformed(String key, NumberFormatException cause) {
    ModelFileException refusal =
        this.refusal(
            "Its '%s' is '%s', which is no number. Save it again."
                .formatted(key, this.metadata.get(key)));
    refusal.initCause(cause);
    return refusal;
  }

  private ModelFileException refusal(String reason) {
    return new ModelFileException(this.file, reason);
  }
}
