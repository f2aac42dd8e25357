package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;

/**
 * The arrays of an evaluation as the body of a scan sees them at one instant.
 *
 * @param scan whose body it is
 * @param arithmetic of the evaluation
 * @param arrays outside of the scan
 * @param t the instant
 */
record Instant<T>(Scan scan, Arithmetic<T> arithmetic, Op.Arrays<T> arrays, int t)
    implements Op.Arrays<T> {
  /** Writes what the instant before left into the series of what this one reads. */
  void carryIn() {
    int from = this.scan.reverse() ? this.t + 1 : this.t - 1;
    boolean isFirst = from < 0 || from >= this.scan.instants();
    for (Carry carry : this.scan.carries()) {
      int size = (int) carry.before().shape().size();
      for (int index = 0; index < this.rows() * size; index++) {
        T element =
            isFirst
                ? this.arithmetic.constant(0)
                : this.arrays.get(
                    this.scan.series(carry.after()), this.place(carry.after(), index, from));
        this.set(carry.before(), index, element);
      }
    }
  }

  private int place(Value value, int index, int instant) {
    int size = (int) value.shape().size();
    return (index / size * this.scan.instants() + instant) * size + index % size;
  }

  @Override
  public int rows() {
    return this.arrays.rows();
  }

  @Override
  public T get(Value value, int index) {
    Value all = this.scan.series().get(value);
    return all == null
        ? this.arrays.get(value, index)
        : this.arrays.get(all, this.place(value, index, this.t));
  }

  @Override
  public void put(Step step, int index, T element) {
    T sum =
        step.accumulates() ? this.arithmetic.add(this.get(step.output(), index), element) : element;
    this.set(step.output(), index, sum);
  }

  @Override
  public void set(Value value, int index, T element) {
    this.arrays.set(this.scan.series(value), this.place(value, index, this.t), element);
  }

  @Override
  public long seed() {
    return this.arrays.seed();
  }

  @Override
  public long update() {
    return this.arrays.update();
  }
}
