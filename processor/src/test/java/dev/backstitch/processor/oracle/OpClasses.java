package dev.backstitch.processor.oracle;

import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Pointwise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the package {@code op}, found where they were compiled to. */
final class OpClasses {
  private static final int UNITS = 11;

  private OpClasses() {}

  /** Every class that is an op. */
  static List<Class<?>> ops() {
    return all().filter(Op.class::isAssignableFrom).filter(type -> !type.isInterface()).toList();
  }

  /** An activation with some arguments, over values of its own. */
  record Activation(String name, Pointwise op, List<Value> inputs) {
    @Override
    public String toString() {
      return this.name;
    }
  }

  /**
   * Every activation: a class that is no op, with a static method from a value to a pointwise op.
   */
  static List<Activation> activations() {
    return all()
        .filter(type -> !Op.class.isAssignableFrom(type))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(OpClasses::makesActivation)
        .flatMap(method -> argumentsFor(method).map(given -> made(method, given)))
        .toList();
  }

  private static boolean makesActivation(Method method) {
    return Modifier.isStatic(method.getModifiers())
        && !Modifier.isPrivate(method.getModifiers())
        && method.getReturnType() == Pointwise.class
        && method.getParameterCount() > 0
        && method.getParameterTypes()[0] == Value.class;
  }

  /**
   * Two choices for each activation: other numbers, the other truth, a slope for each unit. One
   * number is positive, as a slope or a scale; of two the first is the smaller, as bounds.
   */
  private static Stream<List<Object>> argumentsFor(Method method) {
    List<Object> first = new ArrayList<>();
    List<Object> second = new ArrayList<>();
    boolean bounds = method.getParameterCount() > 2;
    for (Class<?> type : method.getParameterTypes()) {
      int index = first.size();
      if (type == double.class) {
        first.add(bounds && index == 1 ? -0.55 : 1.35);
        second.add(bounds && index == 1 ? -1.2 : 3.15);
      } else if (type == boolean.class) {
        first.add(true);
        second.add(false);
      } else if (type == Value.class && index == 0) {
        first.add(Value.perRow("x", Shape.of(UNITS)));
        second.add(Value.perRow("x", Shape.of(UNITS)));
      } else if (type == Value.class) {
        first.add(Value.parameter("slope", Shape.of()));
        second.add(Value.parameter("slope", Shape.of(UNITS)));
      } else {
        throw new IllegalStateException("no argument of " + type + " for " + method);
      }
    }
    return first.equals(second) ? Stream.of(first) : Stream.of(first, second);
  }

  private static Activation made(Method method, List<Object> arguments) {
    try {
      method.setAccessible(true);
      Pointwise op = (Pointwise) method.invoke(null, arguments.toArray());
      List<Value> inputs =
          arguments.stream().filter(Value.class::isInstance).map(Value.class::cast).toList();
      String numbers = arguments.subList(inputs.size(), arguments.size()).toString();
      return new Activation(
          method.getDeclaringClass().getSimpleName() + numbers + inputs, op, inputs);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " with " + arguments, e);
    }
  }

  private static Stream<Class<?>> all() {
    try {
      Path classes = Path.of(Op.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = classes.resolve(Pointwise.class.getPackageName().replace('.', '/'));
      try (Stream<Path> files = Files.list(folder)) {
        List<String> names =
            files.map(file -> file.getFileName().toString()).filter(OpClasses::topLevel).toList();
        return names.stream().sorted().map(OpClasses::load);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean topLevel(String file) {
    return file.endsWith(".class") && !file.contains("$") && !file.contains("-");
  }

  private static Class<?> load(String file) {
    String name = Pointwise.class.getPackageName() + "." + file.replace(".class", "");
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
