package dev.backstitch.processor.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.processor.EveryWidth;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.ActivatedRow;
import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel: its scalar twin against its vector twin, and both against what the nest means. */
@EveryWidth
class KernelTest {
  private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 100, 257};

  /**
   * Several whole blocks of 16 that change places in registers, and what is left of them; the
   * widest tiles of one row and of four, and what is left of the columns behind them; last a matrix
   * of more than a megabyte.
   */
  private static final List<int[]> LARGE =
      List.of(
          new int[] {3, 64, 47},
          new int[] {2, 49, 100},
          new int[] {2, 257, 64},
          new int[] {1, 33, 260},
          new int[] {12, 33, 260},
          new int[] {1, 1027, 260});

  private static final Map<Precision, CompiledKernels> COMPILED = compileAll();

  private static Map<Precision, CompiledKernels> compileAll() {
    Map<Precision, CompiledKernels> compiled = new EnumMap<>(Precision.class);
    for (Precision precision : Precision.values()) {
      List<Nest> nests =
          NestSample.all().stream()
              .filter(sample -> sample.existsIn(precision))
              .map(NestSample::nest)
              .toList();
      compiled.put(precision, new CompiledKernels(precision, nests));
    }
    return compiled;
  }

  static Stream<Arguments> samples() {
    return NestSample.all().stream()
        .flatMap(
            sample ->
                Arrays.stream(Precision.values())
                    .filter(sample::existsIn)
                    .map(precision -> Arguments.of(sample, precision)));
  }

  @Test
  void everyKernelHasSamples() {
    Set<Kernel> sampled =
        NestSample.all().stream()
            .map(sample -> Kernels.of(sample.nest()))
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(Kernels.all()), sampled);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bothTwinsGiveTheSameBits(NestSample sample, Precision precision) {
    for (KernelTrial trial : trials(sample.nest(), precision)) {
      List<Object> scalar = run("scalar", sample.nest(), precision, trial);
      List<Object> vector = run("vector", sample.nest(), precision, trial);
      for (int k = 0; k < scalar.size(); k++) {
        assertSameBits(scalar.get(k), vector.get(k), trial);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void computeWhatTheNestMeans(NestSample sample, Precision precision) {
    for (KernelTrial trial : trials(sample.nest(), precision)) {
      Object out = run("vector", sample.nest(), precision, trial).getLast();
      NestMeaning meaning = new NestMeaning(sample, trial);
      for (int[] index : trial.out().indices()) {
        double got = Array.getDouble(out, trial.out().at(index));
        assertMeant(meaning.at(index), got, precision, () -> trial + Arrays.toString(index));
      }
    }
  }

  private static void assertMeant(
      NestMeaning.Meant meant, double got, Precision precision, Supplier<String> where) {
    double tolerance = (precision == Precision.FLOAT ? 0x1p-19 : 0x1p-48) * (1 + meant.size());
    assertEquals(meant.value(), got, tolerance, where);
  }

  static Stream<Arguments> samplesThatWriteTwice() {
    return samples()
        .filter(
            arguments ->
                switch (((NestSample) arguments.get()[0]).nest()) {
                  case DescentProduct both -> true;
                  case ActivatedRow row -> true;
                  default -> false;
                });
  }

  @ParameterizedTest
  @MethodSource("samplesThatWriteTwice")
  void whatIsWrittenBesidesIsMeant(NestSample sample, Precision precision) {
    KernelTrial trial = new KernelTrial(sample.nest(), precision, false, 1, 1, 1);
    int operand = trial.alsoWritten().orElseThrow();
    Object written = run("vector", sample.nest(), precision, trial).get(operand);
    NestMeaning meaning = new NestMeaning(sample, trial);
    for (int[] index : trial.area(operand).indices()) {
      double got = Array.getDouble(written, trial.area(operand).at(index));
      assertMeant(meaning.also(index), got, precision, () -> trial + Arrays.toString(index));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void touchNothingElse(NestSample sample, Precision precision) {
    for (KernelTrial trial : trials(sample.nest(), precision)) {
      List<Object> before = trial.arrays();
      for (String twin : List.of("scalar", "vector")) {
        List<Object> after = run(twin, sample.nest(), precision, trial);
        for (int[] index : trial.out().indices()) {
          copyElement(before.getLast(), after.getLast(), trial.out().at(index));
        }
        trial.alsoWritten().ifPresent(operand -> copyElements(before, after, trial, operand));
        for (int k = 0; k < after.size(); k++) {
          assertSameBits(before.get(k), after.get(k), trial);
        }
      }
    }
  }

  static Stream<Arguments> rowSamples() {
    return samples()
        .filter(arguments -> ((NestSample) arguments.get()[0]).nest() instanceof RowProduct);
  }

  @ParameterizedTest
  @MethodSource("rowSamples")
  void singleRowsHaveTheBitsOfSeveral(NestSample sample, Precision precision) {
    RowProduct row = (RowProduct) sample.nest();
    KernelTrial trial = new KernelTrial(row, precision, false, 1, 1, 1);
    for (String twin : List.of("scalar", "vector")) {
      Object found = run(twin, row, precision, trial).getLast();
      List<Object> arrays = trial.arrays();
      compiled(precision).call(twin, row.several(), ofSeveral(row, trial.arguments(arrays)));
      assertSameBits(found, arrays.getLast(), trial);
    }
  }

  /** The arguments of the same row for the kernel of several: sizes, and distances of rows. */
  private static List<Object> ofSeveral(RowProduct row, List<Object> ofOne) {
    List<Object> arguments = new ArrayList<>(List.of(1, row.depth(), row.columns()));
    List<Nest.Operand> operands = row.several().operands();
    for (int k = 0; k < operands.size(); k++) {
      arguments.addAll(ofOne.subList(2 * k, 2 * k + 2));
      if (!operands.get(k).strides().isEmpty()) {
        arguments.add(k == 1 ? row.rightRow() : row.columns());
      }
    }
    return arguments;
  }

  static Stream<Arguments> activatedSamples() {
    return samples()
        .filter(arguments -> ((NestSample) arguments.get()[0]).nest() instanceof ActivatedRow);
  }

  @ParameterizedTest
  @MethodSource("activatedSamples")
  void activatedRowsHaveTheBitsOfOneAfterTheOther(NestSample sample, Precision precision) {
    ActivatedRow row = (ActivatedRow) sample.nest();
    KernelTrial trial = new KernelTrial(row, precision, false, 1, 1, 1);
    for (String twin : List.of("scalar", "vector")) {
      List<Object> found = run(twin, row, precision, trial);
      List<Object> arrays = trial.arrays();
      List<Object> arguments = trial.arguments(arrays);
      int last = arguments.size() - 2;
      compiled(precision).call(twin, row.product(), arguments.subList(0, last));
      List<Object> ofRows = new ArrayList<>(List.of(1, row.product().columns()));
      for (int k = last - 2; k <= last; k += 2) {
        ofRows.addAll(arguments.subList(k, k + 2));
        ofRows.add(0);
      }
      compiled(precision).call(twin, row.activation(), ofRows);
      for (int k = 0; k < found.size(); k++) {
        assertSameBits(arrays.get(k), found.get(k), trial);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("activatedSamples")
  void sumsMayBeOverwrittenByWhatIsMadeOfThem(NestSample sample, Precision precision) {
    KernelTrial trial = new KernelTrial(sample.nest(), precision, false, 1, 1, 1);
    for (String twin : List.of("scalar", "vector")) {
      List<Object> same = trial.arrays();
      same.set(same.size() - 2, same.getLast());
      compiled(precision).call(twin, sample.nest(), trial.arguments(same));
      assertSameBits(run(twin, sample.nest(), precision, trial).getLast(), same.getLast(), trial);
    }
  }

  static Stream<Arguments> elementwiseSamples() {
    return samples()
        .filter(arguments -> ((NestSample) arguments.get()[0]).nest() instanceof Elementwise);
  }

  @ParameterizedTest
  @MethodSource("elementwiseSamples")
  void elementsMayBeOverwrittenByTheirResults(NestSample sample, Precision precision) {
    for (KernelTrial trial : trials(sample.nest(), precision)) {
      for (String twin : List.of("scalar", "vector")) {
        List<Object> apart = trial.arrays();
        List<Object> same = trial.arrays();
        apart.set(0, copy(apart.getLast()));
        same.set(0, same.getLast());
        compiled(precision).call(twin, sample.nest(), trial.arguments(apart));
        compiled(precision).call(twin, sample.nest(), trial.arguments(same));
        assertSameBits(apart.getLast(), same.getLast(), trial);
      }
    }
  }

  private static CompiledKernels compiled(Precision precision) {
    return Objects.requireNonNull(COMPILED.get(precision));
  }

  private static List<Object> run(String twin, Nest nest, Precision precision, KernelTrial trial) {
    List<Object> arrays = trial.arrays();
    compiled(precision).call(twin, nest, trial.arguments(arrays));
    return arrays;
  }

  /** Every size in every place, and all three of a size where that is no waste of time. */
  private static List<KernelTrial> trials(Nest nest, Precision precision) {
    List<int[]> sizes = new ArrayList<>(LARGE);
    for (int size : SIZES) {
      sizes.add(new int[] {size, 5, 17});
      sizes.add(new int[] {13, size, 3});
      sizes.add(new int[] {13, 2, size});
      if (size <= 33) {
        sizes.add(new int[] {size, size, size});
      }
    }
    List<KernelTrial> trials = new ArrayList<>();
    for (int[] each : sizes) {
      trials.add(new KernelTrial(nest, precision, false, each));
      if (nest.accumulates()) {
        trials.add(new KernelTrial(nest, precision, true, each));
      }
    }
    return trials;
  }

  private static void copyElements(
      List<Object> from, List<Object> to, KernelTrial trial, int operand) {
    KernelTrial.Area area = trial.area(operand);
    for (int[] index : area.indices()) {
      copyElement(from.get(operand), to.get(operand), area.at(index));
    }
  }

  private static void copyElement(Object from, Object to, int index) {
    Array.set(to, index, Array.get(from, index));
  }

  private static Object copy(Object array) {
    return array instanceof float[] floats ? floats.clone() : ((double[]) array).clone();
  }

  private static void assertSameBits(Object expected, Object actual, KernelTrial trial) {
    if (expected instanceof float[] floats) {
      if (!Arrays.equals(floats, (float[]) actual)) {
        assertEquals(Arrays.toString(floats), Arrays.toString((float[]) actual), trial::toString);
      }
    } else if (expected instanceof int[] halves) {
      assertArrayEquals(halves, (int[]) actual, trial::toString);
    } else if (!Arrays.equals((double[]) expected, (double[]) actual)) {
      assertEquals(
          Arrays.toString((double[]) expected),
          Arrays.toString((double[]) actual),
          trial::toString);
    }
  }
}
