package dev.backstitch.processor.kernel;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.ActivatedRow;
import dev.backstitch.processor.nest.ColumnSums;
import dev.backstitch.processor.nest.Descent;
import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.Mask;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Normalised;
import dev.backstitch.processor.nest.PlainProduct;
import dev.backstitch.processor.nest.Reading;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import dev.backstitch.processor.nest.Transposition;
import dev.backstitch.processor.nest.TurnedRowProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A nest with the formula that it applies to each element, written by hand.
 *
 * @param nest to be written
 * @param formula what an element becomes, from itself and the further operands
 */
record NestSample(Nest nest, Element formula) {
  /** A formula in double. */
  @FunctionalInterface
  interface Element {
    double of(double element, double... operands);
  }

  /** More than what is summed over in any trial. */
  private static final int LEFT_ROW = 1031;

  static final Element SAME = (element, operands) -> element;

  private static final Formula SUM = Formula.variable(Epilogue.ELEMENT);
  private static final Formula X = Formula.variable("x");
  private static final Formula Y = Formula.variable("y");
  private static final Formula ONE = Formula.constant(1);

  /** At least one for each kernel. */
  static List<NestSample> all() {
    List<NestSample> samples = new ArrayList<>();
    for (boolean leftTransposed : new boolean[] {false, true}) {
      samples.addAll(products(leftTransposed));
    }
    samples.addAll(productsOfKnownRows());
    samples.addAll(productsInParts());
    samples.addAll(halfProducts());
    samples.addAll(panelProducts());
    samples.addAll(rowProducts());
    samples.addAll(activatedRows());
    samples.addAll(turnedRows());
    samples.addAll(elementwise());
    samples.addAll(descents());
    samples.addAll(descentProducts());
    samples.add(new NestSample(new Normalised(false), SAME));
    samples.add(new NestSample(new Normalised(true), SAME));
    samples.add(new NestSample(new ColumnSums(), SAME));
    samples.add(new NestSample(new Transposition(), SAME));
    samples.add(new NestSample(new Mask(3, 0x30000000, 1.6), SAME));
    Stream.of(
            new PlainProduct(List.of("bi"), "i"),
            new PlainProduct(List.of("bi"), ""),
            new PlainProduct(List.of("b"), "bi"),
            new PlainProduct(List.of("bi", "bi"), "b"),
            new PlainProduct(List.of("bj", "ji"), "bi"),
            new PlainProduct(List.of("bj", "ji", "i"), "b"))
        .forEach(nest -> samples.add(new NestSample(nest, SAME)));
    return samples;
  }

  /** Sums in two and in four parts. */
  private static List<NestSample> productsInParts() {
    return products(false).stream()
        .filter(sample -> ((MatrixProduct) sample.nest()).start() != Start.RESULT)
        .flatMap(sample -> Stream.of(2, 4).map(parts -> inParts(sample, parts)))
        .toList();
  }

  private static NestSample inParts(NestSample sample, int parts) {
    return copy(sample, parts == 2 ? LEFT_ROW : 0, parts);
  }

  /** Whole sums whose rows of the left operand lie apart as the code says. */
  private static List<NestSample> productsOfKnownRows() {
    return products(false).stream()
        .filter(sample -> ((MatrixProduct) sample.nest()).start() == Start.BIAS)
        .map(sample -> copy(sample, LEFT_ROW, 1))
        .toList();
  }

  private static NestSample copy(NestSample sample, int leftRow, int parts) {
    MatrixProduct product = (MatrixProduct) sample.nest();
    boolean narrow = product.narrow();
    Start start = product.start();
    Epilogue epilogue = product.epilogue();
    return new NestSample(
        new MatrixProduct("product", false, leftRow, narrow, parts, start, epilogue),
        sample.formula());
  }

  /** Whole numbers of parts and others, of one vector and of several. */
  private static List<NestSample> rowProducts() {
    Epilogue relu = new Epilogue(Formula.max(SUM, Formula.constant(0)), List.of(), List.of());
    Epilogue shift =
        new Epilogue(
            SUM.plus(X).times(Y), List.of("x", "y"), List.of(Reading.REPEATED, Reading.COLUMNS));
    Element positive = (sum, none) -> Math.max(sum, 0);
    return List.of(
        row(16, 16, 4, Start.BIAS, relu, positive),
        row(19, 16, 4, Start.ZERO, Epilogue.none(), SAME),
        row(1, 16, 1, Start.BIAS, relu, positive),
        row(15, 32, 1, Start.ZERO, shift, (sum, xy) -> (sum + xy[0]) * xy[1]),
        row(17, 32, 2, Start.BIAS, Epilogue.none(), SAME),
        row(21, 64, 1, Start.ZERO, relu, positive),
        row(16, 48, 2, Start.ZERO, shift, (sum, xy) -> (sum + xy[0]) * xy[1]),
        row(33, 112, 2, Start.BIAS, relu, positive),
        row(257, 128, 2, Start.BIAS, relu, positive),
        row(16, 144, 1, Start.BIAS, relu, positive),
        row(17, 208, 1, Start.ZERO, Epilogue.none(), SAME),
        row(33, 256, 272, 1, Start.BIAS, shift, (sum, xy) -> (sum + xy[0]) * xy[1]),
        row(40, 384, 400, 1, Start.BIAS, relu, positive));
  }

  /** Of one vector and of two, which in double are two and four. */
  private static List<NestSample> activatedRows() {
    Element sigmoid = (x, none) -> 1 / (1 + StrictMath.exp(-x));
    Element tanh = (x, none) -> StrictMath.tanh(x);
    return List.of(
        activated(16, 16, 4, Start.BIAS, "sigmoid", Formula.sigmoid(X), sigmoid),
        activated(19, 16, 4, Start.ZERO, "tanh", Formula.tanh(X), tanh),
        activated(3, 32, 1, Start.BIAS, "sigmoid", Formula.sigmoid(X), sigmoid),
        activated(33, 32, 2, Start.BIAS, "tanh", Formula.tanh(X), tanh),
        activated(257, 32, 2, Start.ZERO, "sigmoid", Formula.sigmoid(X), sigmoid));
  }

  private static NestSample activated(
      int depth, int columns, int parts, Start start, String name, Formula of, Element formula) {
    NestSample row = row(depth, columns, parts, start, Epilogue.none(), SAME);
    Elementwise activation =
        new Elementwise(name, of, List.of("x"), List.of(Reading.COLUMNS), false);
    return new NestSample(
        new ActivatedRow("activated", (RowProduct) row.nest(), activation), formula);
  }

  /**
   * Strips of all widths, alone and one behind the other, of rows with code of their own or not.
   */
  private static List<NestSample> descentProducts() {
    return rowProducts().stream()
        .flatMap(sample -> Stream.of(true, false).map(ofRow -> descentProduct(sample, ofRow)))
        .toList();
  }

  private static NestSample descentProduct(NestSample sample, boolean ofRow) {
    RowProduct product = (RowProduct) sample.nest();
    Nest alone = ofRow ? product : product.several();
    return new NestSample(new DescentProduct("descentProduct", product, alone), sample.formula());
  }

  private static NestSample row(
      int depth, int columns, int parts, Start start, Epilogue epilogue, Element formula) {
    return row(depth, columns, columns, parts, start, epilogue, formula);
  }

  private static NestSample row(
      int depth,
      int columns,
      int rightRow,
      int parts,
      Start start,
      Epilogue epilogue,
      Element formula) {
    MatrixProduct several =
        new MatrixProduct(
            "product", false, parts == 1 ? LEFT_ROW : 0, columns == 16, parts, start, epilogue);
    Nest nest = new RowProduct("row", depth, columns, rightRow, several);
    return new NestSample(nest, formula);
  }

  private static List<NestSample> turnedRows() {
    Epilogue slope =
        new Epilogue(
            SUM.plus(X).times(Y), List.of("x", "y"), List.of(Reading.REPEATED, Reading.COLUMNS));
    return List.of(
        new NestSample(new TurnedRowProduct("turnedRow", Start.ZERO, Epilogue.none()), SAME),
        new NestSample(new TurnedRowProduct("turnedRow", Start.RESULT, Epilogue.none()), SAME),
        new NestSample(
            new TurnedRowProduct("turnedRow", Start.ZERO, slope),
            (sum, xy) -> (sum + xy[0]) * xy[1]));
  }

  private static List<NestSample> products(boolean leftTransposed) {
    Epilogue relu = new Epilogue(Formula.max(SUM, Formula.constant(0)), List.of(), List.of());
    Epilogue slope =
        new Epilogue(SUM.times(Y).times(ONE.minus(Y)), List.of("y"), List.of(Reading.COLUMNS));
    Epilogue shift =
        new Epilogue(
            SUM.plus(X).times(Y), List.of("x", "y"), List.of(Reading.REPEATED, Reading.COLUMNS));
    return List.of(
        product(leftTransposed, Start.ZERO, Epilogue.none(), SAME),
        product(leftTransposed, Start.BIAS, Epilogue.none(), SAME),
        product(leftTransposed, Start.RESULT, Epilogue.none(), SAME),
        product(leftTransposed, Start.BIAS, relu, (sum, none) -> Math.max(sum, 0)),
        product(leftTransposed, Start.ZERO, slope, (sum, y) -> sum * y[0] * (1 - y[0])),
        product(leftTransposed, true, Start.BIAS, Epilogue.none(), SAME),
        product(leftTransposed, true, Start.RESULT, Epilogue.none(), SAME),
        product(leftTransposed, true, Start.ZERO, slope, (sum, y) -> sum * y[0] * (1 - y[0])),
        product(leftTransposed, Start.ZERO, shift, (sum, xy) -> (sum + xy[0]) * xy[1]));
  }

  private static List<NestSample> halfProducts() {
    return Stream.concat(products(false).stream(), productsInParts().stream())
        .filter(sample -> isWide((MatrixProduct) sample.nest()))
        .map(sample -> new NestSample(((MatrixProduct) sample.nest()).inHalves(), sample.formula()))
        .toList();
  }

  private static List<NestSample> panelProducts() {
    return Stream.concat(products(false).stream(), productsInParts().stream())
        .filter(sample -> isWide((MatrixProduct) sample.nest()))
        .map(
            sample -> new NestSample(((MatrixProduct) sample.nest()).inPanel(48), sample.formula()))
        .toList();
  }

  private static boolean isWide(MatrixProduct product) {
    return !product.narrow() && product.start() != Start.RESULT;
  }

  /** Whether there is such a nest in a precision. */
  boolean existsIn(Precision precision) {
    return precision == Precision.FLOAT
        || this.nest.operands().stream().noneMatch(Nest.Operand::halved);
  }

  private static NestSample product(
      boolean leftTransposed, Start start, Epilogue epilogue, Element formula) {
    return product(leftTransposed, false, start, epilogue, formula);
  }

  private static NestSample product(
      boolean leftTransposed, boolean narrow, Start start, Epilogue epilogue, Element formula) {
    Nest nest = new MatrixProduct("product", leftTransposed, 0, narrow, 1, start, epilogue);
    return new NestSample(nest, formula);
  }

  /** Strips of all widths, alone and one beside the other, some in rows that lie further apart. */
  private static List<NestSample> descents() {
    return List.of(
            new Descent(16, 16),
            new Descent(32, 32),
            new Descent(112, 112),
            new Descent(128, 144),
            new Descent(272, 272),
            new Descent(512, 528))
        .stream()
        .map(nest -> new NestSample(nest, SAME))
        .toList();
  }

  private static List<NestSample> elementwise() {
    return List.of(
        elementwise("tanh", Formula.tanh(X), false, (x, y) -> StrictMath.tanh(x), Reading.COLUMNS),
        elementwise(
            "ratio",
            X.dividedBy(ONE.plus(Y.times(Y))),
            false,
            (x, y) -> x / (1 + y[0] * y[0]),
            Reading.COLUMNS,
            Reading.REPEATED),
        elementwise(
            "sigmoidTimes",
            Formula.sigmoid(X).times(Y),
            true,
            (x, y) -> y[0] / (1 + StrictMath.exp(-x)),
            Reading.COLUMNS,
            Reading.COLUMNS));
  }

  private static NestSample elementwise(
      String name, Formula formula, boolean adds, Element meaning, Reading... readings) {
    List<String> variables = List.of("x", "y").subList(0, readings.length);
    return new NestSample(
        new Elementwise(name, formula, variables, List.of(readings), adds), meaning);
  }

  @Override
  public String toString() {
    return this.nest.toString();
  }
}
