package dev.backstitch.processor.plan;

import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Reading;
import dev.backstitch.processor.nest.Start;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call says of the arrays that values lie in: where they begin, how large they are and how
 * far apart their neighbours lie along an index.
 *
 * @param places of the values
 */
record Arguments(Places places) {
  Call.Extent extent(Value value, String letters, char letter) {
    int index = letters.indexOf(letter);
    if (value.perRow() && index == 0) {
      return Call.Extent.ROWS;
    }
    return Call.Extent.of(value.shape().extent(value.perRow() ? index - 1 : index));
  }

  Call.Argument argument(Value value) {
    return new Call.Argument(this.places.of(value), List.of());
  }

  Call.Argument argument(Value value, String letters, char letter) {
    return new Call.Argument(this.places.of(value), List.of(this.stride(value, letters, letter)));
  }

  Call.Argument everyStride(Value value, String letters) {
    List<Integer> strides =
        letters.chars().mapToObj(letter -> this.stride(value, letters, (char) letter)).toList();
    return new Call.Argument(this.places.of(value), strides);
  }

  int stride(Value value, String letters, char letter) {
    int index = letters.indexOf(letter);
    Place place = this.places.of(value);
    if (index < 0) {
      return 0;
    }
    if (value.perRow()) {
      return index == 0 ? place.rowStride() : place.strides().get(index - 1);
    }
    return place.strides().get(index);
  }

  /**
   * How far each array of a product moves from one of its rows to the next.
   *
   * @param letter of the rows
   * @param right how far the right one moves
   */
  List<Integer> moves(Fused fused, Matrix matrix, char letter, int right) {
    List<Integer> moves = new ArrayList<>();
    moves.add(this.stride(matrix.left(), matrix.leftLetters(), letter));
    moves.add(right);
    fused.bias().ifPresent(bias -> moves.add(0));
    for (int k = 0; k < fused.operands().size(); k++) {
      moves.add(this.stride(fused.operands().get(k), fused.letters().get(k), letter));
    }
    moves.add(this.stride(fused.output(), "" + matrix.row() + matrix.column(), letter));
    return moves;
  }

  /**
   * How far each array of a product moves from one of its columns to the next.
   *
   * @param right how far the right one moves
   */
  static List<Integer> columnMoves(MatrixProduct product, int right) {
    List<Integer> moves = new ArrayList<>(List.of(0, right));
    if (product.start() == Start.BIAS) {
      moves.add(1);
    }
    for (Reading reading : product.epilogue().readings()) {
      moves.add(reading == Reading.COLUMNS ? 1 : 0);
    }
    moves.add(1);
    return moves;
  }
}
