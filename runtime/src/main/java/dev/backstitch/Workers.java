package dev.backstitch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread and some daemon threads, which do the parts of a task at the same time.
 *
 * <p>To be used by one thread. The others start with the first task and end with {@link #close}.
 * Between tasks that follow each other closely they spin, since to wake a thread takes as long as a
 * small task; then they sleep. Nothing is allocated for a task.
 */
final class Workers implements AutoCloseable {
  /** How long to spin, in nanoseconds: longer than a training step usually leaves them alone. */
  private static final long SPIN = 50_000;

  private final int count;
  private final boolean spinning;
  private final @Nullable Throwable[] failures;
  private final List<Worker> others = new ArrayList<>();
  private final AtomicInteger tasks = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private boolean worthIt = true;
  private volatile boolean closed;
  private volatile @Nullable Thread waiting;
  private IntConsumer task = part -> {};

  /** So many threads, the calling one among them; at least 1. */
  Workers(int count) {
    this.count = count;
    this.failures = new Throwable[count];
    this.spinning = count <= Runtime.getRuntime().availableProcessors();
  }

  /** Into how many parts a task is cut. */
  int count() {
    return this.count;
  }

  /** Whether the others have had a task yet. */
  boolean haveBegun() {
    return !this.others.isEmpty();
  }

  /** Says whether handing out tasks is faster than doing them alone. */
  void areWorthIt(boolean faster) {
    this.worthIt = faster;
  }

  /** Whether handing out tasks is faster than doing them alone; true at first. */
  boolean areWorthIt() {
    return this.worthIt;
  }

  /** Does all parts of a task, then throws what the first of them threw that did. */
  void run(IntConsumer parts) {
    if (this.count == 1) {
      parts.accept(0);
      return;
    }
    this.start();
    this.task = parts;
    this.running.set(this.others.size());
    this.tasks.incrementAndGet();
    this.wake();
    this.attempt(0);
    this.await();
    this.rethrow();
  }

  private void attempt(int part) {
    try {
      this.task.accept(part);
    } catch (Throwable e) {
      this.failures[part] = e;
    }
  }

  private void rethrow() {
    Throwable first = null;
    for (int part = this.count - 1; part >= 0; part--) {
      first = this.failures[part] == null ? first : this.failures[part];
      this.failures[part] = null;
    }
    switch (first) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      default -> throw new IllegalStateException(first);
    }
  }

  private void start() {
    for (int part = this.others.size() + 1; part < this.count; part++) {
      Worker worker = new Worker(part);
      worker.thread.start();
      this.others.add(worker);
    }
  }

  private void wake() {
    for (int i = 0; i < this.others.size(); i++) {
      Worker worker = this.others.get(i);
      if (worker.asleep) {
        LockSupport.unpark(worker.thread);
      }
    }
  }

  private void await() {
    long begin = System.nanoTime();
    while (this.running.get() > 0 && this.spins(begin)) {
      Thread.onSpinWait();
    }
    if (this.running.get() > 0) {
      this.waiting = Thread.currentThread();
      while (this.running.get() > 0) {
        LockSupport.park(this);
      }
      this.waiting = null;
    }
  }

  private boolean spins(long begin) {
    return this.spinning && System.nanoTime() - begin < SPIN;
  }

  /** Ends the threads, and returns when they have ended. */
  @Override
  public void close() {
    this.closed = true;
    this.tasks.incrementAndGet();
    this.wake();
    boolean interrupted = false;
    for (Worker worker : this.others) {
      while (worker.thread.isAlive()) {
        try {
          worker.thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One of the other threads. */
  private final class Worker implements Runnable {
    private final int part;
    private final Thread thread;
    private volatile boolean asleep;

    Worker(int part) {
      this.part = part;
      this.thread = new Thread(this, "backstitch-trainer-" + part);
      this.thread.setDaemon(true);
    }

    @Override
    public void run() {
      int done = 0;
      while (true) {
        this.awaitTaskAfter(done);
        done++;
        if (Workers.this.closed) {
          return;
        }
        Workers.this.attempt(this.part);
        this.finish();
      }
    }

    private void awaitTaskAfter(int done) {
      AtomicInteger issued = Workers.this.tasks;
      long begin = System.nanoTime();
      while (issued.get() == done && Workers.this.spins(begin)) {
        Thread.onSpinWait();
      }
      if (issued.get() == done) {
        this.asleep = true;
        while (issued.get() == done) {
          LockSupport.park(Workers.this);
        }
        this.asleep = false;
      }
    }

    private void finish() {
      if (Workers.this.running.decrementAndGet() == 0) {
        LockSupport.unpark(Workers.this.waiting);
      }
    }
  }
}
