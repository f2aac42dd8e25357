package dev.backstitch.benchmarks.peer;

import dev.backstitch.benchmarks.work.Work;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/** The operations that change parameters, and those that give them their first values. */
final class TensorFlowUpdate {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;

  /**
   * TensorFlow adds its epsilon before the correction of the bias: there, 1e-8 after it is this in
   * the second step, and nearly so in the first and the third, which are compared.
   */
  private static final float EPSILON = 4.5e-10f;

  private final TensorFlowNetwork network;
  private final Ops operations;
  private final List<Op> steps = new ArrayList<>();
  private final List<Op> starts = new ArrayList<>();

  TensorFlowUpdate(TensorFlowNetwork network, Work work, float learningRate) {
    this.network = network;
    this.operations = network.operations();
    if (work == Work.SGD) {
      this.descend(learningRate);
    } else if (work == Work.ADAM) {
      this.adapt(learningRate);
    }
  }

  private Gradients gradients() {
    return this.operations.gradients(this.network.loss(), this.network.parameters());
  }

  /**
   * For operations that wait until all gradients are known: else weights change while gradients of
   * the layers below are still computed with them.
   */
  private Ops after(Gradients gradients) {
    List<Op> known = new ArrayList<>();
    gradients.forEach(known::add);
    return this.operations.withControlDependencies(known);
  }

  private void descend(float learningRate) {
    Gradients gradients = this.gradients();
    Ops after = this.after(gradients);
    Operand<TFloat32> rate = this.operations.constant(learningRate);
    for (int i = 0; i < this.network.parameters().size(); i++) {
      this.steps.add(
          after.train.applyGradientDescent(
              this.network.parameters().get(i), rate, gradients.<TFloat32>dy(i)));
    }
  }

  private void adapt(float learningRate) {
    Gradients gradients = this.gradients();
    Ops after = this.after(gradients);
    Operand<TFloat32> rate = this.operations.constant(learningRate);
    Operand<TFloat32> beta1 = this.operations.constant(BETA1);
    Operand<TFloat32> beta2 = this.operations.constant(BETA2);
    Operand<TFloat32> epsilon = this.operations.constant(EPSILON);
    Variable<TFloat32> power1 = this.started(Shape.scalar(), BETA1);
    Variable<TFloat32> power2 = this.started(Shape.scalar(), BETA2);
    for (int i = 0; i < this.network.parameters().size(); i++) {
      Variable<TFloat32> parameter = this.network.parameters().get(i);
      this.steps.add(
          after.train.applyAdam(
              parameter,
              this.started(parameter.shape(), 0),
              this.started(parameter.shape(), 0),
              power1,
              power2,
              rate,
              beta1,
              beta2,
              epsilon,
              gradients.<TFloat32>dy(i)));
    }
    Ops last = this.operations.withControlDependencies(List.copyOf(this.steps));
    this.steps.add(last.assign(power1, last.math.mul(power1, beta1)));
    this.steps.add(last.assign(power2, last.math.mul(power2, beta2)));
  }

  /** A variable all of whose elements start as one number. */
  private Variable<TFloat32> started(Shape shape, float value) {
    Variable<TFloat32> variable = this.network.variable(shape);
    this.starts.add(
        this.operations.assign(
            variable,
            this.operations.fill(
                this.operations.constant(shape), this.operations.constant(value))));
    return variable;
  }

  /** To be run for each step. */
  List<Op> steps() {
    return this.steps;
  }

  /** To be run once. */
  List<Op> starts() {
    return this.starts;
  }
}
