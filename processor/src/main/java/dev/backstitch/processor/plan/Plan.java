package dev.backstitch.processor.plan;

import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Outline;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Nest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network as it will be written.
 *
 * @param network what is planned
 * @param parameters the offsets of the parameters, and the size of the array of them all
 * @param forward the offsets of what the forward pass computes, and how much a row takes
 * @param backward the same with what the backward pass computes added
 * @param shared the offsets of what a batch has once, and how much it takes
 * @param predicting the methods of the forward pass of a prediction
 * @param training the same for training; equal where no layer does more then
 * @param gradient the methods from the gradients of the outputs to those of the parameters
 * @param towardsInputs the further methods to the gradients of the inputs
 * @param descending how a single row moves the parameters, where it need not write gradients
 * @param straight what a single row goes through instead, in a tiny network
 * @param places where every value lies
 * @param kernelNames the method of each kernel
 * @param lossNames the constant of each loss
 * @param seeds the gradient of each value that a loss, or the user, gives one for
 * @param inputGradients the gradient of each input that anything depends on
 * @param halves what a predictor does otherwise that reads large matrices in half the bytes
 * @param inPanels what a predictor of several rows does otherwise that reads them panel by panel
 */
public record Plan(
    Network network,
    Section parameters,
    Section forward,
    Section backward,
    Section shared,
    List<Routine> predicting,
    List<Routine> training,
    List<Routine> gradient,
    List<Routine> towardsInputs,
    Descending descending,
    Optional<StraightPasses> straight,
    Map<Value, Place> places,
    Map<Nest, String> kernelNames,
    Map<Loss, String> lossNames,
    Map<Value, Value> seeds,
    Map<Value, Value> inputGradients,
    Copies halves,
    Copies inPanels) {
  /**
   * A part of an array, or a whole one.
   *
   * @param offsets of what lies in it
   * @param size what all takes
   */
  public record Section(List<Offset> offsets, int size) {
    public Section {
      offsets = List.copyOf(offsets);
    }
  }

  /** Where a value lies. */
  public Place place(Value value) {
    Place place = this.places.get(value);
    if (place == null) {
      throw new IllegalStateException("no place for " + value);
    }
    return place;
  }

  /** How many reals a row of inputs has. */
  public int inputWidth() {
    return this.network.inputs().stream().mapToInt(value -> (int) value.shape().size()).sum();
  }

  /** How many elements of the array of parameters one takes, padding included. */
  public int length(Parameter parameter) {
    return Places.paddedSize(parameter.value().shape(), this.network.precision());
  }

  /** What a prediction takes in each layer. */
  public Map<Outline, Workload> workloads() {
    return Workload.of(this);
  }

  /** Whether training does more than predicting. */
  public boolean trainsDifferently() {
    return !this.training.equals(this.predicting);
  }

  /** The methods of {@link #gradient} that copy weights; they need no rows. */
  public List<Routine> transpositions() {
    return this.gradient.stream().filter(Routine::isTransposition).toList();
  }

  /** How much a thread takes for turned weights: the largest panel. */
  public int panel() {
    return this.places.entrySet().stream()
        .filter(each -> each.getValue().arena() == Arena.PANEL)
        .mapToInt(each -> Math.toIntExact(each.getKey().shape().size()))
        .max()
        .orElse(0);
  }

  /** Those that go back through the layers, row by row. */
  public List<Routine> throughLayers() {
    return throughLayers(this.gradient);
  }

  static List<Routine> throughLayers(List<Routine> gradient) {
    return gradient.stream().filter(routine -> !routine.isSliced()).toList();
  }

  /** Those that sum over rows: the gradients of the parameters. Nothing else reads them. */
  public List<Routine> sums() {
    return this.gradient.stream().filter(Routine::isSum).toList();
  }

  /** Whether a single row can move the parameters without gradients that are written. */
  public boolean descends() {
    return this.straight
        .map(passes -> !passes.descent().paragraphs().isEmpty())
        .orElse(!this.descending.now().isEmpty());
  }

  /** Whether threads can share a batch: its rows, then slices of the parameters. */
  public boolean isShared() {
    return this.straight.isEmpty()
        && Stream.of(this.predicting, this.training, this.throughLayers())
            .flatMap(List::stream)
            .allMatch(Routine::isOfRows);
  }

  /** Whether every output can be driven backward by the user. */
  public boolean takesOutputGradients() {
    return this.network.losses().isEmpty();
  }

  /** Whether a layer draws at random while training. */
  public boolean isRandom() {
    return this.kernelNames.keySet().stream().anyMatch(Nest::random);
  }

  /** The place of the gradient that a loss writes. */
  public Place gradientPlace(Loss loss) {
    return this.seedPlace(loss.target());
  }

  /** The place of the gradient by a value that a loss, or the user, gives one for. */
  public Place seedPlace(Value value) {
    Value gradient = this.seeds.get(value);
    if (gradient == null) {
      throw new IllegalStateException("no gradient for " + value);
    }
    return this.place(gradient);
  }
}
