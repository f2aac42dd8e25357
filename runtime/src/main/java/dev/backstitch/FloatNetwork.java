package dev.backstitch;

import dev.backstitch.file.ModelFile;
import dev.backstitch.file.ModelFileException;
import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatOneTwin;
import dev.backstitch.generated.FloatTwins;
import dev.backstitch.optimizer.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A network in float: versions of weights behind one reference, and the way to predictors and
 * learners. Safe for any number of threads.
 */
public interface FloatNetwork extends Network {
  /**
   * The network's weights.
   *
   * @return the same object at every call
   */
  FloatWeights weights();

  @Override
  default Architecture architecture() {
    return this.weights().architecture();
  }

  @Override
  default Summary summary() {
    return new Summary(this.architecture(), "float", Float.BYTES);
  }

  /**
   * All layers.
   *
   * @return in the order declared, inputs among them
   */
  default List<FloatLayer> layers() {
    return this.weights().layers();
  }

  /**
   * One layer.
   *
   * @param name its name
   * @return the layer
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  default FloatLayer layer(String name) {
    return this.weights().layer(name);
  }

  /**
   * All parameters.
   *
   * @return layer by layer, in the order declared
   */
  default List<FloatParameter> parameters() {
    return this.weights().parameters();
  }

  /**
   * One parameter.
   *
   * @param name its name, such as {@code hidden.weight}
   * @return the parameter
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  default FloatParameter parameter(String name) {
    return this.weights().parameter(name);
  }

  /**
   * Makes a predictor: scratch for one thread.
   *
   * @return a predictor of this network's newest weights, now and after each publishing
   */
  FloatPredictor predictor();

  /**
   * Makes a pool of predictors for many threads, such as those of a server.
   *
   * @return a pool that makes predictors as it needs them
   */
  default FloatPredictorPool predictorPool() {
    return new FloatPredictorPool(this::predictor);
  }

  /**
   * Runs predictions on made-up rows until the virtual machine has compiled them, at most ten
   * seconds; see {@link #warmUp(Duration)}.
   *
   * @return how it went
   */
  default WarmUp warmUp() {
    return this.warmUp(Duration.ofSeconds(10));
  }

  /**
   * Runs predictions on made-up rows, in this thread and on scratch of its own, until their time
   * and allocation settle. All predictors of networks of this class use vector code from their next
   * call, where there is any. Changes no weight and no bit of any result.
   *
   * @param limit how long it may take, but for what was begun
   * @return how it went
   */
  default WarmUp warmUp(Duration limit) {
    return this.twins().warmUp(this, limit);
  }

  /**
   * Does as {@link #warmUp()} in one daemon thread that ends, and that rests most of the time so
   * that it does not displace predictions: it takes some seconds. They meanwhile run on scalar
   * code, which needs no warm-up to be fast enough, unless there were predictions before; then they
   * switch to vector code. Changes no weight and no bit of any result.
   *
   * @return how it went, once it is done
   */
  default WarmUpFuture warmUpInBackground() {
    return this.twins().warmUpInBackground(this, 60);
  }

  /**
   * The forms of the network's code, for generated classes and warming up.
   *
   * @return the same at every call, for all networks of the class
   */
  default FloatTwins twins() {
    return FloatOneTwin.create();
  }

  /**
   * Makes a learner and retires the one before, whose next call throws.
   *
   * @param optimizer how gradients change the weights
   * @param rows the most rows that it will see at once, at least 1
   * @return a learner for one thread, starting from the newest weights
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  FloatLearner learner(Optimizer optimizer, int rows);

  /**
   * An independent network with the same weights.
   *
   * @return a network that shares nothing with this one
   */
  FloatNetwork copy();

  /**
   * Saves the newest weights as a safetensors file of the network's precision (F32 or F64), under
   * PyTorch's names and in its order, without padding. What was there is replaced as a whole, once
   * the new file is on the disk; the same weights give the same bytes.
   *
   * @param file where to; if it is a link, what it leads to is replaced
   * @throws IOException if it cannot be written; what was there is as it was
   */
  default void save(Path file) throws IOException {
    FloatModelFiles.save(this, file);
  }

  /**
   * Replaces all weights and the seed by those of a safetensors file: makes a new version, which
   * predictors see from their next call. A learner made before keeps its own values, and its next
   * {@code publish} overwrites these.
   *
   * @param file of F32, F64, F16 or BF16, see {@link ModelFile}; one that Backstitch wrote must be
   *     of the same architecture and unchanged, and the example in it must still hold
   * @throws ModelFileException if it is damaged, does not fit or has values that are not finite;
   *     the weights are as they were
   * @throws IOException if it cannot be read; the weights are as they were
   */
  default void restore(Path file) throws IOException {
    this.restore(ModelFile.of(file));
  }

  /**
   * Replaces all weights and the seed by those of a safetensors file, read in another way than
   * {@link #restore(Path)} does. A file that another program wrote leaves the seed as it was.
   *
   * @param file the file and how it is to be read
   * @throws ModelFileException if it is damaged, does not fit or has values that are not finite;
   *     the weights are as they were
   * @throws IOException if it cannot be read; the weights are as they were
   * @throws IllegalArgumentException if it gives names for what the network does not have
   */
  default void restore(ModelFile file) throws IOException {
    FloatModelFiles.restore(this, file);
  }
}
