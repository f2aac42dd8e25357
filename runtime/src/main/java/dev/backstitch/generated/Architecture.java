package dev.backstitch.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a network is made of, apart from the values of its weights: inputs, layers, parameters and
 * outputs, and where each parameter lies in the one array that holds them all.
 *
 * <p>Immutable. Built once by a generated class.
 */
public final class Architecture {
  private final String name;
  private final List<LayerDescription> inputs;
  private final List<LayerDescription> layers;
  private final List<LayerDescription> outputs;
  private final List<ParameterLayout> parameters;
  private final List<HalfMatrix> halves;
  private final List<PanelMatrix> panels;
  private final int inputSize;
  private final int outputSize;
  private final int observedSize;
  private final int length;
  private final Workspace workspace;

  /** Found when it is first asked for: a digest takes long to start. */
  private @Nullable String hash;

  Architecture(ArchitectureBuilder builder) {
    this.name = builder.name;
    this.layers = List.copyOf(builder.finished);
    List<ParameterLayout> all = new ArrayList<>();
    for (LayerDescription each : this.layers) {
      all.addAll(each.parameters());
    }
    this.parameters = List.copyOf(all);
    this.inputs = this.layers(builder.inputs);
    this.outputs = this.layers(builder.outputs);
    this.inputSize = size(this.inputs);
    this.outputSize = size(this.outputs);
    this.observedSize = size(this.layers(builder.observed));
    this.length = builder.length;
    this.halves = List.copyOf(builder.halves);
    this.panels = List.copyOf(builder.panels);
    this.workspace = builder.workspace;
  }

  /** A loop, as all that is on the way to the first prediction: streams take long to start. */
  private List<LayerDescription> layers(List<String> names) {
    List<LayerDescription> found = new ArrayList<>();
    for (String each : names) {
      found.add(this.layer(each));
    }
    return List.copyOf(found);
  }

  private static int size(List<LayerDescription> layers) {
    int size = 0;
    for (LayerDescription layer : layers) {
      size += layer.size();
    }
    return size;
  }

  /**
   * Starts a description.
   *
   * @param name the simple name of the declaration, used in messages
   * @return an empty builder
   */
  public static ArchitectureBuilder of(String name) {
    return new ArchitectureBuilder(name);
  }

  /**
   * The simple name of the declaration.
   *
   * @return such as {@code Iris}
   */
  public String name() {
    return this.name;
  }

  /**
   * The inputs; a row of inputs concatenates them in this order.
   *
   * @return in the order declared
   */
  public List<LayerDescription> inputs() {
    return this.inputs;
  }

  /**
   * All layers, inputs among them.
   *
   * @return in the order declared
   */
  public List<LayerDescription> layers() {
    return this.layers;
  }

  /**
   * The outputs; a row of outputs concatenates them in this order.
   *
   * @return in the order declared
   */
  public List<LayerDescription> outputs() {
    return this.outputs;
  }

  /**
   * All parameters.
   *
   * @return layer by layer, in the order declared
   */
  public List<ParameterLayout> parameters() {
    return this.parameters;
  }

  /**
   * One layer.
   *
   * @param layer its name
   * @return the layer
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  public LayerDescription layer(String layer) {
    for (LayerDescription candidate : this.layers) {
      if (candidate.name().equals(layer)) {
        return candidate;
      }
    }
    throw this.unknown(layer, "layer", this.layers.stream().map(LayerDescription::name));
  }

  /**
   * One parameter.
   *
   * @param parameter its name, such as {@code hidden.weight}
   * @return the parameter
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  public ParameterLayout parameter(String parameter) {
    return this.parameters().stream()
        .filter(candidate -> candidate.name().equals(parameter))
        .findFirst()
        .orElseThrow(
            () ->
                this.unknown(
                    parameter, "parameter", this.parameters().stream().map(ParameterLayout::name)));
  }

  private IllegalArgumentException unknown(String given, String what, Stream<String> known) {
    return new IllegalArgumentException(
        "'%s' is not a %s of '%s'. %s"
            .formatted(given, what, this.name, NearestName.suggestion(given, known.toList())));
  }

  /**
   * The length of the array that holds all parameters, padding included.
   *
   * @return the number of places
   */
  public int length() {
    return this.length;
  }

  /**
   * The matrices that predictors may read in half the bytes.
   *
   * @return in the order declared; empty where none is large enough
   */
  public List<HalfMatrix> halves() {
    return this.halves;
  }

  /**
   * The matrices that predictors of several rows may read from a copy in panels.
   *
   * @return in the order declared; empty where none is large enough
   */
  public List<PanelMatrix> panels() {
    return this.panels;
  }

  /**
   * The scratch that predictors and learners make for themselves.
   *
   * @return what the generated class says of itself
   */
  public Workspace workspace() {
    return this.workspace;
  }

  /**
   * The number of values in a row of inputs.
   *
   * @return the sizes of all inputs together
   */
  public int inputSize() {
    return this.inputSize;
  }

  /**
   * The number of values in a row of outputs.
   *
   * @return the sizes of all outputs together
   */
  public int outputSize() {
    return this.outputSize;
  }

  /**
   * The number of values in a row of observed values: the sizes of the outputs that have a loss.
   *
   * @return 0 for a network without a loss
   */
  public int observedSize() {
    return this.observedSize;
  }

  /**
   * The number of parameter elements, frozen ones counted, padding not.
   *
   * @return the sizes of all parameters together
   */
  public long parameterCount() {
    return this.parameters().stream().mapToLong(ParameterLayout::size).sum();
  }

  /**
   * A fingerprint that two networks share only if the weights of one fit the other: the SHA-256 of
   * a line for each layer ({@code layer}, name, kind, shape), each parameter ({@code parameter},
   * name, shape) and each output ({@code output}, name), in the order declared, with spaces between
   * words, {@code x} between extents and a line feed after each line, in UTF-8. The name of the
   * declaration, the layout in memory, kernels, precision, first values and frozenness are not part
   * of it.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public String hash() {
    String known = this.hash;
    if (known == null) {
      known = Fingerprint.of(this);
      this.hash = known;
    }
    return known;
  }

  /**
   * The text whose SHA-256 is {@link #hash}.
   *
   * @return lines, each ended by a line feed
   */
  public String text() {
    return Fingerprint.text(this);
  }
}
