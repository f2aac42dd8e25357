package dev.backstitch.processor.kernel;

import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Start;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;

/** A product of matrices in tiles of one shape, panel by panel. */
final class TiledProduct {
  private static final ClassName VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");
  private static final ClassName SPECIES = ClassName.get("jdk.incubator.vector", "VectorSpecies");

  private final Size size;
  private final IntConsumer products;

  /**
   * Sizes of a product.
   *
   * @param rows of the result
   * @param depth how many products a sum has
   * @param columns of the result
   * @param turned whether it is the gradient of weights, whose left operand is transposed
   */
  record Size(int rows, int depth, int columns, boolean turned) {
    String text() {
      return this.rows + "x" + this.depth + "x" + this.columns + (this.turned ? " turned" : "");
    }

    /** As networks have it. */
    MatrixProduct nest() {
      boolean isStreamed =
          (long) this.depth * this.rightRow() * Float.BYTES >= MatrixProduct.STREAMED_BYTES;
      return new MatrixProduct(
          "product",
          this.turned,
          this.turned || isStreamed ? 0 : this.leftRow(),
          false,
          1,
          Start.ZERO,
          Epilogue.none());
    }

    private int leftRow() {
      return row(this.turned ? this.rows : this.depth);
    }

    private int rightRow() {
      return row(this.columns);
    }

    private static int row(int length) {
      return Math.toIntExact(Precision.FLOAT.rowStride(length));
    }
  }

  /**
   * A shape.
   *
   * @param rows of a tile
   * @param vectors that its columns fill
   */
  record Shape(int rows, int vectors) {
    String text() {
      return this.rows + "x" + this.vectors;
    }

    String name() {
      return "Tiles" + this.text();
    }
  }

  /** A product of the class that {@link #source} became. */
  TiledProduct(Size size, Class<?> type) {
    this.size = size;
    SplittableRandom random = new SplittableRandom(1);
    int leftRows = size.turned() ? size.depth() : size.rows();
    float[][] arrays = {
      array(leftRows * size.leftRow(), random),
      array(size.depth() * size.rightRow(), random),
      new float[size.rows() * size.rightRow()]
    };
    try {
      this.products = (IntConsumer) type.getConstructors()[0].newInstance((Object[]) arrays);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  private static float[] array(int length, SplittableRandom random) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }

  /** Goes on for so many nanoseconds at least, and returns its GFLOP/s. */
  double run(long nanoseconds) {
    double time = KernelChain.run(this.products, 1, nanoseconds);
    return 2.0 * this.size.rows() * this.size.depth() * this.size.columns() / time;
  }

  /** A class with one loop over all tiles. */
  static JavaFileObject source(Size size, Shape shape) {
    MatrixProduct nest = size.nest();
    Style style = new Style(Precision.FLOAT, nest.name(), Map.of());
    Tile tile = new Tile(nest, style, shape.rows(), shape.vectors());
    MethodSpec block = tile.method();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(shape.name())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(IntConsumer.class)
            .addField(species())
            .addFields(Registers.ofTightSums())
            .addMethod(accept(size, nest))
            .addMethod(product(nest, style, tile, block))
            .addMethod(block);
    addArrays(type);
    JavaFile file = JavaFile.builder("sample", type.build()).build();
    return JavaFileObjects.forSourceString("sample." + shape.name(), file.toString());
  }

  private static FieldSpec species() {
    TypeName type = ParameterizedTypeName.get(SPECIES, ClassName.get(Float.class));
    return FieldSpec.builder(type, "SPECIES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.SPECIES_PREFERRED", VECTOR)
        .build();
  }

  private static MethodSpec accept(Size size, MatrixProduct nest) {
    boolean isWritten = nest.operands().getFirst().strides().isEmpty();
    CodeBlock call =
        CodeBlock.of(
            "$1N($2L, $3L, $4L, this.left, 0$5L, this.right, 0, $6L, this.out, 0, $6L)",
            nest.name(),
            size.rows(),
            size.depth(),
            size.columns(),
            isWritten ? "" : ", " + size.leftRow(),
            size.rightRow());
    return MethodSpec.methodBuilder("accept")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(TypeName.INT, "times")
        .beginControlFlow("for (int i = 0; i < times; i++)")
        .addStatement(call)
        .endControlFlow()
        .build();
  }

  private static MethodSpec product(MatrixProduct nest, Style style, Tile tile, MethodSpec block) {
    return MethodSpec.methodBuilder(nest.name())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameters(Signature.of(nest, style))
        .addStatement("int width = SPECIES.length()")
        .beginControlFlow(
            "for (int column = 0; column < columns; column += $L * width)", tile.vectors())
        .beginControlFlow("for (int row = 0; row < rows; row += $L)", tile.rows())
        .addStatement(tile.call("row"), block)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static void addArrays(TypeSpec.Builder type) {
    TypeName floats = ArrayTypeName.of(TypeName.FLOAT);
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    for (String array : List.of("left", "right", "out")) {
      type.addField(floats, array, Modifier.PRIVATE, Modifier.FINAL);
      constructor.addParameter(floats, array).addStatement("this.$1L = $1L", array);
    }
    type.addMethod(constructor.build());
  }
}
