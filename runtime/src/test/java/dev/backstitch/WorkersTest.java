package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part is done once by a thread of its own, failures come back, threads end. */
final class WorkersTest {
  /** Longer than idle threads spin. */
  private static final long LONG = 5_000_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9})
  void doEveryPartOfEveryTaskOnce(int count) {
    AtomicIntegerArray done = new AtomicIntegerArray(count);
    int[] plain = new int[count];
    try (Workers workers = new Workers(count)) {
      for (int task = 1; task <= 2000; task++) {
        workers.run(
            part -> {
              done.incrementAndGet(part);
              plain[part]++;
            });
        assertEquals(task * count, Arrays.stream(plain).sum());
      }
    }
    for (int part = 0; part < count; part++) {
      assertEquals(2000, done.get(part));
    }
  }

  @Test
  void haveAThreadForEachPart() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    try (Workers workers = new Workers(3)) {
      workers.run(part -> seen.add(Thread.currentThread()));
      workers.run(part -> seen.add(Thread.currentThread()));
      assertEquals(3, seen.size());
      assertTrue(seen.contains(Thread.currentThread()));
    }
    seen.remove(Thread.currentThread());
    seen.forEach(thread -> assertFalse(thread.isAlive()));
    seen.forEach(thread -> assertTrue(thread.isDaemon()));
  }

  @Test
  void wakeFromSleep() {
    int[] done = new int[2];
    try (Workers workers = new Workers(2)) {
      for (int task = 1; task <= 5; task++) {
        workers.run(part -> done[part]++);
        LockSupport.parkNanos(LONG);
      }
    }
    assertEquals(5, done[1]);
  }

  @Test
  void awaitAPartThatTakesLong() {
    int[] done = new int[3];
    try (Workers workers = new Workers(3)) {
      workers.run(
          part -> {
            long end = System.nanoTime() + part * LONG;
            while (System.nanoTime() < end) {
              Thread.onSpinWait();
            }
            done[part]++;
          });
      assertEquals(3, Arrays.stream(done).sum());
    }
  }

  @Test
  void throwWhatTheFirstFailingPartThrew() {
    int[] done = new int[4];
    try (Workers workers = new Workers(4)) {
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  workers.run(
                      part -> {
                        done[part]++;
                        if (part > 1) {
                          throw new IllegalStateException("part " + part);
                        }
                      }));
      assertEquals("part 2", thrown.getMessage());
      assertEquals(4, Arrays.stream(done).sum());
      workers.run(part -> done[part]++);
      assertEquals(8, Arrays.stream(done).sum());
    }
  }

  @Test
  void throwWhatTheCallersPartThrewWhenAllAreDone() {
    int[] done = new int[2];
    AssertionError own = new AssertionError("own");
    try (Workers workers = new Workers(2)) {
      AssertionError thrown =
          assertThrows(
              AssertionError.class,
              () ->
                  workers.run(
                      part -> {
                        if (part == 0) {
                          throw own;
                        }
                        LockSupport.parkNanos(LONG);
                        done[part]++;
                      }));
      assertSame(own, thrown);
      assertEquals(1, done[1]);
    }
  }

  @Test
  void finishATaskForAnInterruptedCaller() {
    int[] done = new int[2];
    try (Workers workers = new Workers(2)) {
      Thread.currentThread().interrupt();
      workers.run(
          part -> {
            if (part > 0) {
              LockSupport.parkNanos(LONG);
            }
            done[part]++;
          });
      assertEquals(1, done[1]);
    } finally {
      assertTrue(Thread.interrupted());
    }
  }
}
