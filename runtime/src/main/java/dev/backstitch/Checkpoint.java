package dev.backstitch;

import dev.backstitch.file.ModelFileException;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.safetensors.Metadata;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a learner's file says beside weights and state, see {@code docs/model-files.md}.
 *
 * @param steps how many updates were made
 * @param rateFactor what the schedule's rate is multiplied by
 * @param seed from which dropout draws
 * @param notes text of the user's own
 */
record Checkpoint(long steps, double rateFactor, long seed, Map<String, String> notes) {
  private static final String RATE = Metadata.PREFIX + "rate";
  private static final String DROPOUT = Metadata.PREFIX + "dropout";
  private static final String OPTIMIZER = Metadata.PREFIX + "optimizer";
  private static final String NOTE = Metadata.PREFIX + "note.";

  /** Puts it beside what is said about the weights. */
  void describe(Optimizer optimizer, Map<String, String> metadata) {
    metadata.put(Metadata.STEPS, Long.toString(this.steps));
    metadata.put(RATE, Double.toString(this.rateFactor));
    metadata.put(DROPOUT, Long.toString(this.seed));
    metadata.put(OPTIMIZER, text(optimizer));
    this.notes.forEach((key, value) -> metadata.put(NOTE + key, value));
  }

  /** An optimizer's settings, without what differs from one run of the program to the next. */
  private static String text(Optimizer optimizer) {
    return optimizer.toString().replaceAll("\\$\\$Lambda[^,\\]]*|@[0-9a-f]+", "");
  }

  /** Refuses a file that is no checkpoint, or one of another optimizer. */
  static void check(Path file, Map<String, String> metadata, Optimizer optimizer)
      throws ModelFileException {
    String saved = metadata.get(OPTIMIZER);
    if (saved == null || !metadata.containsKey(Metadata.STEPS)) {
      throw new ModelFileException(
          file, "It holds weights, but no learner's state. Restore the network from it.");
    }
    if (!saved.equals(text(optimizer))) {
      throw new ModelFileException(
          file,
          "It was saved with %s, but this learner has %s. Make one with the same optimizer."
              .formatted(saved, text(optimizer)));
    }
  }

  /** What a file says, after it was found to be as it was written. */
  static Checkpoint of(Path file, Map<String, String> metadata) throws ModelFileException {
    Origin origin = Origin.of(file, metadata);
    Map<String, String> notes = new HashMap<>();
    metadata.forEach(
        (key, value) -> {
          if (key.startsWith(NOTE)) {
            notes.put(key.substring(NOTE.length()), value);
          }
        });
    return new Checkpoint(
        origin.whole(Metadata.STEPS),
        origin.numbers(RATE, 1)[0],
        origin.whole(DROPOUT),
        Map.copyOf(notes));
  }
}
