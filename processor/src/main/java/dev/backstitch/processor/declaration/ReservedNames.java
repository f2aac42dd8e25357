package dev.backstitch.processor.declaration;

import java.util.Set;

/** Names that the generated class uses itself, today or as planned. */
final class ReservedNames {
  private static final Set<String> NAMES =
      Set.of(
          "architecture",
          "architectureHash",
          "copy",
          "create",
          "explain",
          "fma",
          "layer",
          "layers",
          "learner",
          "load",
          "name",
          "parameter",
          "parameterCount",
          "parameters",
          "predictor",
          "predictorPool",
          "publish",
          "restore",
          "save",
          "stream",
          "summary",
          "trainer",
          "twins",
          "warmUp",
          "warmUpInBackground",
          "weights");

  private static final Set<String> OF_EVERY_OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private ReservedNames() {}

  /** What a user is told who takes such a name. */
  static String refusal(String name) {
    return "Every generated class has '%s' for itself. Choose another name.".formatted(name);
  }

  /** Whether no method of the user's may have that name. */
  static boolean contains(String name) {
    return NAMES.contains(name);
  }

  /** Whether no layer may have that name. */
  static boolean refusesLayer(String name) {
    return contains(name) || OF_EVERY_OBJECT.contains(name);
  }
}
