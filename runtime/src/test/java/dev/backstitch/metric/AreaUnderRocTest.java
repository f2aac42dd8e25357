package dev.backstitch.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The area under the curve, by counting pairs by hand. */
final class AreaUnderRocTest {
  private static void add(Metric metric, double score, double observed, double weight) {
    metric.add(new double[] {score}, new double[] {observed}, weight);
  }

  @Test
  void countsPairsInOrderAndHalfOfTies() {
    AreaUnderRoc area = new AreaUnderRoc();
    add(area, 0.9, 1, 1);
    add(area, 0.4, 1, 1);
    add(area, 0.4, 0, 1);
    add(area, -7, 0, 1);
    add(area, 0.5, 0, 1);
    assertEquals((3 + 1.5) / 6, area.value());
  }

  @Test
  void holdsBothZerosForEqual() {
    AreaUnderRoc area = new AreaUnderRoc();
    add(area, -0.0, 1, 1);
    add(area, 0.0, 0, 1);
    assertEquals(0.5, area.value());
  }

  @Test
  void weighsPairs() {
    AreaUnderRoc area = new AreaUnderRoc();
    add(area, 1, 1, 3);
    add(area, 2, 0, 2);
    add(area, 0, 0, 5);
    add(area, 99, 0, 0);
    assertEquals(15.0 / 21, area.value());
  }

  @Test
  void growsWithTheRowsAndStartsAnew() {
    AreaUnderRoc area = new AreaUnderRoc();
    for (int time = 0; time < 2; time++) {
      for (int i = 0; i < 1000; i++) {
        add(area, i, i >= 500 ? 1 : 0, 1);
      }
      assertEquals(1, area.value());
      area.reset();
    }
  }

  @Test
  void takesTheSecondOfTwoOutputs() {
    AreaUnderRoc area = new AreaUnderRoc();
    area.add(new double[] {1, 2}, new double[] {0, 1}, 1);
    area.add(new double[] {1, 1}, new double[] {1, 0}, 1);
    assertEquals(1, area.value());
  }

  @Test
  void leavesOutClassesThatWereNotSeen() {
    AreaUnderRoc area = new AreaUnderRoc();
    area.add(new double[] {3, 2, 1}, new double[] {1, 0, 0}, 1);
    area.add(new double[] {2, 1, 3}, new double[] {0, 1, 0}, 1);
    assertEquals(0.5, area.value());
  }

  @Test
  void isNanWhereThereIsNothingToTellApart() {
    AreaUnderRoc area = new AreaUnderRoc();
    assertTrue(Double.isNaN(area.value()));
    add(area, 0.3, 1, 1);
    assertTrue(Double.isNaN(area.value()));
    add(area, 0.2, 0, 1);
    assertEquals(1, area.value());
    add(area, Double.NaN, 1, 1);
    assertTrue(Double.isNaN(area.value()));
  }
}
