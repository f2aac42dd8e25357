package dev.backstitch.processor.oracle;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Carry;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import dev.backstitch.processor.op.Scan;
import dev.backstitch.processor.op.Sigmoid;
import dev.backstitch.processor.op.Tanh;
import dev.backstitch.processor.oracle.OpSamples.OpSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scans in both directions: {@code z[t] = sigmoid(x[t] W)}, {@code c[t] = tanh(h[t-1] U + b)},
 * {@code h[t] = c[t] + z[t] (h[t-1] - c[t])}. The state is read twice at each instant, and so is
 * the candidate. And {@code c[t] = g[t] c[t-1] + tanh(s[t])}, {@code h[t] = g[t] c[t]} with {@code
 * s[t] = x[t] W + h[t-1] U} and {@code g[t] = sigmoid(s[t])}, which carries more than it puts out.
 */
final class ScanSamples {
  private static final int INSTANTS = 4;
  private static final int FEATURES = 2;
  private static final int UNITS = 3;
  private static final Value SIGNAL = Value.input("signal", Shape.of(INSTANTS, FEATURES));
  private static final Value WEIGHTS = Value.parameter("weights", Shape.of(FEATURES, UNITS));
  private static final Value RECURRENT = Value.parameter("recurrent", Shape.of(UNITS, UNITS));
  private static final Value BIAS = Value.parameter("bias", Shape.of(UNITS));

  private final List<Step> body = new ArrayList<>();
  private final Map<Value, Value> series = new LinkedHashMap<>();

  private ScanSamples() {}

  static List<OpSample> all() {
    return List.of(
        new ScanSamples().gated(false),
        new ScanSamples().gated(true),
        new ScanSamples().withMemory(false),
        new ScanSamples().withMemory(true));
  }

  private OpSample gated(boolean reverse) {
    Value sample = Value.perRow("sample", Shape.of(FEATURES));
    this.series.put(sample, SIGNAL);
    Value before = this.unit("before");
    Value gateSum = this.step("gateSum", Product.of("bj,ji->bi"), sample, WEIGHTS);
    Value gate = this.step("gate", Sigmoid.of(gateSum), gateSum);
    Value product = this.step("product", Product.of("bj,ji->bi"), before, RECURRENT);
    Value sum = this.step("sum", Pointwise.sum(product, BIAS), product, BIAS);
    Value candidate = this.step("candidate", Tanh.of(sum), sum);
    Formula a = Formula.variable("a");
    Pointwise difference =
        Pointwise.binary("difference", a.minus(Formula.variable("b")), before, candidate);
    Value change = this.step("change", difference, before, candidate);
    Value kept = this.step("kept", Pointwise.product(gate, change), gate, change);
    Value state = this.step("state", Pointwise.sum(candidate, kept), candidate, kept);
    Scan scan =
        new Scan(
            "gated", INSTANTS, reverse, this.body, List.of(new Carry(before, state)), this.series);
    return OpSample.of(scan, scan.series(state), SIGNAL, WEIGHTS, RECURRENT, BIAS);
  }

  private OpSample withMemory(boolean reverse) {
    Value sample = Value.perRow("sample", Shape.of(FEATURES));
    this.series.put(sample, SIGNAL);
    Value stateBefore = this.unit("stateBefore");
    Value memoryBefore = this.unit("memoryBefore");
    Value fromSample = this.step("fromSample", Product.of("bj,ji->bi"), sample, WEIGHTS);
    Value fromState = this.step("fromState", Product.of("bj,ji->bi"), stateBefore, RECURRENT);
    Value sum = this.step("sum", Pointwise.sum(fromSample, fromState), fromSample, fromState);
    Value gate = this.step("gate", Sigmoid.of(sum), sum);
    Value kept = this.step("kept", Pointwise.product(gate, memoryBefore), gate, memoryBefore);
    Value candidate = this.step("candidate", Tanh.of(sum), sum);
    Value memory = this.step("memory", Pointwise.sum(kept, candidate), kept, candidate);
    Value state = this.step("state", Pointwise.product(gate, memory), gate, memory);
    List<Carry> carries = List.of(new Carry(stateBefore, state), new Carry(memoryBefore, memory));
    Scan scan = new Scan("withMemory", INSTANTS, reverse, this.body, carries, this.series);
    return OpSample.of(scan, scan.series(state), SIGNAL, WEIGHTS, RECURRENT);
  }

  private Value unit(String name) {
    Value unit = Value.perRow(name, Shape.of(UNITS));
    this.series.put(unit, Value.perRow(name + "s", Shape.of(INSTANTS, UNITS)));
    return unit;
  }

  private Value step(String name, Op op, Value... inputs) {
    Value output = this.unit(name);
    this.body.add(new Step(op, List.of(inputs), output));
    return output;
  }
}
