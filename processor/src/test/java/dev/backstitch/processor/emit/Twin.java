package dev.backstitch.processor.emit;

import dev.backstitch.FloatNetwork;
import dev.backstitch.Network;
import dev.backstitch.optimizer.Optimizer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A generated network that runs on one twin of its loops. */
final class Twin {
  private static final long SEED = 3;

  private final CompiledNetwork compiled;
  private final Network network;
  private final Object kernels;

  private Twin(CompiledNetwork compiled, Network network, Object kernels) {
    this.compiled = compiled;
    this.network = network;
    this.kernels = kernels;
  }

  /** The twin that {@code name} says: {@code scalar}, {@code vector} or {@code best}. */
  static Twin of(CompiledNetwork compiled, String name) {
    Object kernels = invoke(method(compiled.kernels(), name), null);
    Method create = method(compiled.network(), "create", long.class);
    return new Twin(compiled, (Network) invoke(create, null, SEED), kernels);
  }

  /** A network in float whose predictors use the twin that is current. */
  static FloatNetwork network(CompiledNetwork compiled) {
    Method create = method(compiled.network(), "create", long.class);
    return (FloatNetwork) invoke(create, null, SEED);
  }

  /** The simple name of the twin that predictions use. */
  static String current(CompiledNetwork compiled) {
    return invoke(method(compiled.kernels(), "current"), null).getClass().getSimpleName();
  }

  /** Whether predictions use a twin already. */
  static boolean isChosen(CompiledNetwork compiled) {
    return (boolean) invoke(method(compiled.kernels(), "isChosen"), null);
  }

  /** Lets predictions use a twin from their next call. */
  static void use(CompiledNetwork compiled, String name) {
    Object twin = invoke(method(compiled.kernels(), name), null);
    invoke(method(compiled.kernels(), "use", compiled.kernels()), null, twin);
  }

  Object predictor() {
    Method make = method(this.compiled.network(), "predictor", this.compiled.kernels());
    return invoke(make, this.network, this.kernels);
  }

  Object learner(Optimizer optimizer, int rows) {
    Method make =
        method(
            this.compiled.network(),
            "learner",
            Optimizer.class,
            int.class,
            this.compiled.kernels());
    return invoke(make, this.network, optimizer, rows, this.kernels);
  }

  int inputSize() {
    return this.network.architecture().inputSize();
  }

  /** How many numbers are observed for each row. */
  int observedSize() {
    return this.network.architecture().observedSize();
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      Method method = type.getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static Object invoke(Method method, @Nullable Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(method.toString(), e);
    }
  }
}
