package dev.backstitch.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {
  @Test
  void sixtyFourBytesHoldSixteenFloatsOrEightDoubles() {
    assertEquals(16, Precision.FLOAT.lanesPer64Bytes());
    assertEquals(4, Precision.FLOAT.bytes());
    assertEquals(8, Precision.DOUBLE.lanesPer64Bytes());
    assertEquals(8, Precision.DOUBLE.bytes());
  }

  @ParameterizedTest
  @CsvSource({"FLOAT, 1, 16", "FLOAT, 16, 16", "FLOAT, 17, 32", "DOUBLE, 8, 8", "DOUBLE, 9, 16"})
  void rowsFillWholeRunsOf64Bytes(Precision precision, long extent, long padded) {
    assertEquals(padded, precision.padded(extent));
  }

  /** From sixteen lines on their number is odd, see docs/decisions/row-strides.md. */
  @ParameterizedTest
  @CsvSource({
    "FLOAT, 3, 16",
    "FLOAT, 224, 224",
    "FLOAT, 240, 240",
    "FLOAT, 241, 272",
    "FLOAT, 256, 272",
    "FLOAT, 257, 272",
    "FLOAT, 273, 304",
    "DOUBLE, 112, 112",
    "DOUBLE, 128, 136"
  })
  void longRowsLieAnOddNumberOfLinesApart(Precision precision, long extent, long stride) {
    assertEquals(stride, precision.rowStride(extent));
  }

  /** 48 bytes behind the 16 of the array's head. */
  @Test
  void leavesRestOfFirstLineFree() {
    assertEquals(12, Precision.FLOAT.linesUp());
    assertEquals(6, Precision.DOUBLE.linesUp());
  }

  @Test
  void literalsAreExactJava() {
    assertEquals("1f", Precision.FLOAT.literal(1));
    assertEquals("1.0", Precision.DOUBLE.literal(1));
    assertEquals("0.1f", Precision.FLOAT.literal(0.1));
    assertEquals("Float.NaN", Precision.FLOAT.literal(Double.NaN));
    assertEquals("Float.POSITIVE_INFINITY", Precision.FLOAT.literal(1e39));
    assertEquals("Float.NEGATIVE_INFINITY", Precision.FLOAT.literal(-1e39));
    assertEquals("Double.NEGATIVE_INFINITY", Precision.DOUBLE.literal(Double.NEGATIVE_INFINITY));
    assertEquals("1.0E39", Precision.DOUBLE.literal(1e39));
  }

  @Test
  void integersHaveTheWidthOfTheReals() {
    assertEquals("int", Precision.FLOAT.bitsName());
    assertEquals("IntVector", Precision.FLOAT.bitsVectorName());
    assertEquals("long", Precision.DOUBLE.bitsName());
    assertEquals("LongVector", Precision.DOUBLE.bitsVectorName());
  }
}
