package dev.backstitch.parity;

import dev.backstitch.optimizer.Schedule;
import dev.backstitch.optimizer.Sgd;
import java.util.function.IntToDoubleFunction;

/**
 * A schedule, and the rates that PyTorch documents for the scheduler of its kind.
 *
 * @param factory the method of {@link Schedule} that makes it
 * @param scheduler PyTorch's name, in {@code torch.optim.lr_scheduler}
 * @param schedule ours
 * @param documented PyTorch's rate for an update, counted from 0
 */
record ScheduleCase(
    String factory, String scheduler, Schedule schedule, IntToDoubleFunction documented) {
  /** A hundred updates with momentum at these rates. */
  OptimizerCase trial() {
    return OptimizerCase.scheduled(
        "`%s`, `%s`".formatted(this.factory, this.scheduler),
        new Sgd(this.schedule, 0.9),
        this.documented,
        OptimizerCases.sgd(0, 0.9, 0, false));
  }

  @Override
  public String toString() {
    return this.factory + ", " + this.scheduler;
  }
}
