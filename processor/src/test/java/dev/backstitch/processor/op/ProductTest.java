package dev.backstitch.processor.op;

import static dev.backstitch.processor.op.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.oracle.Evaluator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductTest {
  private static final Value ROWS = Value.perRow("rows", Shape.of(2));
  private static final Value MATRIX = Value.shared("matrix", Shape.of(2, 3));
  private static final Value OUT = Value.perRow("out", Shape.of(3));

  @Test
  void readsIndexNotation() {
    assertEquals(new Product(List.of("bj", "ji"), "bi"), Product.of("bj,ji->bi"));
    assertEquals(new Product(List.of("bi"), ""), Product.of("bi->"));
    assertEquals("j", Product.of("bj,ji->bi").summed());
    assertEquals("bij", Product.of("bi,jb->").summed());
  }

  @Test
  void isNamedAfterWhatItDoes() {
    assertEquals("product", Product.of("bj,ji->bi").name());
    assertEquals("sum", Product.of("bi->b").name());
    assertEquals("transpose", Product.of("ji->ij").name());
  }

  @Test
  void isWrittenAsASum() {
    assertEquals(
        "sum j: rows[b,j] matrix[j,i]", Product.of("bj,ji->bi").text(List.of("rows", "matrix")));
    assertEquals("sum b, i: rows[b,i]", Product.of("bi->").text(List.of("rows")));
    assertEquals("scale rows[b,i]", Product.of(",bi->bi").text(List.of("scale", "rows")));
  }

  /** {@code (1 2; 3 4) (1 2 3; 4 5 6)}. */
  @Test
  void multipliesMatrices() {
    Evaluator<Double> evaluator = Evaluator.ofNumbers(2);
    evaluator.give(ROWS, new double[] {1, 2, 3, 4}).give(MATRIX, new double[] {1, 2, 3, 4, 5, 6});
    evaluator.run(List.of(new Step(Product.of("bj,ji->bi"), List.of(ROWS, MATRIX), OUT)));
    assertEquals(List.of(9.0, 12.0, 15.0, 19.0, 26.0, 33.0), evaluator.elements(OUT));
  }

  @Test
  void refusesShapesThatDoNotBelongTogether() {
    Product product = Product.of("bj,ji->bi");
    assertRefused(product, OUT, OUT, MATRIX);
    assertRefused(product, ROWS, ROWS, MATRIX);
    assertRefused(product, OUT, ROWS);
    assertRefused(product, Value.shared("out", Shape.of(3)), ROWS, MATRIX);
  }
}
