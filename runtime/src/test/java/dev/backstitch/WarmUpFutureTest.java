package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.testing.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The future of a warm-up, before it runs, after it did, and when it failed. */
final class WarmUpFutureTest {
  private static final WarmUp REPORT = new WarmUp(3, 8, 7, 0, 512, true);

  @Test
  void givesTheReportOnceItHasRun()
      throws ExecutionException, InterruptedException, TimeoutException {
    WarmUpFuture future = new WarmUpFuture(() -> REPORT);
    assertFalse(future.isDone());
    assertEquals(Future.State.RUNNING, future.state());
    Refusals.assertRefused(
        TimeoutException.class,
        "The warm-up still runs after 2 MILLISECONDS.",
        () -> future.get(2, TimeUnit.MILLISECONDS));
    future.run();
    assertTrue(future.isDone());
    assertSame(REPORT, future.get());
    assertSame(REPORT, future.get(0, TimeUnit.SECONDS));
    assertSame(REPORT, future.resultNow());
  }

  @Test
  void wakesWhoWaits() throws InterruptedException {
    WarmUpFuture future = new WarmUpFuture(() -> REPORT);
    List<WarmUp> seen = new ArrayList<>();
    Thread waiting = new Thread(() -> seen.add(got(future)));
    waiting.start();
    future.run();
    waiting.join();
    assertEquals(List.of(REPORT), seen);
  }

  private static WarmUp got(WarmUpFuture future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void warmsUpOnce() {
    int[] times = {0};
    WarmUpFuture future =
        new WarmUpFuture(
            () -> {
              times[0]++;
              return REPORT;
            });
    future.run();
    future.run();
    assertEquals(1, times[0]);
  }

  @Test
  void chainsWhatFollowsBeforeAndAfter() {
    WarmUpFuture future = new WarmUpFuture(() -> REPORT);
    List<WarmUp> seen = new ArrayList<>();
    CompletableFuture<WarmUp> chained = future.toCompletableFuture();
    var _ = chained.thenAccept(seen::add);
    assertEquals(List.of(), seen);
    future.run();
    assertEquals(List.of(REPORT), seen);
    assertSame(chained, future.toCompletableFuture());

    WarmUpFuture done = new WarmUpFuture(() -> REPORT);
    done.run();
    assertSame(REPORT, done.toCompletableFuture().join());
  }

  @Test
  void handsAFailureOn() {
    IllegalStateException cause = new IllegalStateException("no");
    WarmUpFuture future =
        new WarmUpFuture(
            () -> {
              throw cause;
            });
    CompletableFuture<WarmUp> chained = future.toCompletableFuture();
    future.run();
    assertEquals(Future.State.FAILED, future.state());
    assertSame(cause, assertThrows(ExecutionException.class, future::get).getCause());
    assertSame(cause, future.exceptionNow());
    assertSame(cause, assertThrows(ExecutionException.class, chained::get).getCause());
  }

  @Test
  void cannotBeCancelled() throws ExecutionException, InterruptedException {
    WarmUpFuture future = new WarmUpFuture(() -> REPORT);
    assertFalse(future.cancel(true));
    assertFalse(future.isCancelled());
    future.run();
    assertSame(REPORT, future.get());
  }
}
