package dev.backstitch;

import java.util.Arrays;

/**
 * Lets a learner begin on scalar code and go over to vector code once that has been compiled, which
 * the virtual machine does not tell: until then a pass in vectors takes a hundred times as long,
 * and after it a third or less. Both have the same bits, so no result depends on it.
 *
 * <p>Vector code must run to be compiled, so the first part of some passes goes through it. It gets
 * a fifth of the time, until it wins or two seconds are over: a training that takes longer goes on
 * in vectors and waits for the compiler, since it gains by that ever after. See {@code
 * docs/decisions/warm-up.md}.
 */
final class TwinTrial {
  /** A part of a batch is an eighth of it, so that no step takes long. */
  private static final int MOST_PARTS = 8;

  private static final Division[] DIVISIONS = new Division[MOST_PARTS + 1];

  static {
    Arrays.setAll(DIVISIONS, parts -> new Division(Math.max(1, parts)));
  }

  /**
   * Nanoseconds of a trial: about what compiling takes, so nobody waits twice as long as needed.
   */
  static final long LONGEST = 2_000_000_000;

  /** How much time vectors get for each that scalars had. */
  private static final double SHARE = 0.25;

  /**
   * Vectors win if they take at most so many times what scalars took at best: code without loops,
   * and all that is done but kernels, takes the same in either.
   */
  private static final double ENOUGH = 1.25;

  /** So many passes in sequence must be won by vectors: each has kernels of its own. */
  static final int WINS = 4;

  /** From inputs to outputs. */
  final Pass forward = new Pass();

  /** The same, with weights moved that the row before has left. */
  final Pass settling = new Pass();

  /** From the gradients of the outputs to those of the parameters. */
  final Pass backward = new Pass();

  /** From the gradient of the outputs of one row to moved weights. */
  final Pass descent = new Pass();

  private final Experience experience;
  private boolean over;
  private boolean vectors;
  private long scalarTime;
  private long vectorTime;
  private long scalarTimeOfPass;
  private long vectorTimeOfPass;
  private int wins;

  /** What is timed apart. */
  static final class Pass {
    /** What a row took in scalars, at best, in nanoseconds. */
    private double least = Double.POSITIVE_INFINITY;
  }

  /** What all trials of the same code have found out. */
  static final class Experience {
    private volatile boolean vectorsWon;
  }

  /**
   * Makes a trial, which is over at once if vectors have won before.
   *
   * @param wanted false for a learner that stays with the twin that it has
   * @param experience of the code that is tried
   */
  TwinTrial(boolean wanted, Experience experience) {
    this.experience = experience;
    this.over = !wanted || experience.vectorsWon;
  }

  /** Whether it has been decided for vector code, or was never wanted. */
  boolean isOver() {
    return this.over;
  }

  /** Decides for vectors untried. */
  void skip() {
    this.over = true;
  }

  /** How so many rows are divided, of which the first part may go through vectors. */
  static Division division(int rows) {
    return DIVISIONS[Math.min(MOST_PARTS, rows / Division.BLOCK)];
  }

  /** Begins a pass, and decides whether a part of it goes through vectors. */
  void begin() {
    this.vectors = this.vectorTime < SHARE * this.scalarTime;
    this.scalarTimeOfPass = 0;
    this.vectorTimeOfPass = 0;
  }

  /** Whether a part of this pass goes through vectors. */
  boolean isInVectors(int part) {
    return this.vectors && part == 0;
  }

  /** Takes how many nanoseconds a part of a task of this pass took. */
  void took(boolean inVectors, long nanoseconds) {
    if (inVectors) {
      this.vectorTimeOfPass += nanoseconds;
    } else {
      this.scalarTimeOfPass += nanoseconds;
    }
  }

  /** Ends a pass over so many rows, of which so many were in its first part. */
  void end(Pass pass, int rows, int firstRows) {
    this.scalarTime += this.scalarTimeOfPass;
    this.vectorTime += this.vectorTimeOfPass;
    int scalarRows = this.vectors ? rows - firstRows : rows;
    if (scalarRows > 0) {
      pass.least = Math.min(pass.least, (double) this.scalarTimeOfPass / scalarRows);
    }
    if (this.vectors) {
      this.wins = this.vectorTimeOfPass <= ENOUGH * firstRows * pass.least ? this.wins + 1 : 0;
    }
    if (this.wins == WINS) {
      this.experience.vectorsWon = true;
    }
    this.over = this.wins == WINS || this.scalarTime + this.vectorTime > LONGEST;
  }
}
