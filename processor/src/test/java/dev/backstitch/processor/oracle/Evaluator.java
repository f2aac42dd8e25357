package dev.backstitch.processor.oracle;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.formula.DoubleArithmetic;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates steps plainly, one after the other, in any arithmetic.
 *
 * @param <T> the numbers it computes with
 */
public final class Evaluator<T> implements Op.Arrays<T> {
  private final Arithmetic<T> arithmetic;
  private final int rows;
  private final long seed;
  private final long update;
  private final Map<Value, List<@Nullable T>> arrays = new HashMap<>();

  /** Nothing is given yet. */
  public Evaluator(Arithmetic<T> arithmetic, int rows, long seed, long update) {
    this.arithmetic = arithmetic;
    this.rows = rows;
    this.seed = seed;
    this.update = update;
  }

  /** An evaluator in double, for steps that draw nothing at random. */
  public static Evaluator<Double> ofNumbers(int rows) {
    return new Evaluator<>(DoubleArithmetic.INSTANCE, rows, 0, 0);
  }

  /** Gives a value its elements: rows first, then the shape, row-major. */
  Evaluator<T> give(Value value, IntFunction<T> elements) {
    List<@Nullable T> array = this.arrayOf(value);
    for (int i = 0; i < array.size(); i++) {
      array.set(i, elements.apply(i));
    }
    return this;
  }

  /** Gives a value its elements as numbers, and refuses another count than it has. */
  public Evaluator<T> give(Value value, double[] elements) {
    if (elements.length != this.size(value)) {
      throw new IllegalArgumentException(elements.length + " numbers for " + value);
    }
    return this.give(value, (int i) -> this.arithmetic.constant(elements[i]));
  }

  /** Computes all steps. */
  public Evaluator<T> run(List<Step> steps) {
    for (Step step : steps) {
      step.op().evaluate(this.arithmetic, step, this);
    }
    return this;
  }

  /** Whether anything was given to or computed for a value. */
  boolean has(Value value) {
    return this.arrays.containsKey(value);
  }

  /** All elements of a value. */
  public List<T> elements(Value value) {
    List<T> elements = new ArrayList<>();
    for (int i = 0; i < this.size(value); i++) {
      elements.add(this.get(value, i));
    }
    return elements;
  }

  /** How many elements a value has in all rows. */
  int size(Value value) {
    return Math.toIntExact(value.shape().size()) * (value.perRow() ? this.rows : 1);
  }

  private List<@Nullable T> arrayOf(Value value) {
    return this.arrays.computeIfAbsent(
        value, v -> new ArrayList<@Nullable T>(Collections.nCopies(this.size(v), null)));
  }

  @Override
  public int rows() {
    return this.rows;
  }

  @Override
  public T get(Value value, int index) {
    List<@Nullable T> array = this.arrays.get(value);
    T element = array == null ? null : array.get(index);
    if (element == null) {
      throw new IllegalStateException(value + " is read at " + index + " before it is written");
    }
    return element;
  }

  @Override
  public void put(Step step, int index, T element) {
    T sum =
        step.accumulates() ? this.arithmetic.add(this.get(step.output(), index), element) : element;
    this.set(step.output(), index, sum);
  }

  @Override
  public void set(Value value, int index, T element) {
    this.arrayOf(value).set(index, element);
  }

  @Override
  public long seed() {
    return this.seed;
  }

  @Override
  public long update() {
    return this.update;
  }
}
