package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.emit.NetworkWriter;
import dev.backstitch.processor.emit.SourceFile;
import dev.backstitch.processor.emit.Subject;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.graph.Initial;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Outline;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Carry;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import dev.backstitch.processor.op.Scan;
import dev.backstitch.processor.op.Tanh;
import dev.backstitch.processor.plan.Planner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** A recurrent network, made of graph classes alone, goes through all stages behind the graph. */
final class RecurrentNetworkTest {
  private static final int INSTANTS = 5;
  private static final int FEATURES = 3;
  private static final int UNITS = 11;
  private static final int ROWS = 3;

  private static final String SOURCE =
      """
      package sample;
      import dev.backstitch.Layer;
      public interface Recurrent {
        Layer signal();
        Layer states();
        Layer out();
      }
      """;

  private final Network network = network(false);
  private final double[] inputs = random(ROWS * INSTANTS * FEATURES, 1);
  private final double[] observed = random(ROWS * 2, 2);

  /** h[t] = tanh(x[t] W + h[t-1] U + b); out = sum over t of h[t] V. */
  private static Network network(boolean reverse) {
    Value signal = Value.input("signal", Shape.of(INSTANTS, FEATURES));
    Value weights = Value.parameter("statesWeights", Shape.of(FEATURES, UNITS));
    Value recurrent = Value.parameter("statesRecurrent", Shape.of(UNITS, UNITS));
    Value bias = Value.parameter("statesBias", Shape.of(UNITS));
    Value outWeights = Value.parameter("outWeights", Shape.of(UNITS, 2));

    Value sample = unit("sample", FEATURES);
    Value before = unit("stateBefore", UNITS);
    Value fromInput = unit("fromInput", UNITS);
    Value fromState = unit("fromState", UNITS);
    Value both = unit("both", UNITS);
    Value sum = unit("sum", UNITS);
    Value state = unit("state", UNITS);
    List<Step> body =
        List.of(
            new Step(Product.of("bj,ji->bi"), List.of(sample, weights), fromInput),
            new Step(Product.of("bk,ki->bi"), List.of(before, recurrent), fromState),
            new Step(Pointwise.sum(fromInput, fromState), List.of(fromInput, fromState), both),
            new Step(Pointwise.sum(both, bias), List.of(both, bias), sum),
            new Step(Tanh.of(sum), List.of(sum), state));

    Map<Value, Value> series = new LinkedHashMap<>();
    series.put(sample, signal);
    series.put(before, series("statesBefore", UNITS));
    series.put(fromInput, series("fromInputs", UNITS));
    series.put(fromState, series("fromStates", UNITS));
    series.put(both, series("boths", UNITS));
    series.put(sum, series("sums", UNITS));
    Value states = series("states", UNITS);
    series.put(state, states);
    Scan scan =
        new Scan("states", INSTANTS, reverse, body, List.of(new Carry(before, state)), series);
    Value out = Value.perRow("out", Shape.of(2));
    List<Step> steps =
        List.of(
            new Step(scan, List.of(signal, weights, recurrent, bias), states),
            new Step(Product.of("bti,ik->bk"), List.of(states, outWeights), out));
    Loss loss =
        new Loss(
            out,
            out,
            "meanSquaredError",
            "dev.backstitch.loss",
            "MeanSquaredErrorLoss",
            List.of(Loss.Reduction.MEAN),
            1);
    return new Network(
        "Recurrent",
        Precision.DOUBLE,
        List.of(
            new Outline("signal", "Input", signal, List.of()),
            new Outline(
                "states",
                "Rnn",
                states,
                List.of(
                    parameter(weights, "states.weight"),
                    parameter(recurrent, "states.recurrent"),
                    parameter(bias, "states.bias"))),
            new Outline("out", "Sum", out, List.of(parameter(outWeights, "out.weight")))),
        steps,
        steps,
        List.of(out),
        List.of(loss));
  }

  private static Value unit(String name, int extent) {
    return Value.perRow(name, Shape.of(extent));
  }

  private static Value series(String name, int extent) {
    return Value.perRow(name, Shape.of(INSTANTS, extent));
  }

  private static Parameter parameter(Value value, String path) {
    return new Parameter(value, path, false, new Initial.Uniform(-0.5, 0.5), true, 0, 0);
  }

  private static double[] random(int size, long seed) {
    return new Random(seed).doubles(size, -1, 1).toArray();
  }

  private CompiledDeclaration compiled(Network graph) {
    return DeclarationCompiler.compile("Recurrent", SOURCE, () -> graph, new Writer(graph));
  }

  @Test
  void gradientsAreThoseOfTheOracle() {
    for (boolean reverse : List.of(false, true)) {
      Network graph = network(reverse);
      CompiledDeclaration compiled = this.compiled(graph);
      GeneratedNetwork generated = GeneratedNetwork.create(compiled, 7);
      for (GeneratedNetwork.Loops loops : GeneratedNetwork.Loops.values()) {
        GeneratedNetwork.Learning learner = generated.learner(new Sgd(0.1), ROWS, loops);
        assertTrue(learner.poison() > 0);
        double loss = learner.gradient(ROWS, this.inputs, this.observed);
        Map<Value, double[]> given = this.given(graph, generated);
        Evaluator<Double> plain = evaluated(graph, given);
        double[] out =
            plain.elements(graph.outputs().getFirst()).stream().mapToDouble(x -> x).toArray();
        assertEquals(loss(out, this.observed), loss, 1e-14);
        for (Parameter parameter : graph.parameters()) {
          double[] expected = this.gradientByCentralDifferences(graph, given, parameter.value());
          assertArrayEquals(expected, learner.gradientOf(parameter.path()), 1e-8, parameter.path());
        }
        double[] expected =
            this.gradientByCentralDifferences(graph, given, graph.inputs().getFirst());
        assertArrayEquals(expected, learner.inputGradient(ROWS), 1e-8);
      }
    }
  }

  @Test
  void bothTwinsGiveTheSameBits() {
    GeneratedNetwork generated = GeneratedNetwork.create(this.compiled(this.network), 7);
    List<double[]> results = new ArrayList<>();
    for (GeneratedNetwork.Loops loops :
        List.of(GeneratedNetwork.Loops.SCALAR, GeneratedNetwork.Loops.VECTOR)) {
      GeneratedNetwork.Learning learner = generated.learner(new Sgd(0.1), ROWS, loops);
      learner.gradient(ROWS, this.inputs, this.observed);
      results.add(learner.gradientOf("states.recurrent"));
    }
    assertArrayEquals(results.getFirst(), results.getLast(), 0);
  }

  private Map<Value, double[]> given(Network graph, GeneratedNetwork generated) {
    Map<Value, double[]> given = new LinkedHashMap<>();
    given.put(graph.inputs().getFirst(), this.inputs);
    graph.parameters().forEach(each -> given.put(each.value(), generated.parameter(each.path())));
    return given;
  }

  private static Evaluator<Double> evaluated(Network graph, Map<Value, double[]> given) {
    Evaluator<Double> evaluator = Evaluator.ofNumbers(ROWS);
    given.forEach(evaluator::give);
    return evaluator.run(graph.training());
  }

  private static double loss(double[] out, double[] observed) {
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      sum += (out[i] - observed[i]) * (out[i] - observed[i]);
    }
    return sum / out.length;
  }

  private double[] gradientByCentralDifferences(
      Network graph, Map<Value, double[]> given, Value by) {
    double[] elements = NetworkOracle.numbers(given, by);
    double[] gradient = new double[elements.length];
    for (int i = 0; i < elements.length; i++) {
      double kept = elements[i];
      double[] losses = new double[2];
      for (int side = 0; side < 2; side++) {
        elements[i] = kept + (side == 0 ? 1e-5 : -1e-5);
        Evaluator<Double> plain = evaluated(graph, given);
        double[] out =
            plain.elements(graph.outputs().getFirst()).stream().mapToDouble(x -> x).toArray();
        losses[side] = loss(out, this.observed);
      }
      elements[i] = kept;
      gradient[i] = (losses[0] - losses[1]) / 2e-5;
    }
    return gradient;
  }

  /** Runs the stages behind the graph and hands their sources to javac. */
  private static final class Writer extends AbstractProcessor {
    private final Network graph;
    private boolean done;

    Writer(Network graph) {
      this.graph = graph;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (this.done) {
        return false;
      }
      this.done = true;
      TypeElement type = this.processingEnv.getElementUtils().getTypeElement("sample.Recurrent");
      Subject subject =
          new Subject(
              ClassName.get(type),
              ClassName.get("sample", "RecurrentNetwork"),
              true,
              true,
              true,
              false,
              type);
      try {
        for (SourceFile file :
            NetworkWriter.write(
                Planner.plan(Differentiator.differentiate(this.graph)), subject, false)) {
          file.writeTo(this.processingEnv.getFiler());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return false;
    }
  }
}
