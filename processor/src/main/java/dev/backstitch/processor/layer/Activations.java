package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Celu;
import dev.backstitch.processor.op.Elu;
import dev.backstitch.processor.op.Exponential;
import dev.backstitch.processor.op.Gelu;
import dev.backstitch.processor.op.HardSigmoid;
import dev.backstitch.processor.op.HardSwish;
import dev.backstitch.processor.op.Identity;
import dev.backstitch.processor.op.LeakyRelu;
import dev.backstitch.processor.op.LogSigmoid;
import dev.backstitch.processor.op.LogSoftmax;
import dev.backstitch.processor.op.Mish;
import dev.backstitch.processor.op.Relu;
import dev.backstitch.processor.op.Relu6;
import dev.backstitch.processor.op.Selu;
import dev.backstitch.processor.op.Sigmoid;
import dev.backstitch.processor.op.Silu;
import dev.backstitch.processor.op.Softmax;
import dev.backstitch.processor.op.Softplus;
import dev.backstitch.processor.op.Softsign;
import dev.backstitch.processor.op.Tanh;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Every activation without parameters of its own. */
final class Activations {
  static final List<Activation> ALL =
      List.of(
          plain("Identity", Identity::of),
          plain("Sigmoid", Sigmoid::of),
          plain("Tanh", Tanh::of),
          plain("Relu", Relu::of),
          with(
              "LeakyRelu",
              (value, use) -> LeakyRelu.of(value, use.real("slope")),
              Range.finite("slope")),
          plain("Relu6", Relu6::of),
          with("Elu", (value, use) -> Elu.of(value, use.real("alpha")), Range.positive("alpha")),
          plain("Selu", Selu::of),
          with("Celu", (value, use) -> Celu.of(value, use.real("alpha")), Range.positive("alpha")),
          with("Gelu", (value, use) -> Gelu.of(value, use.flag("approximate"))),
          plain("Silu", Silu::of),
          plain("Mish", Mish::of),
          plain("Softplus", Softplus::of),
          plain("Softsign", Softsign::of),
          plain("HardSigmoid", HardSigmoid::of),
          plain("HardSwish", HardSwish::of),
          plain("LogSigmoid", LogSigmoid::of),
          plain("Exponential", Exponential::of),
          plain("Softmax", value -> new Softmax()),
          plain("LogSoftmax", value -> new LogSoftmax()));

  private Activations() {}

  private static Activation plain(String name, Function<Value, Op> op) {
    return with(name, (value, use) -> op.apply(value));
  }

  private static Activation with(
      String name, BiFunction<Value, AnnotationUse, Op> op, Range... ranges) {
    return new Activation(name, List.of(ranges), op);
  }
}
