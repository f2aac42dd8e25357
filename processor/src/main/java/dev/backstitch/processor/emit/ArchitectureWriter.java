package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.graph.Initial;
import dev.backstitch.processor.graph.Outline;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Role;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.kernel.Kernels;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.plan.Copies;
import dev.backstitch.processor.plan.Place;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the description of a network for the runtime.
 *
 * <pre>
 * network.layer("hidden", "Dense Tanh", 16);
 * network.cost(64, "narrowProductPlusBias 8x1, tanh");
 * network.parameter("hidden.weight", new int[] {16, 4}, HIDDEN_WEIGHTS, 64, new int[] {1, 16},
 *     Initial.uniform(-0.5, 0.5), true, 0.0, 0.0);
 * </pre>
 */
final class ArchitectureWriter {
  /** A layer with two parameters takes some 150 bytecodes; the budget of a method is 6,000. */
  private static final int LAYERS_OF_A_METHOD = 20;

  private static final int LONGEST_TEXT = 60_000;

  private final Plan plan;
  private final boolean scalarOnly;
  private final Map<Outline, Workload> workloads;

  ArchitectureWriter(Plan plan, boolean scalarOnly) {
    this.plan = plan;
    this.scalarOnly = scalarOnly;
    this.workloads = plan.workloads();
  }

  TypeSpec write() {
    MethodSpec.Builder describe =
        MethodSpec.methodBuilder("describe")
            .addModifiers(Modifier.STATIC)
            .returns(RuntimeTypes.ARCHITECTURE)
            .addStatement(
                "$T network = $T.of($S)",
                RuntimeTypes.ARCHITECTURE_BUILDER,
                RuntimeTypes.ARCHITECTURE,
                this.plan.network().name());
    List<Outline> layers = this.plan.network().layers();
    List<MethodSpec> parts = new ArrayList<>();
    for (int from = 0; from < layers.size(); from += LAYERS_OF_A_METHOD) {
      int to = Math.min(layers.size(), from + LAYERS_OF_A_METHOD);
      MethodSpec part = this.part("layers" + (parts.size() + 1), layers.subList(from, to));
      parts.add(part);
      describe.addStatement("$N(network)", part);
    }
    for (Value output : this.plan.network().outputs()) {
      boolean hasLoss =
          this.plan.network().losses().stream().anyMatch(loss -> loss.predicted().equals(output));
      describe.addStatement("network.output($S, $L)", this.layerOf(output), hasLoss);
    }
    describe.addStatement(
        "network.workspace(new $T(CHUNK, Forward.ROW, Backward.ROW, $L, $L))",
        RuntimeTypes.WORKSPACE,
        this.shared(),
        !this.scalarOnly);
    describe.addStatement("return network.length(PARAMETERS).build()");
    return TypeSpec.classBuilder("Description")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What the network is made of.")
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(describe.build())
        .addMethods(parts)
        .build();
  }

  /** What a learner takes once. */
  private String shared() {
    List<String> sizes = new ArrayList<>();
    if (this.plan.shared().size() > 0) {
      sizes.add("Backward.SHARED");
    }
    if (this.plan.panel() > 0) {
      sizes.add("Backward.PANEL");
    }
    return sizes.isEmpty() ? "0" : String.join(" + ", sizes);
  }

  private String layerOf(Value output) {
    return this.plan.network().layers().stream()
        .filter(layer -> layer.value().equals(output))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(output + " is no layer"))
        .name();
  }

  private MethodSpec part(String name, List<Outline> layers) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(RuntimeTypes.ARCHITECTURE_BUILDER, "network");
    for (Outline layer : layers) {
      method.addStatement(this.layer(layer));
      if (layer.value().role() != Role.INPUT) {
        method.addStatement(this.cost(layer));
      }
      for (Parameter parameter : layer.parameters()) {
        method.addStatement(this.parameter(parameter));
        this.half(parameter).ifPresent(method::addStatement);
        this.inPanels(parameter).ifPresent(method::addStatement);
      }
    }
    return method.build();
  }

  private CodeBlock layer(Outline layer) {
    String extents = join(layer.value().shape());
    return layer.value().role() == Role.INPUT
        ? CodeBlock.of("network.input($S, $L)", layer.name(), extents)
        : CodeBlock.of("network.layer($S, $S, $L)", layer.name(), layer.kind(), extents);
  }

  private CodeBlock cost(Outline layer) {
    Workload workload = Objects.requireNonNull(this.workloads.get(layer), layer::name);
    String kernels = workload.nests().stream().map(this::kernel).collect(Collectors.joining(", "));
    return CodeBlock.of("network.cost($L, $S)", workload.multiplyAdds() + "L", kernels);
  }

  private String kernel(Nest nest) {
    String block = this.scalarOnly ? "" : Kernels.of(nest).block(nest);
    return this.plan.kernelNames().get(nest) + (block.isEmpty() ? "" : " " + block);
  }

  private static String join(Shape shape) {
    return shape.extents().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private CodeBlock parameter(Parameter parameter) {
    Place place = this.plan.place(parameter.value());
    List<Integer> shape = new ArrayList<>(parameter.value().shape().extents());
    List<Integer> strides = new ArrayList<>(place.strides());
    if (parameter.transposed()) {
      shape = shape.reversed();
      strides = strides.reversed();
    }
    if (shape.isEmpty()) {
      shape = List.of(1);
      strides = List.of(1);
    }
    return CodeBlock.of(
        "network.parameter(\n$>$>$S, $L, $L, $L, $L,\n$L, $L, $L, $L$<$<)",
        parameter.path(),
        array(shape),
        place.constant(),
        this.plan.length(parameter),
        array(strides),
        initial(parameter.initial()),
        parameter.trainable(),
        parameter.l1(),
        parameter.l2());
  }

  private Optional<CodeBlock> half(Parameter parameter) {
    return this.copy(this.plan.halves(), parameter)
        .map(
            copy ->
                CodeBlock.of(
                    "network.half(HalfForward.$L, $L)", copy.offset().name(), copy.panel()));
  }

  private Optional<CodeBlock> inPanels(Parameter parameter) {
    return this.copy(this.plan.inPanels(), parameter)
        .map(
            copy ->
                CodeBlock.of(
                    "network.inPanels(PanelForward.$L, $L, $L)",
                    copy.offset().name(),
                    copy.length(),
                    copy.panel()));
  }

  private Optional<Copies.Copy> copy(Copies copies, Parameter parameter) {
    Place place = this.plan.place(parameter.value());
    return copies.matrices().stream().filter(copy -> copy.weights().equals(place)).findFirst();
  }

  private static String array(List<Integer> numbers) {
    return numbers.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "new int[] {", "}"));
  }

  private static CodeBlock initial(Initial initial) {
    return switch (initial) {
      case Initial.Zeros zeros -> CodeBlock.of("$T.zeros()", RuntimeTypes.INITIAL);
      case Initial.Constant(double value) ->
          CodeBlock.of("$T.constant($L)", RuntimeTypes.INITIAL, value);
      case Initial.Values(List<Double> values) ->
          CodeBlock.of("$T.values($L)", RuntimeTypes.INITIAL, text(values));
      case Initial.Uniform(double low, double high) ->
          CodeBlock.of("$T.uniform($L, $L)", RuntimeTypes.INITIAL, low, high);
      case Initial.Normal(double mean, double deviation) ->
          CodeBlock.of("$T.normal($L, $L)", RuntimeTypes.INITIAL, mean, deviation);
      case Initial.TruncatedNormal(double mean, double deviation) ->
          CodeBlock.of("$T.truncatedNormal($L, $L)", RuntimeTypes.INITIAL, mean, deviation);
      case Initial.Orthogonal(double gain) ->
          CodeBlock.of("$T.orthogonal($L)", RuntimeTypes.INITIAL, gain);
    };
  }

  /** Numbers as text: an array of constants would take a method of any size. */
  private static CodeBlock text(List<Double> values) {
    List<CodeBlock> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      if (text.length() > LONGEST_TEXT) {
        texts.add(CodeBlock.of("$S", text.toString()));
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : " ").append(value);
    }
    texts.add(CodeBlock.of("$S", text.toString()));
    return texts.size() == 1
        ? texts.getFirst()
        : CodeBlock.of("String.join(\" \", $L)", CodeBlock.join(texts, ", "));
  }
}
