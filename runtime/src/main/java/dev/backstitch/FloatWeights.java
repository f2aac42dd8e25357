package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatNumbers;
import dev.backstitch.generated.FloatPanelCopies;
import dev.backstitch.generated.LayerDescription;
import dev.backstitch.generated.ParameterLayout;
import dev.backstitch.generated.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All weights of one network: immutable versions behind one volatile reference.
 *
 * <p>Whoever reads the reference once sees one version, never a mixture. Writers copy the newest
 * version, change the copy and put it in its place. Safe for any number of threads.
 */
public final class FloatWeights {
  private final Architecture architecture;
  private volatile long seed;
  private volatile float[] values;
  private volatile int learners;

  /** Made when they are first asked for: predictions need none of them. */
  private volatile @Nullable List<FloatLayer> layers;

  /** The same: only predictors of networks with large matrices do. */
  private @Nullable FloatPanelCopies panels;

  private FloatWeights(Architecture architecture, long seed, float[] values) {
    this.architecture = architecture;
    this.seed = seed;
    this.values = values;
  }

  /**
   * Draws the first version, parameter by parameter in the order declared, from one {@link
   * SplitMix64}.
   *
   * @param architecture the network's
   * @param seed the same seed gives the same weights
   * @return the weights
   */
  public static FloatWeights create(Architecture architecture, long seed) {
    float[] values = new float[architecture.length()];
    SplitMix64 random = new SplitMix64(seed);
    for (ParameterLayout layout : architecture.parameters()) {
      FloatNumbers.place(layout.draw(random), layout, values);
    }
    return new FloatWeights(architecture, seed, values);
  }

  /**
   * Weights without a first version, for a network that is about to be read from a file.
   *
   * @param architecture the network's
   * @return weights that cannot be used before they are restored
   */
  public static FloatWeights blank(Architecture architecture) {
    return new FloatWeights(architecture, 0, new float[0]);
  }

  /**
   * An independent copy of the newest version.
   *
   * @return weights that have no learner
   */
  public FloatWeights copy() {
    return new FloatWeights(this.architecture, this.seed, this.values.clone());
  }

  /**
   * What the weights belong to.
   *
   * @return the same at every call
   */
  public Architecture architecture() {
    return this.architecture;
  }

  /**
   * The seed from which the first version was drawn; it is saved and restored with the weights.
   *
   * @return what was given to {@link #create}
   */
  public long seed() {
    return this.seed;
  }

  /**
   * The newest version, for generated code.
   *
   * @return all parameters as the architecture lays them out; must not be written to
   */
  public float[] values() {
    return this.values;
  }

  /**
   * Copies of large matrices, for generated code.
   *
   * @return the same at every call
   */
  public synchronized FloatPanelCopies panels() {
    FloatPanelCopies known = this.panels;
    if (known == null) {
      known = new FloatPanelCopies(this.architecture);
      this.panels = known;
    }
    return known;
  }

  /** Makes a copy of all parameters, as the architecture lays them out, the newest version. */
  synchronized void publish(float[] working) {
    this.values = working.clone();
  }

  /** Makes an array, which nobody else has, the newest version, drawn from a seed of its own. */
  synchronized void replace(float[] version, long from) {
    this.values = version;
    this.seed = from;
  }

  /** Makes a version in which one parameter has other values, given in logical order. */
  synchronized void replace(ParameterLayout layout, float[] logical) {
    float[] next = this.values.clone();
    for (int i = 0; i < logical.length; i++) {
      next[layout.at(i)] = logical[i];
    }
    this.values = next;
  }

  /**
   * All layers.
   *
   * @return in the order declared, inputs among them
   */
  public List<FloatLayer> layers() {
    List<FloatLayer> known = this.layers;
    return known == null ? this.makeLayers() : known;
  }

  private synchronized List<FloatLayer> makeLayers() {
    List<FloatLayer> known = this.layers;
    if (known == null) {
      List<FloatLayer> all = new ArrayList<>();
      for (LayerDescription layer : this.architecture.layers()) {
        all.add(new FloatLayer(this, layer));
      }
      known = List.copyOf(all);
      this.layers = known;
    }
    return known;
  }

  /**
   * One layer.
   *
   * @param name its name
   * @return the layer
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  public FloatLayer layer(String name) {
    LayerDescription known = this.architecture.layer(name);
    return this.layers().get(this.architecture.layers().indexOf(known));
  }

  /**
   * All parameters.
   *
   * @return layer by layer, in the order declared
   */
  public List<FloatParameter> parameters() {
    return this.layers().stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  /**
   * One parameter.
   *
   * @param name its name, such as {@code hidden.weight}
   * @return the parameter
   * @throws IllegalArgumentException if there is none of that name, with the nearest one
   */
  public FloatParameter parameter(String name) {
    ParameterLayout known = this.architecture.parameter(name);
    return this.parameters().get(this.architecture.parameters().indexOf(known));
  }

  /** Counts a new learner, which retires all before it; its number proves which it is. */
  synchronized int claim() {
    return ++this.learners;
  }

  /** Whether no learner was made after the one of that number. */
  boolean newest(int number) {
    return this.learners == number;
  }
}
