package dev.backstitch.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
  private final List<HalfMatrix> halves;
  private final int inputSize;
  private final int outputSize;
  private final int observedSize;
  private final int length;
  private final Workspace workspace;

  private Architecture(Builder builder) {
    this.name = builder.name;
    this.layers = List.copyOf(builder.finished);
    this.inputs = this.layers(builder.inputs);
    this.outputs = this.layers(builder.outputs);
    this.inputSize = size(this.inputs);
    this.outputSize = size(this.outputs);
    this.observedSize = size(this.layers(builder.observed));
    this.length = builder.length;
    this.halves = List.copyOf(builder.halves);
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
  public static Builder of(String name) {
    return new Builder(name);
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
    List<ParameterLayout> all = new ArrayList<>();
    for (LayerDescription layer : this.layers) {
      all.addAll(layer.parameters());
    }
    return List.copyOf(all);
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
    return Fingerprint.of(this);
  }

  /**
   * The text whose SHA-256 is {@link #hash}.
   *
   * @return lines, each ended by a line feed
   */
  public String text() {
    return Fingerprint.text(this);
  }

  /** Collects the parts of an architecture in the order in which they are declared. */
  public static final class Builder {
    private final String name;
    private final List<LayerDescription> finished = new ArrayList<>();
    private final List<ParameterLayout> parameters = new ArrayList<>();
    private final List<HalfMatrix> halves = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<String> observed = new ArrayList<>();
    private String layer = "";
    private String kind = "";
    private int[] shape = {};
    private long multiplyAdds;
    private String kernels = "";
    private int length;
    private Workspace workspace = Workspace.NONE;

    private Builder(String name) {
      this.name = name;
    }

    /**
     * Adds an input, which is a layer as well.
     *
     * @param input its name
     * @param extents its shape
     * @return this
     */
    public Builder input(String input, int... extents) {
      this.inputs.add(input);
      return this.layer(input, "Input", extents);
    }

    /**
     * Adds a layer.
     *
     * @param next its name
     * @param what what it computes, such as {@code Dense Tanh}
     * @param extents the shape of one row
     * @return this
     */
    public Builder layer(String next, String what, int... extents) {
      this.finish();
      this.layer = next;
      this.kind = what;
      this.shape = extents.clone();
      return this;
    }

    /**
     * Says what a prediction of one row takes in the last layer.
     *
     * @param products how many products of two numbers are added up
     * @param chosen the kernels that compute it, such as {@code productPlusBias 8x3, tanh}
     * @return this
     */
    public Builder cost(long products, String chosen) {
      this.multiplyAdds = products;
      this.kernels = chosen;
      return this;
    }

    /**
     * Adds a parameter to the last layer.
     *
     * @param parameter its whole name, such as {@code hidden.weight}
     * @param logical its shape in PyTorch's order
     * @param offset where it starts among the weights
     * @param places how many places it takes, padding included
     * @param strides for each extent the distance of neighbours
     * @param initial its first values
     * @param trainable whether learners change it
     * @param l1 the factor of {@code sign(w)} that an update adds to the gradient
     * @param l2 the factor of {@code w} that an update adds to the gradient
     * @return this
     */
    public Builder parameter(
        String parameter,
        int[] logical,
        int offset,
        int places,
        int[] strides,
        Initial initial,
        boolean trainable,
        double l1,
        double l2) {
      this.parameters.add(
          new ParameterLayout(
              parameter, logical, offset, places, strides, initial, trainable, l1, l2));
      return this;
    }

    /**
     * Says that predictors may read the last parameter in half the bytes.
     *
     * @param at where its copy starts
     * @param panel how many places a row of a panel has, see {@link HalfMatrix}
     * @return this
     */
    public Builder half(int at, int panel) {
      this.halves.add(new HalfMatrix(this.parameters.getLast(), at, panel));
      return this;
    }

    /**
     * Adds an output that has a loss.
     *
     * @param output the name of a layer
     * @return this
     */
    public Builder output(String output) {
      return this.output(output, true);
    }

    /**
     * Adds an output.
     *
     * @param output the name of a layer
     * @param hasLoss whether a row of observed values holds values for it
     * @return this
     */
    public Builder output(String output, boolean hasLoss) {
      this.outputs.add(output);
      if (hasLoss) {
        this.observed.add(output);
      }
      return this;
    }

    /**
     * Says how long the array of all parameters is.
     *
     * @param places the number of places, padding included
     * @return this
     */
    public Builder length(int places) {
      this.length = places;
      return this;
    }

    /**
     * Says what scratch predictors and learners make for themselves.
     *
     * @param scratch in elements
     * @return this
     */
    public Builder workspace(Workspace scratch) {
      this.workspace = scratch;
      return this;
    }

    /**
     * Finishes.
     *
     * @return the architecture
     */
    public Architecture build() {
      this.finish();
      return new Architecture(this);
    }

    private void finish() {
      if (!this.layer.isEmpty()) {
        this.finished.add(
            new LayerDescription(
                this.layer,
                this.kind,
                this.shape,
                this.parameters,
                this.multiplyAdds,
                this.kernels));
        this.parameters.clear();
        this.cost(0, "");
        this.layer = "";
      }
    }
  }
}
