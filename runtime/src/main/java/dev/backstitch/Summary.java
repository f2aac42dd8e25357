package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.LayerDescription;
import dev.backstitch.generated.ParameterLayout;
import dev.backstitch.generated.Simd;
import dev.backstitch.generated.TextTable;
import dev.backstitch.generated.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a network is made of and what it costs, layer by layer; {@link #toString} is a table of it
 * in ASCII.
 *
 * <p>Multiply-adds are the products of two numbers that a prediction of one row adds up; what
 * activations take is not counted. Bytes are those of the parameters as they lie in memory: rows
 * are padded to 64 bytes.
 */
public final class Summary {
  private final Architecture architecture;
  private final String precision;
  private final int elementBytes;
  private final List<Row> layers;

  Summary(Architecture architecture, String precision, int elementBytes) {
    this.architecture = architecture;
    this.precision = precision;
    this.elementBytes = elementBytes;
    this.layers = architecture.layers().stream().map(this::row).toList();
  }

  /**
   * One layer.
   *
   * @param name of the declaring method
   * @param kind what it computes, such as {@code Dense Tanh}
   * @param shape the extents of one row of its values
   * @param trainable the number of its parameter elements that learners change
   * @param frozen the number of those that they do not
   * @param multiplyAdds of a prediction of one row
   * @param bytes of its parameters as they lie in memory
   * @param kernels the methods of the generated companion that compute it, in order, and for a
   *     product the rows and vectors of its largest tile: {@code productPlusBias 8x3, tanh}; empty
   *     for an input
   */
  public record Row(
      String name,
      String kind,
      List<Integer> shape,
      long trainable,
      long frozen,
      long multiplyAdds,
      long bytes,
      String kernels) {
    /** Copies the shape. */
    public Row {
      shape = List.copyOf(shape);
    }
  }

  private Row row(LayerDescription layer) {
    return new Row(
        layer.name(),
        layer.kind(),
        Arrays.stream(layer.shape()).boxed().toList(),
        sum(layer, ParameterLayout::trainable, ParameterLayout::size),
        sum(layer, parameter -> !parameter.trainable(), ParameterLayout::size),
        layer.multiplyAdds(),
        this.elementBytes * sum(layer, parameter -> true, this::places),
        layer.kernels());
  }

  private static long sum(
      LayerDescription layer,
      Predicate<ParameterLayout> which,
      ToLongFunction<ParameterLayout> number) {
    return layer.parameters().stream().filter(which).mapToLong(number).sum();
  }

  /** From where a parameter starts to where the next one does. */
  private int places(ParameterLayout parameter) {
    return this.architecture.parameters().stream()
            .mapToInt(ParameterLayout::offset)
            .filter(offset -> offset > parameter.offset())
            .min()
            .orElse(this.architecture.length())
        - parameter.offset();
  }

  /**
   * All layers.
   *
   * @return in the order declared, inputs among them
   */
  public List<Row> layers() {
    return this.layers;
  }

  /**
   * The number of parameter elements that learners change.
   *
   * @return the sum over the layers, padding not counted
   */
  public long trainable() {
    return this.total(Row::trainable);
  }

  /**
   * The number of parameter elements that are frozen.
   *
   * @return the sum over the layers, padding not counted
   */
  public long frozen() {
    return this.total(Row::frozen);
  }

  /**
   * The products of two numbers that a prediction of one row adds up.
   *
   * @return the sum over the layers
   */
  public long multiplyAdds() {
    return this.total(Row::multiplyAdds);
  }

  /**
   * What one version of the weights takes.
   *
   * @return bytes, padding counted
   */
  public long weightBytes() {
    return (long) this.elementBytes * this.architecture.length();
  }

  /**
   * The scratch of a predictor, which it makes once, for as many rows as it computes at once.
   *
   * @return bytes
   */
  public long predictorBytes() {
    Workspace workspace = this.architecture.workspace();
    return (long) this.elementBytes * workspace.chunk() * workspace.predicting();
  }

  /**
   * The scratch of a learner, which it makes once: activations and their gradients, its own weights
   * and one gradient of them. The state of its optimizer comes on top.
   *
   * @param rows the most rows that it is made for
   * @return bytes
   */
  public long learnerBytes(int rows) {
    Workspace workspace = this.architecture.workspace();
    long scratch = (long) rows * workspace.training() + workspace.shared();
    return this.elementBytes * scratch + 2 * this.weightBytes();
  }

  private long total(ToLongFunction<Row> number) {
    return this.layers.stream().mapToLong(number).sum();
  }

  /**
   * The table: a line of headings, one for each layer, one of totals, then what belongs to the
   * whole.
   *
   * @return lines that end with a line feed
   */
  @Override
  public String toString() {
    TextTable table =
        new TextTable(
            "layer",
            "computes",
            "#shape",
            "#trainable",
            "#frozen",
            "#multiply-adds",
            "#bytes",
            "kernels");
    for (Row row : this.layers) {
      String shape = row.shape().stream().map(String::valueOf).collect(Collectors.joining("x"));
      table.add(numbers(row.name(), row.kind(), shape, row, row.kernels()));
    }
    Row totals =
        new Row(
            "total",
            "",
            List.of(),
            this.trainable(),
            this.frozen(),
            this.multiplyAdds(),
            this.weightBytes(),
            "");
    table.add(numbers(totals.name(), totals.kind(), "", totals, ""));
    return "%s, in %s\n\n%s\n%s".formatted(this.name(), this.precision, table, this.whole());
  }

  private static String[] numbers(String name, String kind, String shape, Row row, String kernels) {
    return new String[] {
      name,
      kind,
      shape,
      grouped(row.trainable()),
      grouped(row.frozen()),
      grouped(row.multiplyAdds()),
      grouped(row.bytes()),
      kernels
    };
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private String name() {
    return this.architecture.name();
  }

  private String whole() {
    Workspace workspace = this.architecture.workspace();
    TextTable lines = new TextTable("loops", this.loops());
    lines.add(
        "predictor",
        grouped(this.predictorBytes())
            + " bytes of scratch, "
            + workspace.chunk()
            + " rows at once");
    long once = this.learnerBytes(0);
    lines.add(
        "learner",
        "%s bytes, and %s for each row it is made for, and the state of its optimizer"
            .formatted(grouped(once), grouped(this.learnerBytes(1) - once)));
    return lines.toString();
  }

  private String loops() {
    int bits = this.architecture.workspace().vectors() ? Simd.bits() : 0;
    return bits == 0
        ? "scalars"
        : "vectors of %d bits, %d lanes".formatted(bits, bits / Byte.SIZE / this.elementBytes);
  }
}
