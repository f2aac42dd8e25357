package dev.backstitch.generated;

import java.util.ArrayList;
import java.util.List;

/** Collects the parts of an architecture in the order in which they are declared. */
public final class ArchitectureBuilder {
  final String name;
  final List<LayerDescription> finished = new ArrayList<>();
  private final List<ParameterLayout> parameters = new ArrayList<>();
  final List<HalfMatrix> halves = new ArrayList<>();
  final List<PanelMatrix> panels = new ArrayList<>();
  final List<String> inputs = new ArrayList<>();
  final List<String> outputs = new ArrayList<>();
  final List<String> observed = new ArrayList<>();
  private String layer = "";
  private String kind = "";
  private int[] shape = {};
  private long multiplyAdds;
  private String kernels = "";
  int length;
  Workspace workspace = Workspace.NONE;

  ArchitectureBuilder(String name) {
    this.name = name;
  }

  /**
   * Adds an input, which is a layer as well.
   *
   * @param input its name
   * @param extents its shape
   * @return this
   */
  public ArchitectureBuilder input(String input, int... extents) {
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
  public ArchitectureBuilder layer(String next, String what, int... extents) {
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
  public ArchitectureBuilder cost(long products, String chosen) {
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
  public ArchitectureBuilder parameter(
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
   * Says that predictors of several rows may read the last parameter from a copy in panels.
   *
   * @param at where its copy starts
   * @param length how many places it takes
   * @param panel how many columns a panel has, see {@link PanelMatrix}
   * @return this
   */
  public ArchitectureBuilder inPanels(int at, int length, int panel) {
    this.panels.add(new PanelMatrix(this.parameters.getLast(), at, length, panel));
    return this;
  }

  /**
   * Says that predictors may read the last parameter in half the bytes.
   *
   * @param at where its copy starts
   * @param panel how many places a row of a panel has, see {@link HalfMatrix}
   * @return this
   */
  public ArchitectureBuilder half(int at, int panel) {
    this.halves.add(new HalfMatrix(this.parameters.getLast(), at, panel));
    return this;
  }

  /**
   * Adds an output that has a loss.
   *
   * @param output the name of a layer
   * @return this
   */
  public ArchitectureBuilder output(String output) {
    return this.output(output, true);
  }

  /**
   * Adds an output.
   *
   * @param output the name of a layer
   * @param hasLoss whether a row of observed values holds values for it
   * @return this
   */
  public ArchitectureBuilder output(String output, boolean hasLoss) {
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
  public ArchitectureBuilder length(int places) {
    this.length = places;
    return this;
  }

  /**
   * Says what scratch predictors and learners make for themselves.
   *
   * @param scratch in elements
   * @return this
   */
  public ArchitectureBuilder workspace(Workspace scratch) {
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
              this.layer, this.kind, this.shape, this.parameters, this.multiplyAdds, this.kernels));
      this.parameters.clear();
      this.cost(0, "");
      this.layer = "";
    }
  }
}
