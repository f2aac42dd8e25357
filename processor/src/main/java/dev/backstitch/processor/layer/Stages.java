package dev.backstitch.processor.layer;

import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What a layer does, in order, and how the values between are called.
 *
 * <p>The last value has the layer's name, the others the layer's and the stage's: {@code
 * hiddenSum}. What a stage for training only makes takes the name of what it reads, so that both
 * modes have the same names from there on.
 */
final class Stages {
  private final String layer;
  private final List<Stage> stages = new ArrayList<>();

  Stages(String layer) {
    this.layer = layer;
  }

  void add(Stage stage) {
    this.stages.add(stage);
  }

  /** The stages of a prediction. */
  private List<Stage> predicting() {
    return this.stages.stream().filter(stage -> !stage.onlyTraining()).toList();
  }

  /** Whether the layer ends in a stage of that name, also while training. */
  boolean endIn(String name) {
    return !this.stages.isEmpty() && this.stages.getLast().name().equals(name);
  }

  /** What the last stage reads: the logits, where that is a softmax. */
  Value readByLast() {
    Stage before = this.predicting().get(this.predicting().size() - 2);
    return Value.perRow(this.predictedName(before), before.shape());
  }

  List<Step> predict(Value input) {
    return this.steps(input, this.predicting());
  }

  List<Step> train(Value input) {
    return this.steps(input, this.stages);
  }

  private List<Step> steps(Value input, List<Stage> chosen) {
    List<Step> steps = new ArrayList<>();
    Value value = input;
    for (int k = 0; k < chosen.size(); k++) {
      boolean replaced = k + 1 < chosen.size() && chosen.get(k + 1).onlyTraining();
      Value output = Value.perRow(this.name(chosen.get(k), replaced), chosen.get(k).shape());
      steps.addAll(chosen.get(k).steps().apply(value, output));
      value = output;
    }
    return steps;
  }

  private String name(Stage stage, boolean replaced) {
    String name = this.predictedName(stage);
    if (!replaced) {
      return name;
    }
    return name.equals(this.layer) ? this.layer + stage.name() : name + "Undropped";
  }

  private String predictedName(Stage stage) {
    List<Stage> predicting = this.predicting();
    Stage named = stage;
    for (int k = this.stages.indexOf(stage); named.onlyTraining(); k--) {
      named = this.stages.get(k);
    }
    return named.equals(predicting.getLast()) ? this.layer : this.layer + named.name();
  }
}
