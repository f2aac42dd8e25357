package dev.backstitch.processor.kernel;

import dev.backstitch.processor.nest.Nest;
import java.util.List;

/** Every kernel, in order of preference: the first that fits writes the nest. */
public final class Kernels {
  private static final List<Kernel> ALL =
      List.of(
          new MatrixProductKernel(),
          new RowProductKernel(),
          new ActivatedRowKernel(),
          new HalfProductKernel(),
          new TurnedRowProductKernel(),
          new DescentKernel(),
          new DescentProductKernel(),
          new ElementwiseKernel(),
          new NormalisedKernel(),
          new ColumnSumsKernel(),
          new TranspositionKernel(),
          new MaskKernel(),
          new PlainProductKernel());

  private Kernels() {}

  /** All of them, in order of preference. */
  public static List<Kernel> all() {
    return ALL;
  }

  /** The kernel that writes {@code nest}. */
  public static Kernel of(Nest nest) {
    return ALL.stream()
        .filter(kernel -> kernel.fits(nest))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no kernel for " + nest));
  }
}
