package dev.backstitch.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Asserts that something is refused, and what is said. */
public final class Refusals {
  private Refusals() {}

  /** The exact type is a subtype at most; the message is exact. */
  public static void assertRefused(
      Class<? extends Throwable> type, String message, Executable action) {
    assertEquals(message, assertThrows(type, action).getMessage());
  }
}
