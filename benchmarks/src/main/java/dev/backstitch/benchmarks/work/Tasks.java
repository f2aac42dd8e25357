package dev.backstitch.benchmarks.work;

import java.util.List;

/** The tasks of the table, in its order. */
public final class Tasks {
  private static final Perceptron A =
      new Perceptron(
          "A", List.of(2, 2, 2), Activation.SIGMOID, Activation.SIGMOID, Loss.HALF_SQUARED_ERROR);

  private static final Perceptron B =
      new Perceptron(
          "B",
          List.of(16, 32, 16, 1),
          Activation.RELU,
          Activation.SIGMOID,
          Loss.BINARY_CROSS_ENTROPY);

  private static final Perceptron C = Perceptron.classifier("C", 64, 128, 64, 10);
  private static final Perceptron D = Perceptron.classifier("D", 784, 256, 128, 10);
  private static final Perceptron E = Perceptron.classifier("E", 1024, 1024, 1024, 10);

  private static final List<Task> ALL =
      List.of(
          new Task(A, Work.PREDICT, 1),
          new Task(A, Work.SGD, 1),
          new Task(B, Work.PREDICT, 1),
          new Task(B, Work.PREDICT, 32),
          new Task(B, Work.SGD, 1),
          new Task(B, Work.ADAM, 32),
          new Task(C, Work.PREDICT, 1),
          new Task(C, Work.PREDICT, 32),
          new Task(C, Work.SGD, 1),
          new Task(C, Work.ADAM, 64),
          new Task(D, Work.PREDICT, 1),
          new Task(D, Work.PREDICT, 64),
          new Task(D, Work.SGD, 1),
          new Task(D, Work.SGD, 64),
          new Task(D, Work.ADAM, 64),
          new Task(E, Work.PREDICT, 1),
          new Task(E, Work.PREDICT, 128),
          new Task(E, Work.SGD, 1),
          new Task(E, Work.SGD, 128));

  private Tasks() {}

  /**
   * All tasks.
   *
   * @return from small to large
   */
  public static List<Task> all() {
    return ALL;
  }

  /**
   * One task.
   *
   * @param key its {@link Task#key}
   * @return the task
   * @throws IllegalArgumentException if there is none
   */
  public static Task of(String key) {
    return ALL.stream()
        .filter(task -> task.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no task '%s'. Give one of %s."
                        .formatted(key, ALL.stream().map(Task::key).toList())));
  }
}
