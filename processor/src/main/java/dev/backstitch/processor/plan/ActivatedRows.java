package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.op.Pointwise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a single row compute a costly function of few sums while they are in registers. Several rows
 * compute it in a loop of its own, since in a tile it would spill the sums. Others may read the
 * sums as well, which are written in any case.
 *
 * @param precision of all reals
 */
record ActivatedRows(Precision precision) {
  /** The same, with functions joined to the products before them. */
  List<Fused> of(List<Fused> all) {
    List<Fused> joined = new ArrayList<>();
    Set<Step> functions = new HashSet<>();
    for (Fused fused : all) {
      Optional<Step> function = this.functionOf(fused, all);
      function.ifPresent(functions::add);
      joined.add(function.map(fused::activatedBy).orElse(fused));
    }
    joined.removeIf(fused -> functions.contains(fused.core()));
    return joined;
  }

  private Optional<Step> functionOf(Fused fused, List<Fused> all) {
    return this.fits(fused)
        ? all.stream()
            .filter(each -> each.tail().isEmpty() && isFunction(each.core(), fused.output()))
            .map(Fused::core)
            .findFirst()
        : Optional.empty();
  }

  private boolean fits(Fused fused) {
    return fused.output().perRow()
        && fused.formula().equals(Formula.variable(Epilogue.ELEMENT))
        && Matrix.of(fused.core()).filter(this::isSmall).isPresent();
  }

  /** Not a matrix that the first row after a step may have to move, or that has a copy. */
  private boolean isSmall(Matrix matrix) {
    return matrix.hasFewSums(this.precision) && matrix.bytes(this.precision) < Deferral.LEAST_BYTES;
  }

  private static boolean isFunction(Step step, Value sums) {
    return step.op() instanceof Pointwise op
        && step.inputs().equals(List.of(sums))
        && !step.accumulates()
        && op.indices().getFirst().equals(op.result())
        && step.output().shape().equals(sums.shape());
  }
}
