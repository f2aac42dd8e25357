package dev.backstitch.processor.graph;

import dev.backstitch.processor.formula.Arithmetic;
import java.util.List;

/** A differentiable function of values: its mathematics, its shapes, its meaning, its gradients. */
public interface Op {
  /**
   * Refuses inputs and an output whose shapes do not belong together.
   *
   * @throws IllegalStateException that is a mistake of ours, never of the user's
   */
  void check(List<Value> inputs, Value output);

  /** The right-hand side of the formula, in ASCII, over these names of the inputs. */
  String text(List<String> inputs);

  /** A short name for a method that computes it: {@code tanh}, {@code product}. */
  String name();

  /**
   * Adds what computes the gradient of the loss by every wanted input of {@code step}, given its
   * gradient by the output.
   */
  void differentiate(Step step, Value outputGradient, Gradients gradients);

  /**
   * Computes the output plainly, element by element: what the op means, without regard to speed.
   *
   * @param arithmetic the numbers to compute in: plain ones, or dual ones that carry derivatives
   * @param arrays holds every value of {@code step}; rows first, then the shape, row-major
   */
  <T> void evaluate(Arithmetic<T> arithmetic, Step step, Arrays<T> arrays);

  /** Whether it only hands its single input on, so that no step is needed. */
  default boolean copies() {
    return false;
  }

  /** Values that it leaves behind beside its output: those a scan keeps by time. */
  default List<Value> keeps() {
    return List.of();
  }

  /** The plain arrays of an evaluation. */
  interface Arrays<T> {
    /** The number of rows in the batch. */
    int rows();

    /** Element {@code index} of a value: rows first, then the shape, row-major. */
    T get(Value value, int index);

    /** Sets an element of the step's output, or adds to it where the step accumulates. */
    void put(Step step, int index, T element);

    /** Sets an element of a value. */
    void set(Value value, int index, T element);

    /** Seed and number of the update, for ops that draw at random. */
    long seed();

    /** How many updates came before. */
    long update();
  }
}
