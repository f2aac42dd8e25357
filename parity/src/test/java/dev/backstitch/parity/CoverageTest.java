package dev.backstitch.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.Schedule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is added must have a case here, or be named as something that PyTorch cannot judge. */
class CoverageTest {
  private static final Set<String> NEITHER_ACTIVATION_NOR_LOSS =
      Set.of(
          "CustomLoss",
          "Dense",
          "Dropout",
          "From",
          "Frozen",
          "Init",
          "Input",
          "NeuralNetwork",
          "Output",
          "WeightDecay");

  @Test
  void everyActivationIsCompared() {
    Set<String> compared =
        ActivationCases.ALL.stream()
            .map(ActivationCase::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> declared = annotations();
    declared.removeIf(CoverageTest::isLoss);
    declared.removeAll(NEITHER_ACTIVATION_NOR_LOSS);
    assertEquals(declared, compared);
  }

  @Test
  void everyLossIsCompared() {
    Set<String> compared =
        LossCases.ALL.stream().map(LossCase::name).collect(Collectors.toCollection(TreeSet::new));
    Set<String> declared = annotations();
    declared.removeIf(name -> !isLoss(name));
    assertEquals(declared, compared);
  }

  @Test
  void everyOptimizerIsCompared() {
    Set<String> compared =
        OptimizerCases.ALL.stream()
            .map(optimizer -> optimizer.title().replaceAll(",.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> declared =
        PublicTypes.beside(Optimizer.class).stream()
            .filter(type -> Optimizer.class.isAssignableFrom(type) && type != Optimizer.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(declared, compared);
  }

  @Test
  void everyScheduleIsCompared() {
    Set<String> made =
        Arrays.stream(Schedule.class.getDeclaredMethods())
            .filter(method -> Schedule.class.isAssignableFrom(method.getReturnType()))
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> compared =
        ScheduleCases.ALL.stream()
            .map(ScheduleCase::factory)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(made, compared);
  }

  private static Set<String> annotations() {
    return PublicTypes.beside(NeuralNetwork.class).stream()
        .filter(Class::isAnnotation)
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isLoss(String annotation) {
    try {
      Class.forName("dev.backstitch.loss." + annotation + "Loss");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
