package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.declaration.LayerDeclaration;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Outline;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A layer in the making; what is wrong with one part does not keep the others from a check. */
final class Draft {
  private final LayerDeclaration declaration;
  private final int index;
  private final Optional<Draft> above;
  private final Precision precision;
  private final Problems problems;
  private final Stages stages;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<String> kind = new ArrayList<>();
  private Optional<Value> input = Optional.empty();
  private Optional<Shape> shape = Optional.empty();

  /**
   * A draft without anything in it.
   *
   * @param index place of the layer in the network
   * @param above the layer it reads; empty for inputs, and where that could not be found
   * @param precision that of the network
   */
  Draft(
      LayerDeclaration declaration,
      int index,
      Optional<Draft> above,
      Precision precision,
      Problems problems) {
    this.declaration = declaration;
    this.index = index;
    this.above = above;
    this.precision = precision;
    this.problems = problems;
    this.stages = new Stages(declaration.name());
  }

  LayerDeclaration declaration() {
    return this.declaration;
  }

  String name() {
    return this.declaration.name();
  }

  int index() {
    return this.index;
  }

  Optional<Draft> above() {
    return this.above;
  }

  Precision precision() {
    return this.precision;
  }

  Problems problems() {
    return this.problems;
  }

  Stages stages() {
    return this.stages;
  }

  List<Parameter> parameters() {
    return this.parameters;
  }

  /** The extents of the result so far, if they are known. */
  Optional<Shape> shape() {
    return this.shape;
  }

  void problem(Code code, Position position, String text) {
    this.problems.add(code, position, text);
  }

  /** Says that an annotation has no business here. */
  void meaningless(AnnotationUse use, String text) {
    this.problem(Code.MEANINGLESS, use.position(), text);
  }

  /**
   * Adds to what the layer is said to be made of: {@code Dense Tanh}. All that a prediction depends
   * on belongs in it, and nothing else.
   */
  void describe(String part) {
    this.kind.add(part);
  }

  /** Makes the layer an input. */
  void become(Value value) {
    this.input = Optional.of(value);
    this.shape = Optional.of(value.shape());
  }

  /** Whether it is declared as an input, rightly or not. */
  boolean isInput() {
    return this.declaration.source().filter(use -> use.name().equals("Input")).isPresent();
  }

  /** Whether it is declared as something else, so that it reads, and what it is can be checked. */
  boolean computes() {
    return this.declaration.source().isPresent() && !this.isInput();
  }

  /** Says what shape the result will have even where what is read is unknown. */
  void expect(Shape expected) {
    this.shape = Optional.of(expected);
  }

  void add(Stage stage) {
    this.stages.add(stage);
    this.shape = Optional.of(stage.shape());
  }

  void add(Parameter parameter) {
    this.parameters.add(parameter);
  }

  /** The result, if its shape is known. */
  Optional<Value> value() {
    return this.input.or(() -> this.shape.map(known -> Value.perRow(this.name(), known)));
  }

  /** Whether steps can be made of it. */
  boolean isComplete() {
    return this.value().isPresent()
        && (this.isInput() || this.above.map(Draft::isComplete).orElse(false));
  }

  List<Step> predict() {
    return this.isInput() ? List.of() : this.stages.predict(this.read());
  }

  List<Step> train() {
    return this.isInput() ? List.of() : this.stages.train(this.read());
  }

  private Value read() {
    return this.above.flatMap(Draft::value).orElseThrow();
  }

  Outline outline() {
    return new Outline(
        this.name(), String.join(" ", this.kind), this.value().orElseThrow(), this.parameters);
  }
}
