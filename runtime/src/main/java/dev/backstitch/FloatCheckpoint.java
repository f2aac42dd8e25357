package dev.backstitch;

import dev.backstitch.file.ModelFile;
import dev.backstitch.generated.Architecture;
import dev.backstitch.safetensors.Elements;
import dev.backstitch.safetensors.Metadata;
import dev.backstitch.safetensors.Tensor;
import dev.backstitch.safetensors.TensorReader;
import dev.backstitch.safetensors.TensorWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Saves all that a learner in float goes on from, and puts it back. */
final class FloatCheckpoint {
  private final FloatPasses learner;
  private final Path file;
  private final Map<String, Tensor> tensors;
  private final List<float[]> arrays = new ArrayList<>();

  /** Of a learner's weights, its optimizer's arrays and, if there are any, other weights. */
  private FloatCheckpoint(FloatPasses learner, Path file, float[] best) {
    this.learner = learner;
    this.file = file;
    this.tensors = FloatModelFiles.tensors(learner.architecture, ModelFile.of(file));
    List<Tensor> parameters = List.copyOf(this.tensors.values());
    this.arrays.add(learner.working());
    float[][] state = learner.update.state();
    for (int k = 0; k < state.length; k++) {
      this.add(Metadata.STATE + k + ".", parameters, state[k]);
    }
    this.add(Metadata.STATE + "best.", parameters, best);
  }

  private void add(String prefix, List<Tensor> parameters, float[] array) {
    if (array.length == 0) {
      return;
    }
    for (Tensor parameter : parameters) {
      String name = prefix + parameter.name();
      this.tensors.put(name, new Tensor(name, parameter.layout(), this.arrays.size()));
    }
    this.arrays.add(array);
  }

  private static List<Elements> elements(List<float[]> arrays) {
    return arrays.stream().<Elements>map(FloatElements::new).toList();
  }

  /** Saves a learner, and other weights if their array is not empty. */
  static void save(FloatPasses learner, Path file, Map<String, String> notes, float[] best)
      throws IOException {
    FloatCheckpoint checkpoint = new FloatCheckpoint(learner, file, best);
    Map<String, String> metadata =
        FloatModelFiles.describe(learner.weights, learner.working(), learner::predictRow);
    learner.describe(notes).describe(learner.update.optimizer(), metadata);
    TensorWriter.write(
        file, List.copyOf(checkpoint.tensors.values()), elements(checkpoint.arrays), metadata);
  }

  /** Restores a learner, and fills the array of other weights if it is not empty. */
  static Map<String, String> restore(
      FloatPasses learner, Path file, float[] best, Keeper.Agreement agreement) throws IOException {
    ModelFile model = ModelFile.of(file).allowNonFinite();
    Architecture architecture = learner.architecture;
    Map<String, Tensor> parameters = FloatModelFiles.tensors(architecture, model);
    try (TensorReader reader = TensorReader.open(model, architecture.name(), parameters)) {
      Checkpoint.check(file, reader.metadata(), learner.update.optimizer());
      agreement.check(Checkpoint.of(file, reader.metadata()).notes());
    }
    FloatCheckpoint checkpoint = new FloatCheckpoint(learner, file, best);
    try (TensorReader reader = TensorReader.open(model, architecture.name(), checkpoint.tensors)) {
      return checkpoint.restore(reader);
    }
  }

  /** Reads into copies, whose padding is that of the arrays, and puts them in place at last. */
  private Map<String, String> restore(TensorReader reader) throws IOException {
    List<float[]> copies = this.arrays.stream().map(float[]::clone).toList();
    reader.read(elements(copies));
    Checkpoint.check(this.file, reader.metadata(), this.learner.update.optimizer());
    Origin origin = Origin.of(this.file, reader.metadata());
    FloatModelFiles.check(
        origin, this.learner.architecture, copies.getFirst(), this.learner::predictRow);
    Checkpoint read = Checkpoint.of(this.file, reader.metadata());
    for (int k = 0; k < copies.size(); k++) {
      System.arraycopy(copies.get(k), 0, this.arrays.get(k), 0, copies.get(k).length);
    }
    this.learner.goOnFrom(read);
    return read.notes();
  }
}
