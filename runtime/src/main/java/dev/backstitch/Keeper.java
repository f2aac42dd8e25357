package dev.backstitch;

import dev.backstitch.file.ModelFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a trainer remembers of a network: the weights of the best epoch, if it is to, and in a file
 * all that learning goes on from.
 *
 * @param <E> the examples of the network's precision
 */
interface Keeper<E> {
  /** Remembers the published weights as the best. */
  void keep();

  /** Publishes the best weights again, if there are any. */
  void publish();

  /** Saves a learner and the best weights. */
  void save(Learner<E> learner, Path file, Map<String, String> notes) throws IOException;

  /** Restores a learner and the best weights, once the file's notes have been agreed to. */
  Map<String, String> restore(Learner<E> learner, Path file, Agreement agreement)
      throws IOException;

  /** Looks at the notes of a file before anything else of it is read. */
  @FunctionalInterface
  interface Agreement {
    /** Refuses a file that says something else than what is needed. */
    void check(Map<String, String> notes) throws ModelFileException;
  }
}
