package dev.backstitch.processor.nest;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code out[row, column] = epilogue(start + sum k: left[row, k] right[k, column])}, {@code k}
 * ascending from the start, one fused multiply-add each. In several parts, each of them is a sum
 * from zero over neighbouring {@code k}, which is then added to the start and the parts before; all
 * have {@code depth / parts} products, and the first what is left.
 *
 * @param name telling what is fused into it: {@code productPlusBiasRelu}
 * @param leftTransposed whether the elements of a column of {@code left} lie side by side, else
 *     those of a row
 * @param leftRow how far apart the rows of {@code left} lie, as written into the code; 0 where that
 *     is an argument, as it is if {@code right} may take {@link #STREAMED_BYTES} or more
 * @param narrow whether all columns lie in 64 bytes, so that tiles of several vectors are no use
 * @param parts in how many the sum is taken: single rows add them up side by side
 * @param start what sums start from
 * @param epilogue what is done to a finished sum
 * @param halved whether {@code right} is a copy in half the bytes, in {@link Panels}
 * @param rightRow how far apart the rows of {@code right} lie, as written into the code, where it
 *     is a panel of at most so many columns; 0 where that is an argument
 */
public record MatrixProduct(
    String name,
    boolean leftTransposed,
    int leftRow,
    boolean narrow,
    int parts,
    Start start,
    Epilogue epilogue,
    boolean halved,
    int rightRow)
    implements Nest {
  /** From how many bytes of {@code right} on whole sums of a single row read it in several runs. */
  public static final int STREAMED_BYTES = 1 << 20;

  public MatrixProduct {
    if (parts > 1 && (leftTransposed || start == Start.RESULT)) {
      throw new IllegalStateException(name + " has no form in parts");
    }
    if (leftTransposed && leftRow > 0) {
      throw new IllegalStateException(name + " has no rows of left");
    }
    if (halved && (leftTransposed || narrow || start == Start.RESULT)) {
      throw new IllegalStateException(name + " has no form in half the bytes");
    }
  }

  /** With all bytes of {@code right}, whose rows lie as far apart as an argument says. */
  public MatrixProduct(
      String name,
      boolean leftTransposed,
      int leftRow,
      boolean narrow,
      int parts,
      Start start,
      Epilogue epilogue) {
    this(name, leftTransposed, leftRow, narrow, parts, start, epilogue, false, 0);
  }

  /** The same product with a {@code right} in half the bytes. */
  public MatrixProduct inHalves() {
    return this.with("half", true, 0);
  }

  /** The same product with a panel for {@code right}, whose rows lie so far apart. */
  public MatrixProduct inPanel(int distance) {
    return this.with("panel", false, distance);
  }

  private MatrixProduct with(String prefix, boolean inHalves, int distance) {
    return new MatrixProduct(
        prefix + Character.toUpperCase(this.name.charAt(0)) + this.name.substring(1),
        this.leftTransposed,
        this.leftRow,
        this.narrow,
        this.parts,
        this.start,
        this.epilogue,
        inHalves,
        distance);
  }

  @Override
  public List<String> extents() {
    return this.halved
        ? List.of("rows", "depth", "columns", "panel")
        : List.of("rows", "depth", "columns");
  }

  @Override
  public List<Operand> operands() {
    List<Operand> operands = new ArrayList<>();
    operands.add(new Operand("left", this.leftStrides()));
    operands.add(this.right());
    if (this.start == Start.BIAS) {
      operands.add(new Operand("bias"));
    }
    operands.addAll(this.epilogue.operands());
    operands.add(new Operand("out", "outRow"));
    return operands;
  }

  private Operand right() {
    if (this.halved) {
      return Operand.inHalves("right");
    }
    return this.rightRow == 0 ? new Operand("right", "rightDepth") : new Operand("right");
  }

  private List<String> leftStrides() {
    if (this.leftTransposed) {
      return List.of("leftDepth");
    }
    return this.leftRow == 0 ? List.of("leftRow") : List.of();
  }

  /** Whether {@code right} may take so many bytes that a single row reads it in several runs. */
  public boolean mayBeLarge() {
    return !this.leftTransposed
        && this.leftRow == 0
        && this.rightRow == 0
        && !this.narrow
        && this.parts == 1;
  }

  /** How far apart the rows of {@code left} lie, as the code says it. */
  public String leftDistance() {
    return this.leftRow == 0 ? "leftRow" : String.valueOf(this.leftRow);
  }

  /** How far apart the rows of {@code right} lie, as the code says it. */
  public String rightDistance() {
    return this.rightRow == 0 ? "rightDepth" : String.valueOf(this.rightRow);
  }

  @Override
  public boolean accumulates() {
    return this.start == Start.RESULT;
  }
}
