package dev.backstitch.benchmarks.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.benchmarks.ours.BackstitchEngine;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Task STEP = Tasks.of("B-adam-32");
  private static final Task PREDICTION = Tasks.of("B-predict-32");

  @Test
  void refusesEngineThatDoesNotTrain() {
    assertThrows(IllegalStateException.class, () -> Agreement.demand(engine(0, 0), STEP));
  }

  @Test
  void refusesSlightlyOtherLearningRate() {
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> Agreement.demand(engine(1.01, 0), STEP));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains("B step, B32, Adam"), message);
  }

  @Test
  void refusesWrongAndMissingOutputs() {
    assertThrows(IllegalStateException.class, () -> Agreement.demand(engine(1, 2e-4f), PREDICTION));
    assertThrows(
        IllegalStateException.class, () -> Agreement.demand(engine(1, Float.NaN), PREDICTION));
  }

  /** The numbers of the note that the network is from: Mazur, A Step by Step Backpropagation. */
  @Test
  void referenceStepsAsPublished() {
    Task task = Tasks.of("A-sgd-1");
    Data data =
        new Data(
            List.of(
                new float[] {0.15f, 0.20f, 0.25f, 0.30f},
                new float[] {0.35f, 0.35f},
                new float[] {0.40f, 0.45f, 0.50f, 0.55f},
                new float[] {0.60f, 0.60f}),
            new float[] {0.05f, 0.10f},
            new int[] {1},
            new float[] {0.01f, 0.99f});
    Reference reference = new Reference(task, data, 0.5);
    assertEquals(0.75136507, reference.outputs()[0], 1e-7);
    assertEquals(0.772928465, reference.outputs()[1], 1e-7);
    reference.step(Work.SGD);
    double[] parameters = reference.parameters();
    assertEquals(0.149780716, parameters[0], 1e-7);
    assertEquals(0.19956143, parameters[1], 1e-7);
    assertEquals(0.35891648, parameters[6], 1e-7);
    assertEquals(0.561370121, parameters[9], 1e-7);
  }

  /** Ours with a learning rate and outputs that are off. */
  private static Engine engine(double rateFactor, float error) {
    UnaryOperator<float[]> shift =
        values -> {
          float[] shifted = values.clone();
          for (int i = 0; i < shifted.length; i++) {
            shifted[i] *= 1 + error;
          }
          return shifted;
        };
    return new Engine() {
      @Override
      public String name() {
        return "Wrong";
      }

      @Override
      public boolean offers(Task task) {
        return true;
      }

      @Override
      public Session open(Task task, Data data, double learningRate) {
        Session right = new BackstitchEngine().open(task, data, learningRate * rateFactor);
        return new Session() {
          @Override
          public void run() {
            right.run();
          }

          @Override
          public float[] result() {
            return shift.apply(right.result());
          }
        };
      }
    };
  }
}
