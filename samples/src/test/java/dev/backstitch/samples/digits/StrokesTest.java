package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.samples.digits.Strokes.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrokesTest {
  @Test
  void goThroughTheirPoints() {
    List<Point> line = Strokes.of("1,2 3,5 6,4 8,9").lines().getFirst();
    assertEquals(new Point(1, 2), line.getFirst());
    assertTrue(line.contains(new Point(3, 5)));
    assertTrue(line.contains(new Point(6, 4)));
    assertEquals(new Point(8, 9), line.getLast());
  }

  @Test
  void areStraightBetweenTwoPoints() {
    for (Point place : Strokes.of("0,1 4,3").lines().getFirst()) {
      assertEquals(1 + place.x() / 2, place.y(), 1e-15);
    }
  }

  /** The weights of Catmull and Rom's spline in its middle are -1, 9, 9 and -1 sixteenths. */
  @Test
  void curveAsCatmullAndRomSay() {
    List<Point> line = Strokes.of("0,16 1,32 2,0 3,48").lines().getFirst();
    Point middle = line.get(line.size() / 2);
    assertEquals(1.5, middle.x(), 1e-15);
    assertEquals((-16 + 9 * 32 + 9 * 0 - 48) / 16.0, middle.y(), 1e-13);
  }

  @Test
  void areWrittenOneAfterTheOther() {
    assertEquals(2, Strokes.of("2,2 5,0 | 5,0 5,10").lines().size());
  }

  @Test
  void stayNearTheBoxInEveryNumeral() {
    for (int digit = 0; digit < 10; digit++) {
      for (Strokes way : Numerals.of(digit)) {
        for (Point place : way.lines().stream().flatMap(List::stream).toList()) {
          assertEquals(5, place.x(), 5.2);
          assertEquals(5, place.y(), 5.2);
        }
      }
    }
  }
}
