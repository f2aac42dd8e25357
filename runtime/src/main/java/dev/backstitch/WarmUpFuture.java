package dev.backstitch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A warm-up that runs in another thread. It cannot be cancelled; it ends by itself.
 *
 * <p>Not a {@link CompletableFuture}, the first of which takes a virtual machine longer than a
 * network's first prediction does; {@link #toCompletableFuture} makes one for what is to follow.
 */
public final class WarmUpFuture implements RunnableFuture<WarmUp> {
  private final Supplier<WarmUp> work;
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean begun;
  private @Nullable WarmUp report;
  private @Nullable Throwable failure;
  private @Nullable CompletableFuture<WarmUp> completable;

  /**
   * Will give what some work does.
   *
   * @param work is done once, by the first thread that calls {@link #run}
   */
  public WarmUpFuture(Supplier<WarmUp> work) {
    this.work = work;
  }

  /** Warms up, unless a thread has begun to. */
  @Override
  public void run() {
    synchronized (this) {
      if (this.begun) {
        return;
      }
      this.begun = true;
    }
    try {
      this.report = this.work.get();
    } catch (RuntimeException | Error e) {
      this.failure = e;
    }
    CompletableFuture<WarmUp> waiting;
    synchronized (this) {
      this.ended.countDown();
      waiting = this.completable;
    }
    if (waiting != null) {
      this.complete(waiting);
    }
  }

  /**
   * A future on which more can be chained.
   *
   * @return the same at every call, done as soon as this is
   */
  public CompletableFuture<WarmUp> toCompletableFuture() {
    CompletableFuture<WarmUp> chained;
    synchronized (this) {
      if (this.completable == null) {
        this.completable = new CompletableFuture<>();
      }
      chained = this.completable;
    }
    if (this.isDone()) {
      this.complete(chained);
    }
    return chained;
  }

  private void complete(CompletableFuture<WarmUp> chained) {
    if (this.failure == null) {
      chained.complete(this.report);
    } else {
      chained.completeExceptionally(this.failure);
    }
  }

  /**
   * Does nothing: the thread ends by itself.
   *
   * @param mayInterruptIfRunning either
   * @return false
   */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return false;
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public boolean isDone() {
    return this.ended.getCount() == 0;
  }

  @Override
  public WarmUp get() throws InterruptedException, ExecutionException {
    this.ended.await();
    return this.result();
  }

  @Override
  public WarmUp get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!this.ended.await(timeout, unit)) {
      throw new TimeoutException("The warm-up still runs after %d %s.".formatted(timeout, unit));
    }
    return this.result();
  }

  private WarmUp result() throws ExecutionException {
    WarmUp done = this.report;
    if (done == null) {
      throw new ExecutionException(this.failure);
    }
    return done;
  }
}
