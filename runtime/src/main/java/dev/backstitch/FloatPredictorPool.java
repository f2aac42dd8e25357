package dev.backstitch;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Predicts from any number of threads, virtual ones among them: a call takes a predictor that
 * nobody uses, or makes one, and leaves it behind for the next.
 *
 * <p>Takes no lock, holds nothing that has to be closed, and allocates nothing once there are as
 * many predictors as threads ever predicted at once, up to four for each processor.
 */
public final class FloatPredictorPool {
  /** References apart, so that threads on different processors do not share a cache line. */
  private static final int APART = 16;

  private final Supplier<FloatPredictor> predictors;
  private final int slots;
  private final AtomicReferenceArray<FloatPredictor> free;

  FloatPredictorPool(Supplier<FloatPredictor> predictors) {
    this.predictors = predictors;
    this.slots = 4 * Runtime.getRuntime().availableProcessors();
    this.free = new AtomicReferenceArray<>(this.slots * APART);
  }

  /**
   * Predicts one row.
   *
   * @param input one row of inputs
   * @param output receives one row of outputs; another array than the input
   * @throws IllegalArgumentException if an array has another length than {@link
   *     FloatPredictor#predict(float[], float[])} says
   */
  public void predict(float[] input, float[] output) {
    int home = this.home();
    FloatPredictor predictor = this.take(home);
    try {
      predictor.predict(input, output);
    } finally {
      this.leave(home, predictor);
    }
  }

  /**
   * Predicts any number of rows.
   *
   * @param inputs the rows of inputs, row-major and tightly packed
   * @param rows how many rows, 0 or more
   * @param outputs receives the rows of outputs; another array than the inputs
   * @throws IllegalArgumentException if there are fewer than 0 rows or an array has another length
   *     than {@link FloatPredictor#predict(float[], int, float[])} says
   */
  public void predict(float[] inputs, int rows, float[] outputs) {
    int home = this.home();
    FloatPredictor predictor = this.take(home);
    try {
      predictor.predict(inputs, rows, outputs);
    } finally {
      this.leave(home, predictor);
    }
  }

  /** Where this thread begins to look; numbers of threads are spread, since they follow up. */
  private int home() {
    long spread = Thread.currentThread().threadId() * 0x9e3779b97f4a7c15L;
    return (int) (((spread >>> 32) * this.slots) >>> 32);
  }

  private FloatPredictor take(int home) {
    for (int i = 0; i < this.slots; i++) {
      int slot = (home + i) % this.slots * APART;
      if (this.free.getPlain(slot) != null) {
        FloatPredictor found = this.free.getAndSet(slot, null);
        if (found != null) {
          return found;
        }
      }
    }
    return this.predictors.get();
  }

  /** Puts a predictor where there is room; where there is none it is garbage. */
  private void leave(int home, FloatPredictor predictor) {
    for (int i = 0; i < this.slots; i++) {
      if (this.free.compareAndSet((home + i) % this.slots * APART, null, predictor)) {
        return;
      }
    }
  }
}
