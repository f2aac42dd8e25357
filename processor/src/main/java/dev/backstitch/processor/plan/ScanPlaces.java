package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.op.Carry;
import dev.backstitch.processor.op.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the values of a scan their places: a series lies instant by instant, and what is carried
 * lies where the next instant reads it, so that nothing is copied.
 */
final class ScanPlaces {
  private final Scan scan;
  private final Places places;
  private final List<Call> clears = new ArrayList<>();

  ScanPlaces(Scan scan, Places places) {
    this.scan = scan;
    this.places = places;
  }

  /** Places everything; returns the calls that clear what is carried into the first instant. */
  List<Call> place() {
    this.scan.carries().forEach(this::place);
    for (Value series : this.scan.computed()) {
      if (!this.places.has(series)) {
        this.places.add(series, Arena.VALUES);
      }
    }
    this.scan
        .series()
        .forEach((value, series) -> this.places.share(value, this.places.of(series).instant(0)));
    return this.clears;
  }

  private void place(Carry carry) {
    Value after = this.scan.series(carry.after());
    this.places.addSeries(after);
    Place first = this.places.of(after);
    Place second = first.later(1);
    this.places.share(after, this.scan.reverse() ? first : second);
    this.places.share(this.scan.series(carry.before()), this.scan.reverse() ? second : first);
    Place handedIn = first.later(this.scan.reverse() ? this.scan.instants() : 0);
    this.clears.add(
        new Call(
            new Elementwise("clear", Formula.constant(0), List.of(), List.of(), false),
            List.of(Call.Extent.ROWS, Call.Extent.of(this.places.columns(carry.before()))),
            List.of(new Call.Argument(handedIn, List.of(handedIn.rowStride()))),
            Call.Accumulation.NEVER));
  }
}
