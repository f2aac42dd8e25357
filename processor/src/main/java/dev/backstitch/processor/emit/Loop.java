package dev.backstitch.processor.emit;

import com.palantir.javapoet.ParameterSpec;
import dev.backstitch.processor.kernel.Kernel;
import dev.backstitch.processor.kernel.Kernels;
import dev.backstitch.processor.kernel.Signature;
import dev.backstitch.processor.kernel.Style;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * A method of the companion, which computes a nest.
 *
 * @param name of the method
 * @param nest what it computes
 * @param parameters of the method
 * @param scalar its body in loops of scalars
 * @param vector its body in loops of vectors
 */
record Loop(
    String name,
    Nest nest,
    List<ParameterSpec> parameters,
    Kernel.Body scalar,
    Kernel.Body vector) {
  Loop {
    parameters = List.copyOf(parameters);
  }

  /** All of a network. Bodies are long, so each is written once. */
  static List<Loop> of(Plan plan) {
    List<Loop> loops = new ArrayList<>();
    plan.kernelNames()
        .forEach(
            (nest, name) -> {
              Style style = new Style(plan.network().precision(), name, plan.kernelNames());
              Kernel kernel = Kernels.of(nest);
              loops.add(
                  new Loop(
                      name,
                      nest,
                      Signature.of(nest, style),
                      kernel.scalar(nest, style),
                      kernel.vector(nest, style)));
            });
    return loops;
  }

  /** Whether vectors are no use to the kernel: it is then written once, for both twins. */
  boolean isShared() {
    return this.scalar.equals(this.vector);
  }

  /** What the method computes, for its Javadoc. */
  String text() {
    String text = Kernels.of(this.nest).text(this.nest);
    return this.nest.accumulates() ? text + "; sums start from out if accumulate" : text;
  }
}
