package dev.backstitch.processor.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Three hundred random networks, in float and in double. */
class NetworkWallTest {
  private static final long SEED = 1;
  private static final int NETWORKS = 300;

  @Test
  void randomNetworksStand() {
    Tally tally = new Tally();
    NetworkWall.of(SEED).run(0, NETWORKS, tally);
    System.out.print(tally);
    assertEquals(NETWORKS, tally.counted("networks"));
    assertTrue(
        tally.counted("networks without a finite loss or too large for the oracle")
            < NETWORKS / 20);
    assertTrue(tally.counted("networks too large for float") < NETWORKS / 10);
  }
}
