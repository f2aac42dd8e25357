package dev.backstitch.processor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.gradient.DenseSketch;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.ActivatedRow;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Transposition;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Relu;
import dev.backstitch.processor.op.Tanh;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where values lie, and which kernels there are. */
class PlannerTest {
  private static final int FLOATS_OF_64_BYTES = 16;
  private static final int BEHIND_HEADER = 12;

  private final DenseSketch sketch = new DenseSketch();
  private final Value given = this.sketch.input("given", 3);

  @Test
  void padsTheRowsOfParametersTo64Bytes() {
    Value out = this.sketch.dense("out", this.given, 17, Tanh::of);
    Plan plan = plan(this.sketch.withLosses(out));
    assertEquals(
        List.of(
            new Offset("OUT_WEIGHTS", BEHIND_HEADER, "outWeights [3x17]"),
            new Offset("OUT_BIAS", BEHIND_HEADER + 3 * 32, "outBias [17]")),
        plan.parameters().offsets());
    assertEquals(BEHIND_HEADER + 3 * 32 + 32, plan.parameters().size());
  }

  @Test
  void laysLongRowsAnOddNumberOfCacheLinesApart() {
    for (int units : List.of(240, 256, 272, 1024)) {
      Value out = this.sketch.dense("out" + units, this.given, units, Tanh::of);
      Plan plan = plan(this.sketch.withLosses(out));
      int stride = plan.place(out).rowStride();
      assertEquals(1, stride / FLOATS_OF_64_BYTES % 2, "lines of " + units);
      assertTrue(stride >= units && stride < units + 2 * FLOATS_OF_64_BYTES, "stride " + stride);
    }
  }

  @Test
  void startsRowsOnCacheLinesBehindTheHeaderOfTheArray() {
    Value hidden = this.sketch.dense("hidden", this.given, 5, Relu::of);
    Value out = this.sketch.dense("out", hidden, 1, Tanh::of);
    Plan plan = plan(this.sketch.withLosses(out));
    List<Offset> offsets = new ArrayList<>(plan.parameters().offsets());
    offsets.addAll(plan.shared().offsets());
    assertEquals(6, offsets.size(), offsets::toString);
    assertEquals(List.of(), offLine(offsets, BEHIND_HEADER));
    assertTrue(plan.backward().offsets().size() >= 4);
    assertEquals(List.of(), offLine(plan.backward().offsets(), 0));
  }

  /** Three inputs of two units are computed in straight lines, which take no part of a batch. */
  @Test
  void letsThreadsShareAllButTinyNetworks() {
    Value out = this.sketch.dense("out", this.given, 17, Tanh::of);
    assertTrue(plan(this.sketch.withLosses(out)).isShared());
    DenseSketch small = new DenseSketch();
    Value two = small.dense("out", small.input("given", 3), 2, Tanh::of);
    assertFalse(plan(small.withLosses(two)).isShared());
  }

  private static List<Offset> offLine(List<Offset> offsets, int first) {
    return offsets.stream()
        .filter(each -> (each.start() - first) % FLOATS_OF_64_BYTES != 0)
        .toList();
  }

  @Test
  void letsNoTwoValuesThatAreKeptOverlap() {
    Value hidden = this.sketch.dense("hidden", this.given, 5, Relu::of);
    Value out = this.sketch.dense("out", hidden, 1, Tanh::of);
    List<Offset> offsets = plan(this.sketch.withLosses(out)).backward().offsets();
    Set<Integer> starts = new HashSet<>(offsets.stream().map(Offset::start).toList());
    assertEquals(offsets.size(), starts.size(), offsets::toString);
  }

  @Test
  void sharesKernelsAmongEqualLayers() {
    Plan three = plan(deep(3));
    Plan thirty = plan(deep(30));
    assertEquals(three.kernelNames(), thirty.kernelNames());
    assertTrue(thirty.gradient().size() > three.gradient().size());
  }

  private static Network deep(int layers) {
    DenseSketch sketch = new DenseSketch();
    Value value = sketch.input("given", 8);
    for (int i = 0; i < layers; i++) {
      value = sketch.dense("layer" + i, value, 8, Tanh::of);
    }
    return sketch.withLosses(value);
  }

  @Test
  void transposesTheFirstWeightsForTheInputsOnly() {
    Value hidden = this.sketch.dense("hidden", this.given, 5, Tanh::of);
    Value out = this.sketch.dense("out", hidden, 2, Tanh::of);
    Plan plan = plan(this.sketch.withLosses(out));
    assertEquals(List.of("transposeOutWeights"), transpositions(plan.gradient()));
    assertEquals(List.of("transposeHiddenWeights"), transpositions(plan.towardsInputs()));
  }

  private static List<String> transpositions(List<Routine> routines) {
    return routines.stream()
        .filter(routine -> routine.calls().getFirst().nest() instanceof Transposition)
        .map(Routine::name)
        .toList();
  }

  @Test
  void addsTheSecondGradientOfAValueReadTwice() {
    Value trunk = this.sketch.dense("trunk", this.given, 4, Tanh::of);
    Value left = this.sketch.dense("left", trunk, 2, Tanh::of);
    Value right = this.sketch.dense("right", trunk, 2, Tanh::of);
    Plan plan = plan(this.sketch.withLosses(left, right));
    assertEquals(
        List.of(Call.Accumulation.NEVER, Call.Accumulation.ALWAYS),
        plan.gradient().stream()
            .filter(routine -> routine.text().toString().contains("trunkGradient "))
            .filter(routine -> routine.text().toString().contains("WeightsT") || isProduct(routine))
            .map(routine -> routine.calls().getFirst().accumulation())
            .toList());
  }

  private static boolean isProduct(Routine routine) {
    return routine.calls().getFirst().nest() instanceof MatrixProduct;
  }

  /** The scalar twin of a product clears its result before it reads what its epilogue needs. */
  @Test
  void letsNoProductOverwriteWhatItsEpilogueReads() {
    Value one = this.sketch.sum("one", this.given, 4, true);
    Value other = this.sketch.sum("other", this.given, 4, true);
    Value both = this.sketch.apply("both", Pointwise.sum(one, other), one, other);
    Plan plan = plan(this.sketch.withLosses(both));
    int checked = 0;
    for (Call call : products(plan)) {
      Place out = call.arguments().getLast().place();
      for (Call.Argument argument : call.arguments().subList(0, call.arguments().size() - 1)) {
        assertNotEquals(out, argument.place(), call::toString);
        checked++;
      }
    }
    assertTrue(checked > 6);
  }

  /** The more columns there are, the more sums there are to be added up at once. */
  @Test
  void takesSumsInPartsWhereThereAreFewOfThem() {
    assertEquals(4, parts(16, 16));
    assertEquals(2, parts(16, 17));
    assertEquals(2, parts(100, 128));
    assertEquals(1, parts(100, 129));
    assertEquals(1, parts(15, 16));
  }

  private static int parts(int inputs, int units) {
    Routine routine = product(inputs, units);
    int parts = ((MatrixProduct) routine.calls().getFirst().nest()).parts();
    assertTrue(parts == 1 || writesSizes(inputs, units));
    return parts;
  }

  /** Where 32 registers hold the sums, and the second cache the weights; in parts; or few sums. */
  @Test
  void writesTheSizesOfASingleRowWhereItsSumsFitRegisters() {
    assertTrue(writesSizes(16, 129));
    assertTrue(writesSizes(100, 384));
    assertFalse(writesSizes(100, 385));
    assertFalse(writesSizes(15, 129));
    assertTrue(writesSizes(15, 32));
    assertFalse(writesSizes(15, 33));
    assertTrue(writesSizes(1_023, 256));
    assertFalse(writesSizes(1_024, 256));
    assertTrue(writesSizes(4_096, 64));
  }

  private static Routine product(int inputs, int units) {
    DenseSketch sketch = new DenseSketch();
    Value from = sketch.input("from", inputs);
    Network network = sketch.withLosses(sketch.dense("out", from, units, Tanh::of));
    return plan(network).predicting().stream()
        .filter(each -> each.calls().getFirst().nest() instanceof MatrixProduct)
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static boolean writesSizes(int inputs, int units) {
    return product(inputs, units).forOneRow().orElse(List.of()).stream()
        .anyMatch(call -> call.nest() instanceof RowProduct || call.nest() instanceof ActivatedRow);
  }

  /** Up to two vectors of sums, and weights that are neither left to the next row nor copied. */
  @Test
  void computesFunctionsOfFewSumsAtOnceForASingleRow() {
    assertTrue(activates(48, 1));
    assertTrue(activates(255, 32));
    assertFalse(activates(256, 32));
    assertFalse(activates(16, 33));
    assertTrue(activates(3, 16));
  }

  /** Several rows compute the function in a loop, of the sums that a single row writes as well. */
  private static boolean activates(int inputs, int units) {
    Routine routine = product(inputs, units);
    List<Call> forOneRow = routine.forOneRow().orElse(routine.calls());
    if (!(forOneRow.getFirst().nest() instanceof ActivatedRow row)) {
      return false;
    }
    assertEquals(List.of(row.product().several(), row.activation()), nests(routine.calls()));
    List<Call.Argument> arguments = forOneRow.getFirst().arguments();
    Call product = routine.calls().getFirst();
    assertEquals(
        product.arguments().getLast().place(), arguments.get(arguments.size() - 2).place());
    assertEquals(routine.result(), arguments.getLast().place());
    return true;
  }

  private static List<Nest> nests(List<Call> calls) {
    return calls.stream().map(Call::nest).toList();
  }

  private static List<Call> products(Plan plan) {
    return Stream.of(plan.predicting(), plan.gradient(), plan.towardsInputs())
        .flatMap(List::stream)
        .flatMap(routine -> routine.calls().stream())
        .filter(call -> call.nest() instanceof MatrixProduct)
        .toList();
  }

  /** Rows of 128 units are 512 bytes apart, those of 131 units 576. */
  @Test
  void leavesMatricesOfTheInputsToTheNextRowFrom32KilobytesOn() {
    assertEquals(List.of(), left(63, 128));
    assertEquals(List.of("descendFirstWeights"), left(64, 128));
    assertEquals(List.of(), left(56, 131));
    assertEquals(List.of("descendFirstWeights"), left(57, 131));
    assertEquals(List.of("descendFirstWeights"), left(1_024, 1_024));
  }

  /** Of three layers, of which the others are as large, but read no inputs. */
  private static List<String> left(int inputs, int units) {
    DenseSketch sketch = new DenseSketch();
    Value first = sketch.dense("first", sketch.input("given", inputs), units, Relu::of);
    Value second = sketch.dense("second", first, units, Relu::of);
    Value out = sketch.dense("out", second, units, Tanh::of);
    Plan plan = plan(sketch.withLosses(out));
    assertEquals(
        6,
        plan.descending().now().stream().filter(Routine::isDescent).count()
            + plan.descending().later().size());
    return plan.descending().later().stream().map(Routine::name).toList();
  }

  @Test
  void trainsAsItPredictsWithoutDropout() {
    Value out = this.sketch.dense("out", this.given, 2, Tanh::of);
    assertFalse(plan(this.sketch.withLosses(out)).trainsDifferently());
  }

  private static Plan plan(Network network) {
    return Planner.plan(Differentiator.differentiate(network));
  }
}
