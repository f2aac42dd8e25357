package dev.backstitch.generated;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much the current thread has allocated, where the module that counts it is there. */
final class AllocatedBytes {
  private static final boolean COUNTED = counted();

  private AllocatedBytes() {}

  /** The bytes so far, or -1 if nobody counts them. */
  static long ofThisThread() {
    return COUNTED ? Counter.BEAN.getCurrentThreadAllocatedBytes() : -1;
  }

  private static boolean counted() {
    try {
      return Counter.BEAN.isThreadAllocatedMemoryEnabled();
    } catch (LinkageError | ClassCastException | UnsupportedOperationException missing) {
      return false;
    }
  }

  /** Names the optional module, so that it is looked for only when this class is. */
  private static final class Counter {
    static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  }
}
