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
