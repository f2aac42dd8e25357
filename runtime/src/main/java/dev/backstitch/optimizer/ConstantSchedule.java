package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;

/** The schedule that never changes; a record, so that descriptions with it can be compared. */
record ConstantSchedule(double rate) implements Schedule {
  ConstantSchedule {
    Range.notNegative("learning rate", rate);
  }

  @Override
  public double at(long updates) {
    return this.rate;
  }
}
