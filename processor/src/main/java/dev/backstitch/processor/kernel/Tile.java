package dev.backstitch.processor.kernel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Start;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * One block of the result of a matrix product, whose sums stay in registers.
 *
 * <p>Writes, for 2 rows by 1 vector:
 *
 * <pre>
 * for (int k = 0; k &lt; depth; k++) {
 *   FloatVector right0 = FloatVector.fromArray(SPECIES, right, rightIndex);
 *   sum00 = FloatVector.broadcast(SPECIES, left[leftIndex + k]).fma(right0, sum00);
 *   sum10 = FloatVector.broadcast(SPECIES, left[leftIndex + k + 784]).fma(right0, sum10);
 *   rightIndex += rightDepth;
 * }
 * </pre>
 *
 * <p>Of sums in parts, {@code part00} is added up while {@code sum00} waits.
 *
 * @param product what is computed
 * @param style of the Java
 * @param rows of the block
 * @param vectors that its columns fill
 */
record Tile(MatrixProduct product, Style style, int rows, int vectors) {
  private static final ClassName INTEGERS = ClassName.get("jdk.incubator.vector", "IntVector");

  MethodSpec method() {
    String name = this.style.method() + "Tile" + this.rows + "x" + this.vectors;
    CodeBlock.Builder code = CodeBlock.builder();
    if (this.loads() > 1) {
      code.addStatement("int width = SPECIES.length()");
    }
    this.addresses().declare(code);
    this.declareSums(code);
    this.multiply(code);
    this.store(code);
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameters(this.indices().map(Signature::integer).toList())
        .addParameters(this.product.halved() ? List.of(Signature.integer("half")) : List.of())
        .addParameters(this.operandParameters())
        .addCode(code.build())
        .build();
  }

  private TileRows addresses() {
    return new TileRows(this.product, this.rows, this.isBounded());
  }

  /** Whether registers hold its sums anywhere, since it reads operands late. */
  private boolean isTight() {
    return Registers.isTight(this.rows * this.vectors);
  }

  /** Whether C2 is told that indices of {@code left} do not overflow. */
  private boolean isBounded() {
    return this.isTight() && !this.product.leftTransposed();
  }

  /** What must be so for registers to hold its sums, before another condition. */
  String condition() {
    if (this.isTight()) {
      return this.isBounded() ? Registers.boundedAnd("left") : "";
    }
    return Registers.holdAnd(this.rows * this.vectors);
  }

  /** The parameters before the operands. */
  private Stream<String> indices() {
    return this.addresses().mayReachBeyond()
        ? Stream.of("rows", "row", "column", "depth")
        : Stream.of("row", "column", "depth");
  }

  /** The call for a row, as a format in which lines may break. */
  String call(String row) {
    String first = this.addresses().mayReachBeyond() ? "rows,$W" + row : row;
    String half = this.product.halved() ? "half,$W" : "";
    String rest = Signature.names(this.operandParameters());
    return "$N(" + first + ",$Wcolumn,$Wdepth,$W" + half + rest + ")";
  }

  private List<ParameterSpec> operandParameters() {
    return Signature.operands(this.product, this.style);
  }

  private void declareSums(CodeBlock.Builder code) {
    if (this.product.start() == Start.BIAS) {
      for (int v = 0; v < this.vectors; v++) {
        code.addStatement(
            "$1T bias$2L = $1T.fromArray(SPECIES, bias, biasAt + column$3L)",
            this.style.vector(),
            v,
            this.shift(v));
      }
    }
    for (int r = 0; r < this.rows; r++) {
      for (int v = 0; v < this.vectors; v++) {
        code.addStatement("$T sum$L$L = $L", this.style.vector(), r, v, this.start(r, v));
      }
    }
  }

  private CodeBlock start(int r, int v) {
    CodeBlock zero = CodeBlock.of("$T.zero(SPECIES)", this.style.vector());
    return switch (this.product.start()) {
      case ZERO -> zero;
      case BIAS -> CodeBlock.of("bias$L", v);
      case RESULT ->
          CodeBlock.of(
              "accumulate ? $T.fromArray(SPECIES, out, out$L$L) : $L",
              this.style.vector(),
              r,
              this.shift(v),
              zero);
    };
  }

  private void multiply(CodeBlock.Builder code) {
    if (this.isBounded()) {
      code.addStatement("int length = $L", Registers.bounded("depth"));
    }
    Parts.write(
        code,
        this.product.parts(),
        this.isBounded() ? "length" : "depth",
        loop -> this.multiply(code, "sum", loop),
        loop -> {
          this.forEachSum(
              sum ->
                  code.addStatement("$1T part$2L = $1T.zero(SPECIES)", this.style.vector(), sum));
          this.multiply(code, "part", loop);
          this.forEachSum(sum -> code.addStatement("sum$1L = part$1L.add(sum$1L)", sum));
        });
  }

  private void forEachSum(Consumer<String> each) {
    for (int r = 0; r < this.rows; r++) {
      for (int v = 0; v < this.vectors; v++) {
        each.accept("" + r + v);
      }
    }
  }

  private void multiply(CodeBlock.Builder code, String sum, String loop) {
    code.beginControlFlow("for ($L)", loop);
    this.loadRight(code);
    TileRows addresses = this.addresses();
    for (int r = 0; r < this.rows; r++) {
      if (this.isTight() && r > 0) {
        code.add(Registers.barrier(r - 1));
      }
      code.addStatement(
          "$1T factor$2L = $1T.broadcast(SPECIES, left[$3L])",
          this.style.vector(),
          r,
          addresses.left(r));
      for (int v = 0; v < this.vectors; v++) {
        code.addStatement("$3L$1L$2L = factor$1L.fma(right$2L, $3L$1L$2L)", r, v, sum);
      }
    }
    addresses.advance(code);
    code.addStatement(
        "rightIndex += $L", this.product.halved() ? "half" : this.product.rightDistance());
    code.endControlFlow();
  }

  /** Vectors of {@code right}; in half the bytes, a load gives one of lower and one of upper. */
  private void loadRight(CodeBlock.Builder code) {
    for (int v = 0; v < this.loads(); v++) {
      if (!this.product.halved()) {
        code.addStatement(
            "$1T right$2L = $1T.fromArray(SPECIES, right, rightIndex$3L)",
            this.style.vector(),
            v,
            Lanes.behind(v));
        continue;
      }
      code.addStatement(
          "$1T pair$2L = $1T.fromArray(PAIRS, right, rightIndex$3L)", INTEGERS, v, Lanes.behind(v));
      code.addStatement(
          "$T right$L = pair$L.lanewise($T.LSHL, 16).reinterpretAsFloats()",
          this.style.vector(),
          v,
          v,
          Style.OPERATORS);
      code.addStatement(
          "$T right$L = pair$L.and(0xffff0000).reinterpretAsFloats()",
          this.style.vector(),
          this.loads() + v,
          v);
    }
  }

  /** How many vectors of {@code right} are read. */
  private int loads() {
    return this.product.halved() ? this.vectors / 2 : this.vectors;
  }

  private void store(CodeBlock.Builder code) {
    Operands operands =
        new Operands(this.product.epilogue().variables(), this.product.epilogue().readings());
    for (int r = 0; r < this.rows; r++) {
      for (int v = 0; v < this.vectors; v++) {
        CodeBlock element = CodeBlock.of("sum$L$L", r, v);
        if (!this.product.epilogue().isNone()) {
          element = this.epilogue(code, operands, r, v);
        }
        code.addStatement("$L.intoArray(out, out$L$L)", element, r, this.shift(v));
      }
    }
  }

  private CodeBlock epilogue(CodeBlock.Builder code, Operands operands, int r, int v) {
    String prefix = "e" + r + v;
    Map<String, String> locals = new HashMap<>(Map.of("sum", "sum" + r + v));
    code.add(this.epilogueOffsets(r, v));
    code.add(operands.vectors("column" + this.shift(v), prefix, this.style, locals));
    Style.Lines lines = this.style.vector(this.product.epilogue().formula(), locals, prefix);
    code.add(lines.statements());
    return lines.result();
  }

  private CodeBlock epilogueOffsets(int r, int v) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (v == 0) {
      for (String variable : this.product.epilogue().variables()) {
        String index = variable + "Index";
        if (r == 0) {
          code.addStatement("int $L = $LAt + row * $LRow", index, variable, variable);
        } else {
          code.addStatement("$L = $L", index, this.addresses().next(r, index, variable + "Row"));
        }
      }
    }
    return code.build();
  }

  /** How far behind the first column the columns of a vector begin. */
  private String shift(int v) {
    boolean isUpper = this.product.halved() && v >= this.loads();
    return isUpper ? " + half" + Lanes.behind(v - this.loads()) : Lanes.behind(v);
  }
}
