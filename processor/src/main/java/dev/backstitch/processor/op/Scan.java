package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps that run once for each instant of a series, what some of them compute being carried to the
 * next instant: recurrent layers.
 *
 * <p>Every value of the body is kept for all instants, as a series, so that the backward pass can
 * read it. Derivative: see {@link ReverseScan}.
 *
 * @param name of the layer
 * @param instants how many there are
 * @param reverse whether from the last instant to the first
 * @param body what runs at each instant
 * @param carries from instant to instant
 * @param series for every value of the body, computed, read or carried, the series it is part of
 */
public record Scan(
    String name,
    int instants,
    boolean reverse,
    List<Step> body,
    List<Carry> carries,
    Map<Value, Value> series)
    implements Op {
  public Scan {
    body = List.copyOf(body);
    carries = List.copyOf(carries);
    series = Map.copyOf(series);
  }

  @Override
  public void check(List<Value> inputs, Value output) {
    this.series.forEach(this::checkSeries);
    for (Carry carry : this.carries) {
      if (!carry.before().shape().equals(carry.after().shape())) {
        throw new IllegalStateException(carry + " changes its shape");
      }
    }
    if (!this.computed().contains(output)) {
      throw new IllegalStateException(output + " is no series of " + this.name);
    }
  }

  private void checkSeries(Value value, Value all) {
    List<Integer> extents = new ArrayList<>(value.shape().extents());
    extents.addFirst(this.instants);
    if (!all.shape().extents().equals(extents) || !value.perRow() || !all.perRow()) {
      throw new IllegalStateException(all + " is not " + this.instants + " instants of " + value);
    }
  }

  @Override
  public String text(List<String> inputs) {
    String order = this.reverse ? "from the last instant to the first" : "instant by instant";
    return this.name + " of " + String.join(", ", inputs) + ", " + order;
  }

  /** The series that the body computes, in order. */
  public List<Value> computed() {
    return this.body.stream().map(step -> this.series(step.output())).distinct().toList();
  }

  @Override
  public List<Value> keeps() {
    List<Value> keeps = new ArrayList<>(this.computed());
    this.carries.forEach(carry -> keeps.add(this.series(carry.before())));
    return keeps;
  }

  /** The series of a value of the body. */
  public Value series(Value value) {
    Value all = this.series.get(value);
    if (all == null) {
      throw new IllegalStateException("no series of " + value);
    }
    return all;
  }

  /** What carries a value into the instant, if it is carried. */
  public Optional<Carry> carryInto(Value before) {
    return this.carries.stream().filter(carry -> carry.before().equals(before)).findFirst();
  }

  @Override
  public void differentiate(Step step, Value outputGradient, Gradients gradients) {
    new ReverseScan(this, step, outputGradient, gradients).add();
  }

  @Override
  public <T> void evaluate(Arithmetic<T> arithmetic, Step step, Arrays<T> arrays) {
    for (int k = 0; k < this.instants; k++) {
      Instant<T> instant =
          new Instant<>(this, arithmetic, arrays, this.reverse ? this.instants - 1 - k : k);
      instant.carryIn();
      this.body.forEach(each -> each.op().evaluate(arithmetic, each, instant));
    }
  }
}
