package dev.backstitch;

/**
 * Any number of rows of examples as one batch, in as many passes as the capacity of a learner asks
 * for. The weights of all rows are added up before the first pass, so that a mean is over all.
 */
final class FloatParts {
  private final int capacity;

  FloatParts(int capacity) {
    this.capacity = capacity;
  }

  /** What is computed of the rows. */
  enum Verb {
    GRADIENT,
    ACCUMULATE,
    EVALUATE
  }

  /** The loss of the rows, by one pass or by several. */
  double run(FloatPasses passes, Verb verb, FloatExamples examples, int[] order, int from, int to) {
    FloatBatch batch = passes.rows();
    if (to - from <= this.capacity) {
      batch.take(examples, order, from, to);
      return pass(passes, verb);
    }
    batch.check(examples, order, from, to);
    boolean done = false;
    try {
      this.count(passes, examples, order, from, to);
      double loss = this.add(passes, verb, examples, order, from, to);
      done = true;
      return loss;
    } finally {
      batch.lossRows().forgetWhole();
      passes.endParts(done || verb == Verb.EVALUATE);
    }
  }

  private static double pass(FloatPasses passes, Verb verb) {
    return switch (verb) {
      case GRADIENT -> passes.differentiateRows(false);
      case ACCUMULATE -> passes.differentiateRows(true);
      case EVALUATE -> passes.evaluateRows();
    };
  }

  private void count(FloatPasses passes, FloatExamples examples, int[] order, int from, int to) {
    FloatBatch batch = passes.rows();
    batch.lossRows().countWhole();
    for (int at = from; at < to; at += this.capacity) {
      batch.takeObserved(examples, order, at, Math.min(to, at + this.capacity));
      passes.countRows();
    }
    batch.lossRows().divideByWhole();
  }

  private double add(
      FloatPasses passes, Verb verb, FloatExamples examples, int[] order, int from, int to) {
    double loss = 0;
    Verb next = verb;
    for (int at = from; at < to; at += this.capacity) {
      passes.rows().take(examples, order, at, Math.min(to, at + this.capacity));
      loss += pass(passes, next);
      next = next == Verb.GRADIENT ? Verb.ACCUMULATE : next;
    }
    return loss;
  }
}
