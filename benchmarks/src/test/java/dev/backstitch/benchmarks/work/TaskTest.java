package dev.backstitch.benchmarks.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TaskTest {
  /** 784*256 + 256*128 + 128*10 weights; no product for the gradient of the network's inputs. */
  @Test
  void countsMultiplyAdds() {
    assertEquals(234_752, Tasks.of("D-predict-1").multiplyAdds());
    assertEquals(64 * (3 * 234_752 - 200_704), Tasks.of("D-sgd-64").multiplyAdds());
    assertEquals(939_008, Tasks.of("D-predict-1").weightBytes());
  }

  @Test
  void isFoundByItsKey() {
    Tasks.all().forEach(task -> assertEquals(task, Tasks.of(task.key())));
    assertThrows(IllegalArgumentException.class, () -> Tasks.of("Z-predict-1"));
  }

  @Test
  void drawsSameDataAgain() {
    Task task = Tasks.of("C-adam-64");
    assertEquals(Data.of(task).inputs()[63], Data.of(task).inputs()[63]);
    assertEquals(64 * 64, Data.of(task).inputs().length);
    assertEquals(64 * 10, Data.of(task).observed().length);
  }
}
