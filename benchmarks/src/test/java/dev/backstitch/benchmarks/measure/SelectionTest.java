package dev.backstitch.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Tasks;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void takesLettersAndKeys() {
    Selection selection = new Selection(List.of("a", "C-adam-64"), List.of());
    assertEquals(
        List.of("A-predict-1", "A-sgd-1", "C-adam-64"),
        selection.tasks().stream().map(Task::key).toList());
    assertEquals(Tasks.all(), new Selection(List.of(), List.of()).tasks());
  }

  @Test
  void refusesUnknownWorkload() {
    Selection selection = new Selection(List.of("Z"), List.of());
    assertThrows(IllegalArgumentException.class, selection::tasks);
  }

  @Test
  void takesBeginningsOfEngines() {
    Selection selection = new Selection(List.of(), List.of("back"));
    assertEquals(
        List.of("Backstitch", "Backstitch, bfloat16"),
        selection.contenders(false).stream().map(Contender::name).toList());
  }

  @Test
  void refusesUnknownEngine() {
    Selection selection = new Selection(List.of(), List.of("back", "nobody"));
    Exception refused = assertThrows(IllegalArgumentException.class, selection::present);
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("No engine's name begins with 'nobody'. Give"), message);
  }
}
