package dev.backstitch;

import org.jspecify.annotations.NullMarked;

/** Lets threads share what is too little to be worth it, so that small networks test it. */
@NullMarked
public final class ThreadsOfLittleWork implements AutoCloseable {
  private final Workers workers;

  /** So many threads, the calling one among them. */
  public ThreadsOfLittleWork(int count) {
    this.workers = new Workers(count);
  }

  /** Lets the threads share all passes of more than 8 rows and all updates of a learner. */
  public void share(Object learner) {
    if (learner instanceof FloatLearner single) {
      single.shareAmong(this.workers, 0);
    } else {
      ((DoubleLearner) learner).shareAmong(this.workers, 0);
    }
  }

  /** A trainer whose threads share everything. */
  public static <E> Trainer<E> share(Trainer<E> trainer) {
    return trainer.sharing(0);
  }

  @Override
  public void close() {
    this.workers.close();
  }
}
