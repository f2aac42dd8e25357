package dev.backstitch.processor.oracle;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of classes that are known by name only, public or not, in float or double alike. */
final class Reflection {
  /** Kept with the class, so that thousands of generated ones can be forgotten. */
  private static final ClassValue<Map<Signature, Method>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<Signature, Method> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private Reflection() {}

  /** The numbers as an array of {@code float} or of {@code double}. */
  static Object array(Class<?> element, double... numbers) {
    Object array = Array.newInstance(element, numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      if (element == float.class) {
        Array.setFloat(array, i, (float) numbers[i]);
      } else {
        Array.setDouble(array, i, numbers[i]);
      }
    }
    return array;
  }

  /** The elements of an array of {@code float} or {@code double}; exact. */
  static double[] numbers(Object array) {
    double[] numbers = new double[Array.getLength(array)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Array.getDouble(array, i);
    }
    return numbers;
  }

  /** The result of a method of an object. */
  static Object call(Object target, String name, Object... arguments) {
    return invoke(method(target.getClass(), name, arguments), target, arguments);
  }

  /** The result of a static method. */
  static Object callStatic(Class<?> type, String name, Object... arguments) {
    return invoke(method(type, name, arguments), null, arguments);
  }

  private static Object invoke(Method method, @Nullable Object target, Object... arguments) {
    try {
      Object result = method.invoke(target, arguments);
      return result == null ? "void" : result;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(method.toString(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method method(Class<?> type, String name, Object... arguments) {
    List<Class<?>> classes = new ArrayList<>();
    for (Object argument : arguments) {
      classes.add(argument.getClass());
    }
    return METHODS
        .get(type)
        .computeIfAbsent(new Signature(name, classes), _ -> find(type, name, arguments));
  }

  /** A name and the classes of what is given. */
  private record Signature(String name, List<Class<?>> classes) {}

  private static Method find(Class<?> type, String name, Object... arguments) {
    Method found =
        methods(type)
            .filter(method -> method.getName().equals(name) && !method.isBridge())
            .filter(method -> accepts(method.getParameterTypes(), arguments))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no " + name + " of " + Arrays.toString(arguments) + " in " + type));
    found.setAccessible(true);
    return found;
  }

  /** Those it declares, from the lowest class up, then the public ones, defaults among them. */
  private static Stream<Method> methods(Class<?> start) {
    Stream<Class<?>> classes = Stream.iterate(start, Objects::nonNull, Class::getSuperclass);
    return Stream.concat(
        classes.flatMap(type -> Arrays.stream(type.getDeclaredMethods())),
        Arrays.stream(start.getMethods()));
  }

  private static boolean accepts(Class<?>[] parameters, Object... arguments) {
    if (parameters.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!wrapped(parameters[i]).isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> wrapped(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
  }

  /**
   * Fills every array of numbers that an object of a generated class owns with NaN: those in final
   * fields. What others lend it for a call, weights among it, lies in fields that are not.
   */
  static int poison(Object owner, String generatedName) {
    return poison(owner, generatedName, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static int poison(Object owner, String generatedName, Set<Object> seen) {
    int arrays = 0;
    if (!seen.add(owner)) {
      return arrays;
    }
    for (Class<?> type = owner.getClass();
        type.getName().startsWith(generatedName);
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        Object held = isOwned(field) ? value(field, owner) : null;
        if (held instanceof ThreadLocal<?> local) {
          held = local.get();
        }
        if (held instanceof float[] array) {
          Arrays.fill(array, Float.NaN);
          arrays++;
        } else if (held instanceof double[] array) {
          Arrays.fill(array, Double.NaN);
          arrays++;
        } else if (held != null) {
          arrays += poison(held, generatedName, seen);
        }
      }
    }
    return arrays;
  }

  private static boolean isOwned(Field field) {
    return Modifier.isFinal(field.getModifiers()) && !Modifier.isStatic(field.getModifiers());
  }

  private static @Nullable Object value(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
