package dev.backstitch.processor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RegistersTest {
  @Test
  void asksNothingForFewSums() {
    assertFalse(Registers.mayLack(8));
    assertEquals("", Registers.holdAnd(8));
    assertTrue(Registers.mayLack(9));
  }

  @Test
  void asksForMoreRegistersTheMoreSumsThereAre() {
    assertEquals("HOLD_16_SUMS && ", Registers.holdAnd(9));
    assertEquals("HOLD_16_SUMS", Registers.hold(16));
    assertEquals("HOLD_24_SUMS", Registers.hold(17));
    assertEquals("HOLD_24_SUMS && ", Registers.holdAnd(24));
  }

  /** Eight leave registers for whatever C2 reads first; thirteen do not fit anyway. */
  @Test
  void keepsOperandsBackFromNineToTwelveSums() {
    assertFalse(Registers.isTight(8));
    assertTrue(Registers.isTight(9));
    assertTrue(Registers.isTight(12));
    assertFalse(Registers.isTight(13));
  }

  /** No two of them may be alike: C2 would drop the second. */
  @Test
  void comparesWithAnotherIndexEachTime() {
    assertEquals("if (k == NEVER) {\n  break;\n}\n", Registers.barrier(0).toString());
    assertEquals("if (k == NEVER - 2) {\n  break;\n}\n", Registers.barrier(2).toString());
    String constants = Registers.ofTightSums().toString();
    assertTrue(constants.contains("INDICES = (1 << 29) - 1;"), constants);
    assertTrue(constants.contains("NEVER = INDICES - 1;"), constants);
  }

  /** The system property is what ARM says; 512 bits hold 16 as well. */
  @Test
  void holds16SumsOnArmToo() {
    String constants = Registers.constants().toString();
    assertTrue(constants.contains("HOLD_24_SUMS = SPECIES.vectorBitSize() == 512;"), constants);
    assertTrue(
        constants.contains(
            "HOLD_24_SUMS || java.lang.System.getProperty(\"os.arch\").equals(\"aarch64\");"),
        constants);
  }
}
