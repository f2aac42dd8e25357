package dev.backstitch;

import dev.backstitch.generated.FloatLossRows;

/**
 * Any number of rows of examples as one batch, in as many passes as the capacity of a learner asks
 * for. The weights of all rows are added up before the first pass, so that a mean is over all.
 */
final class FloatParts {
  private final FloatPasses passes;
  private final int capacity;

  FloatParts(FloatPasses passes, int capacity) {
    this.passes = passes;
    this.capacity = capacity;
  }

  /** What is computed of the rows. */
  enum Verb {
    GRADIENT,
    ACCUMULATE,
    EVALUATE
  }

  /** The loss of the rows, by one pass or by several. */
  double run(Verb verb, FloatExamples examples, int[] order, int from, int to) {
    FloatBatch batch = this.passes.rows();
    if (to - from <= this.capacity) {
      batch.take(examples, order, from, to);
      return this.pass(verb);
    }
    batch.check(examples, order, from, to);
    boolean done = false;
    try {
      this.count(batch, examples, order, from, to);
      double loss = this.passes(verb, batch, examples, order, from, to);
      done = true;
      return loss;
    } finally {
      batch.lossRows().forgetWhole();
      this.passes.endParts(done || verb == Verb.EVALUATE);
    }
  }

  private double pass(Verb verb) {
    return switch (verb) {
      case GRADIENT -> this.passes.differentiateRows(false);
      case ACCUMULATE -> this.passes.differentiateRows(true);
      case EVALUATE -> this.passes.evaluateRows();
    };
  }

  private void count(FloatBatch batch, FloatExamples examples, int[] order, int from, int to) {
    FloatLossRows lossRows = batch.lossRows();
    lossRows.countWhole();
    for (int at = from; at < to; at += this.capacity) {
      batch.takeObserved(examples, order, at, Math.min(to, at + this.capacity));
      this.passes.countRows();
    }
    lossRows.divideByWhole();
  }

  private double passes(
      Verb verb, FloatBatch batch, FloatExamples examples, int[] order, int from, int to) {
    double loss = 0;
    Verb next = verb;
    for (int at = from; at < to; at += this.capacity) {
      batch.take(examples, order, at, Math.min(to, at + this.capacity));
      loss += this.pass(next);
      next = next == Verb.GRADIENT ? Verb.ACCUMULATE : next;
    }
    return loss;
  }
}
