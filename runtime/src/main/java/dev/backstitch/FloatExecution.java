package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.Slice;
import java.util.function.IntConsumer;

/**
 * How the passes of a generated learner in float are run: whole, in parts that threads share, or in
 * parts of which the first tries vector code.
 */
abstract class FloatExecution extends FloatComputation {
  private static final float[] NONE = {};

  private final Sharing sharing;
  private final TwinTrials trials;
  private final IntConsumer predicting = this.byRows(this::forward);
  private final IntConsumer training = this.byRows(this::forwardTraining);
  private final IntConsumer transposing = this.bySlices(this::transpose);
  private final IntConsumer goingBack = this.byRows(this::backward);
  private final IntConsumer summing = this.bySlices(this::gradients);
  private final IntConsumer descending = this::descendPart;
  private final IntConsumer settling = this::settlePart;
  private Division division = Division.WHOLE;
  private TwinTrial trial;
  private boolean inVectors;
  private int rows;

  /** The inputs of the row that has left some weights where they were; none if all are moved. */
  private float[] unsettled = NONE;

  FloatExecution(Architecture architecture, boolean triesTwins) {
    this.sharing = new Sharing(architecture);
    this.trials = TwinTrials.of(this.getClass(), triesTwins);
    this.trial = this.trials.batch();
    this.inVectors = !triesTwins;
  }

  /**
   * Lets threads share passes of so many multiply-adds at least; with 0, for tests, all of them,
   * and at once in vectors.
   */
  final void sharePasses(Workers workers, long leastWork) {
    if (leastWork == 0) {
      this.trials.skip();
    }
    if (this.isShared()) {
      this.sharing.use(workers, leastWork);
    }
  }

  /** Computes all activations of rows in predicting mode. */
  final void predictRows(float[] weights, float[] inputs, int count) {
    this.settleWeights();
    this.takeRows(weights, inputs, count);
    if (this.beginTrial()) {
      this.takeTurns(this.predicting);
      this.endTrial(this.trial.forward);
    } else if (this.sharing.isWorth(count, 1)) {
      this.share(this.predicting);
    } else {
      this.forward(0, count);
    }
  }

  /** Computes all activations of rows in training mode, from a seed after so many updates. */
  final void trainRows(float[] weights, float[] inputs, int count, long seed, long update) {
    if (count > 1) {
      this.settleWeights();
    }
    this.takeRows(weights, inputs, count);
    this.draw(seed, update);
    if (this.unsettled.length > 0) {
      this.settleOnTheWay();
    } else if (this.beginTrial()) {
      this.takeTurns(this.training);
      this.endTrial(this.trial.forward);
    } else if (this.sharing.isWorth(count, 3)) {
      this.share(this.training);
    } else {
      this.forwardTraining(0, count);
    }
  }

  private void takeRows(float[] weights, float[] inputs, int count) {
    this.rows = count;
    this.take(weights, inputs, 0);
  }

  /** Moves the weights that the last row has left. */
  final void settleWeights() {
    if (this.unsettled.length > 0) {
      this.settle();
      this.unsettled = NONE;
    }
  }

  private void settleOnTheWay() {
    if (this.beginTrial()) {
      this.takeTurns(this.settling);
      this.endTrial(this.trial.settling);
    } else {
      this.forwardSettling(this.unsettled);
    }
    this.unsettled = NONE;
  }

  /** Computes the gradients of all parameters for the rows of the last training pass. */
  final void differentiate(float[] gradient, boolean accumulate) {
    this.gather(gradient, accumulate);
    if (this.beginTrial()) {
      this.takeTurns(this.transposing);
      this.takeTurns(this.goingBack);
      this.takeTurns(this.summing);
      this.endTrial(this.trial.backward);
    } else if (this.sharing.isWorth(this.rows, 3)) {
      this.share(this.transposing);
      this.share(this.goingBack);
      this.share(this.summing);
    } else {
      this.transpose(this.rows, Slice.WHOLE);
      this.backward(0, this.rows);
      this.gradients(this.rows, Slice.WHOLE);
    }
  }

  /**
   * Moves the weights against the gradient of the row of the last training pass, whose inputs must
   * not change before the next pass has read them; some of them perhaps only when these are asked
   * for, or read by the next row.
   */
  final void descendRow(float[] input, float rate) {
    this.rate(rate);
    if (this.beginTrial()) {
      this.takeTurns(this.transposing);
      this.takeTurns(this.descending);
      this.endTrial(this.trial.descent);
    } else {
      this.transpose(1, Slice.WHOLE);
      this.descend();
    }
    if (this.defers()) {
      this.unsettled = input;
    }
  }

  private void share(IntConsumer task) {
    this.division = this.sharing.division();
    this.sharing.run(task);
  }

  /** Begins a pass of the trial of as many rows; false if that is over, and vectors were chosen. */
  private boolean beginTrial() {
    TwinTrial next = this.trials.of(this.rows);
    // To compare is cheaper than to tell the collector of a reference that stays.
    if (this.trial != next) {
      this.trial = next;
    }
    if (next.isOver()) {
      this.goOver(true);
      return false;
    }
    this.division = this.isShared() ? TwinTrial.division(this.rows) : Division.WHOLE;
    this.trial.begin();
    return true;
  }

  /** Does a task part by part, the first one in vectors if it is their turn. */
  private void takeTurns(IntConsumer task) {
    for (int part = 0; part < this.division.parts(); part++) {
      boolean vectors = this.trial.isInVectors(part);
      this.goOver(vectors);
      long begun = System.nanoTime();
      task.accept(part);
      this.trial.took(vectors, System.nanoTime() - begun);
    }
  }

  private void endTrial(TwinTrial.Pass pass) {
    this.trial.end(pass, this.rows, this.division.row(1, this.rows));
  }

  /** Goes over to a twin, unless it is in use. */
  private void goOver(boolean vectors) {
    if (vectors != this.inVectors) {
      this.inVectors = vectors;
      this.use(vectors);
    }
  }

  /** What is done for some rows. */
  @FunctionalInterface
  private interface OfRows {
    void run(int from, int count);
  }

  /** What is done for a slice of what all rows have in common. */
  @FunctionalInterface
  private interface OfSlice {
    void run(int count, Slice slice);
  }

  private IntConsumer byRows(OfRows task) {
    return part -> {
      int from = this.division.row(part, this.rows);
      int to = this.division.row(part + 1, this.rows);
      if (to > from) {
        task.run(from, to - from);
      }
    };
  }

  private IntConsumer bySlices(OfSlice task) {
    return part -> task.run(this.rows, this.division.slice(part));
  }

  /** A single row has one part. */
  private void descendPart(int part) {
    this.descend();
  }

  private void settlePart(int part) {
    this.forwardSettling(this.unsettled);
  }
}
