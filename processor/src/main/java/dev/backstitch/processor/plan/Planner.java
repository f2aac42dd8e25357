package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.op.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides how a network is computed: fuses steps, places arrays, chooses nests, names methods. */
public final class Planner {
  private final TrainingNetwork training;
  private final Network network;
  private final Readers readers;
  private final Names constants =
      new Names("ARCHITECTURE", "CHUNK", "PANEL", "PARAMETERS", "ROW", "SHARED");
  private final Names methods =
      new Names("forward", "forwardSettling", "backward", "backwardToInputs", "descend", "settle");
  private final Names kernels = new Names("best", "scalar", "vector");
  private final Places places;
  private final Transpositions transpositions;
  private final boolean isStraight;
  private final Map<Nest, String> kernelNames = new LinkedHashMap<>();
  private final Map<Fused, Routine> planned = new HashMap<>();
  private final Map<Step, List<Routine>> scans = new HashMap<>();

  private Planner(TrainingNetwork training) {
    this.training = training;
    this.network = training.network();
    this.readers = new Readers(training);
    this.places = new Places(this.network.precision(), this.constants);
    this.transpositions = new Transpositions(this.places, this.methods);
    this.isStraight = Straightening.fits(training);
  }

  /** Plans a network with its backward pass. */
  public static Plan plan(TrainingNetwork training) {
    return new Planner(training).plan();
  }

  private Plan plan() {
    this.places.addInputs(this.network.inputs());
    this.network.parameters().forEach(each -> this.places.add(each.value(), Arena.PARAMETERS));
    this.training.parameterGradients().forEach(this::placeGradient);

    List<Routine> predicting = this.forward(this.network.predicting());
    Plan.Section forward = this.places.section(Arena.VALUES);
    Precision precision = this.network.precision();
    Copies halves = this.copies(new Halving(precision, this.constants), predicting);
    Copies inPanels = this.copies(new Panelling(precision, this.constants), predicting);
    List<Routine> forTraining = this.forward(this.network.training());
    this.training.seeds().values().forEach(seed -> this.places.add(seed, Arena.VALUES));
    List<Routine> gradient = this.backward(this.training.backward());
    List<Routine> towardsInputs = this.backward(this.training.towardsInputs());
    return new Plan(
        this.network,
        this.places.section(Arena.PARAMETERS),
        forward,
        this.places.section(Arena.VALUES),
        this.places.section(Arena.SHARED),
        predicting,
        forTraining,
        gradient,
        towardsInputs,
        this.descending(gradient, forTraining),
        this.isStraight
            ? Optional.of(Straightening.of(this.training, this.places, this.readers))
            : Optional.empty(),
        this.places.all(),
        this.kernelNames,
        this.constants.ofLosses(this.network.losses()),
        this.training.seeds(),
        this.training.inputGradients(),
        halves,
        inPanels);
  }

  private Descending descending(List<Routine> gradient, List<Routine> forTraining) {
    if (this.isStraight) {
      return Descending.NONE;
    }
    List<Routine> descents =
        new Descents(this.training, this.places, this.methods).all(Plan.throughLayers(gradient));
    Descending descending =
        new Deferral(this.methods, this.places.precision()).of(descents, forTraining);
    Stream.of(descents, descending.forward())
        .flatMap(List::stream)
        .filter(Routine::isDescent)
        .forEach(routine -> this.name(routine.calls().getLast().nest()));
    return descending;
  }

  private Copies copies(Copying copying, List<Routine> predicting) {
    Copies copies = copying.of(predicting);
    copies.routines().forEach(routine -> this.name(routine.calls().getFirst().nest()));
    return copies;
  }

  private void placeGradient(Parameter parameter, Value gradient) {
    this.places.share(gradient, this.places.of(parameter.value()).in(Arena.GRADIENT));
  }

  private List<Routine> forward(List<Step> steps) {
    return this.pass(
        steps, fused -> this.planned.computeIfAbsent(fused, key -> this.routine(fused, List.of())));
  }

  private List<Routine> backward(List<Step> steps) {
    ChainRule chainRule = new ChainRule(this.training);
    return this.pass(steps, fused -> this.routine(fused, chainRule.of(fused.result())));
  }

  private List<Routine> pass(List<Step> steps, Function<Fused, Routine> routine) {
    List<Routine> routines = new ArrayList<>();
    List<Fused> all = Fusion.of(steps, this.readers);
    for (Fused fused : this.isStraight ? all : new ActivatedRows(this.places.precision()).of(all)) {
      if (fused.core().op() instanceof Scan scan) {
        this.scan(fused.core(), scan, routines);
      } else {
        this.transposeFor(fused.core(), routines, this.offersOneRow(fused));
        this.place(fused.output(), all);
        this.place(fused.result(), all);
        routines.add(routine.apply(fused));
      }
    }
    return routines;
  }

  /** Whether a single row needs no transposed copy. */
  private boolean offersOneRow(Fused fused) {
    return this.isStraight || RowCalls.needNoCopy(fused);
  }

  /**
   * Places the result; a chain of values that only the next one reads shares one place. Not with
   * what a product reads in its epilogue: its scalar twin writes the sums there first.
   */
  private void place(Value result, List<Fused> all) {
    if (this.places.has(result)) {
      return;
    }
    Set<Value> chain = new HashSet<>(Set.of(result));
    Value last = result;
    for (Fused next : all) {
      Step step = next.core();
      if (Overwriting.mayOverwrite(step, last, this.readers) && !this.places.has(step.output())) {
        last = step.output();
        chain.add(last);
      }
    }
    this.places.add(last, last.perRow() ? Arena.VALUES : Arena.SHARED);
    Place place = this.places.of(last);
    chain.forEach(value -> this.places.share(value, place));
  }

  /** A scan: clears what is carried into the first instant, then runs the body for each. */
  private void scan(Step step, Scan scan, List<Routine> routines) {
    Optional<List<Routine>> known = Optional.ofNullable(this.scans.get(step));
    if (known.isPresent()) {
      routines.addAll(known.get());
      return;
    }
    List<Routine> all = new ArrayList<>();
    scan.body().forEach(each -> this.transposeFor(each, all, false));
    List<Call> clears = new ScanPlaces(scan, this.places).place();
    clears.forEach(clear -> this.name(clear.nest()));
    String clearing = this.methods.method("clear", scan.name());
    List<String> states = scan.carries().stream().map(carry -> carry.before().name()).toList();
    all.add(
        new Routine(
            clearing,
            List.of(String.join(", ", states) + " = 0 at first"),
            clears,
            Routine.Time.NONE));
    List<Call> calls = new ArrayList<>();
    for (Step each : scan.body()) {
      Call call = this.calls().of(Fused.alone(each));
      this.name(call.nest());
      calls.add(call);
    }
    all.add(
        new Routine(
            this.methods.method("compute", scan.name()),
            scan.body().stream().map(Step::text).toList(),
            calls,
            new Routine.Time(scan.instants(), scan.reverse())));
    this.scans.put(step, all);
    routines.addAll(all);
  }

  /** Copies the weights that a product reads by their other index, unless that is done. */
  private void transposeFor(Step step, List<Routine> routines, boolean unlessOneRow) {
    Optional<Routine> copying = this.transpositions.of(step, unlessOneRow);
    copying.ifPresent(routine -> this.name(routine.calls().getFirst().nest()));
    copying.ifPresent(routines::add);
  }

  private Routine routine(Fused fused, List<String> chainRule) {
    List<String> text = new ArrayList<>(chainRule);
    fused.steps().forEach(step -> text.add(step.text()));
    Optional<Call> panel = this.transpositions.panelOf(fused.core());
    Call product = this.calls().of(fused);
    Optional<Call> function = fused.activation().map(Fused::alone).map(this.calls()::of);
    List<Call> calls =
        Stream.of(panel, Optional.of(product), function).flatMap(Optional::stream).toList();
    calls.forEach(each -> this.name(each.nest()));
    Optional<Call> ofOneRow =
        this.isStraight
            ? Optional.empty()
            : new RowCalls(new Arguments(this.places)).of(fused, product, function);
    ofOneRow.ifPresent(each -> this.name(each.nest()));
    return new Routine(
        this.methodName(fused.result()),
        text,
        calls,
        ofOneRow.map(List::of),
        Routine.Time.NONE,
        panel.isPresent() ? Transpositions.PANEL : 0);
  }

  /** Training may compute a layer otherwise than a prediction does. */
  private String methodName(Value output) {
    String name = "compute" + Names.capital(output.name());
    return this.methods.unique(this.methods.has(name) ? name + "ForTraining" : name);
  }

  private Calls calls() {
    return new Calls(
        this.places,
        this.transpositions::copyOf,
        Set.copyOf(this.training.parameterGradients().values()));
  }

  private void name(Nest nest) {
    this.kernelNames.computeIfAbsent(nest, key -> this.kernels.unique(nest.name()));
  }
}
