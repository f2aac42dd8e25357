package dev.backstitch.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas as Javadoc. */
class FormulaCommentTest {
  @Test
  void keepsOneThatIsShortInItsLine() {
    assertEquals("{@code a = b}", FormulaComment.of(List.of("a = b")));
  }

  @Test
  void writesSeveralAsABlock() {
    assertEquals(
        "<pre>{@code\na = b\nc = d\n}</pre>", FormulaComment.of(List.of("a = b", "c = d")));
  }

  @Test
  void breaksChainsBeforeALink() {
    assertEquals(
        """
        <pre>{@code
        d loss/d hiddenWeights = d loss/d outputs * d outputs/d outputsSum
            * d outputsSum/d hidden * d hidden/d hiddenSum * d hiddenSum/d hiddenWeights
        }</pre>\
        """,
        FormulaComment.of(
            List.of(
                "d loss/d hiddenWeights = d loss/d outputs * d outputs/d outputsSum"
                    + " * d outputsSum/d hidden * d hidden/d hiddenSum"
                    + " * d hiddenSum/d hiddenWeights")));
  }

  @Test
  void breaksSumsOfChainsBeforeASummand() {
    assertEquals(
        """
        <pre>{@code
        d loss/d trunk = d meanSquaredError/d trunk + d loss/d leftSum * d leftSum/d trunk
            + d loss/d rightSum * d rightSum/d trunk
        }</pre>\
        """,
        FormulaComment.of(
            List.of(
                "d loss/d trunk = d meanSquaredError/d trunk + d loss/d leftSum * d leftSum/d trunk"
                    + " + d loss/d rightSum * d rightSum/d trunk")));
  }

  @Test
  void breaksTextsOfKernelsBetweenTheirParts() {
    assertEquals(
        """
        <pre>{@code
        out[row, column] = sum <= 0 ? 0 : sum,
            where sum = bias[column] + sum k: left[row, k] right[k, column] in 2 parts;
            rows of left 272 apart
        }</pre>\
        """,
        FormulaComment.of(
            List.of(
                "out[row, column] = sum <= 0 ? 0 : sum, where sum = bias[column] + sum k: left[row,"
                    + " k] right[k, column] in 2 parts; rows of left 272 apart")));
  }
}
