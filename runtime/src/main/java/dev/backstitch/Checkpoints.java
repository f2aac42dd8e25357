package dev.backstitch;

import dev.backstitch.file.ModelFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Saves a training to a file and reads it back: what the learner goes on from and, as notes, the
 * figures of all epochs. Whatever was decided after an epoch follows from its figures, and is
 * decided again.
 *
 * @param keeper saves and restores the learner
 * @param settings on which the course of the training depends
 * @param metrics the names of all metrics
 * @param <E> the examples of the network's precision
 */
record Checkpoints<E>(Keeper<E> keeper, String settings, List<String> metrics) {
  private static final String SETTINGS = "settings";
  private static final String EPOCHS = "epochs";

  void save(Learner<E> learner, Path file, List<Epoch> epochs) {
    StringBuilder text = new StringBuilder();
    for (Epoch epoch : epochs) {
      text.append(epoch.steps()).append(' ').append(epoch.loss());
      this.append(text, epoch.metrics());
      if (epoch.validationLoss().isPresent()) {
        text.append(' ').append(epoch.validationLoss().getAsDouble());
        this.append(text, epoch.validationMetrics());
      }
      text.append('\n');
    }
    try {
      this.keeper.save(learner, file, Map.of(SETTINGS, this.settings, EPOCHS, text.toString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void append(StringBuilder text, Map<String, Double> values) {
    this.metrics.forEach(name -> text.append(' ').append(values.get(name)));
  }

  /** Restores a learner; the epochs that it has behind it. */
  List<Epoch> restore(Learner<E> learner, Path file) {
    try {
      Map<String, String> notes =
          this.keeper.restore(learner, file, saved -> this.check(file, saved.get(SETTINGS)));
      return this.epochs(notes.getOrDefault(EPOCHS, ""));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void check(Path file, @Nullable String saved) throws ModelFileException {
    if (saved == null) {
      throw new ModelFileException(
          file, "It was saved by a learner, and by no training. Restore a learner from it.");
    }
    if (!this.settings.equals(saved)) {
      throw new ModelFileException(
          file,
          "It was saved by a training of %s, but this one is of %s. Give the same."
              .formatted(saved, this.settings));
    }
  }

  private List<Epoch> epochs(String text) {
    List<Epoch> epochs = new ArrayList<>();
    text.lines()
        .map(line -> line.split(" ", -1))
        .forEach(words -> epochs.add(this.epoch(epochs.size() + 1, words)));
    return epochs;
  }

  private Epoch epoch(int number, String[] words) {
    int validated = 2 + this.metrics.size();
    boolean isValidated = words.length > validated;
    return new Epoch(
        number,
        Long.parseLong(words[0]),
        Double.parseDouble(words[1]),
        this.values(words, 2),
        isValidated
            ? OptionalDouble.of(Double.parseDouble(words[validated]))
            : OptionalDouble.empty(),
        isValidated ? this.values(words, validated + 1) : Map.of());
  }

  private Map<String, Double> values(String[] words, int from) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < this.metrics.size(); i++) {
      values.put(this.metrics.get(i), Double.valueOf(words[from + i]));
    }
    return values;
  }
}
