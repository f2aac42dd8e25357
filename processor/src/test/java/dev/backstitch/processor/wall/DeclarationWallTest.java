package dev.backstitch.processor.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two thousand declarations that were changed at random. */
class DeclarationWallTest {
  private static final long SEED = 1;
  private static final int DECLARATIONS = 2000;

  @Test
  void changedDeclarationsAreRefusedWithReasonOrCompile() {
    Tally tally = new Tally();
    List<String> failures =
        new DeclarationWall(SEED, ValidSources.all()).run(0, DECLARATIONS, tally);
    System.out.print(tally);
    assertEquals(List.of(), failures);
    assertEquals(DECLARATIONS, tally.counted("changed declarations"));
    assertTrue(tally.counted("accepted") > DECLARATIONS / 20);
    assertTrue(tally.counted("refused") > DECLARATIONS / 5);
  }

  @Test
  void sameNumberIsTheSameDeclaration() {
    DeclarationWall wall = new DeclarationWall(SEED, ValidSources.all());
    assertEquals(wall.source(7), wall.source(7));
    assertFalse(wall.source(7).text().equals(wall.source(8).text()));
  }
}
