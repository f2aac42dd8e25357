package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.DoubleParameter;
import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatParameter;
import dev.backstitch.file.ModelFileException;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Schedule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of generated networks: read again, and by their twins of the other precision. */
class GeneratedFileTest {
  @TempDir Path folder;

  static Stream<NetworkCase> cases() {
    return Stream.concat(NetworkCases.layers().stream(), NetworkCases.sizes().stream());
  }

  private static Object create(CompiledDeclaration compiled) {
    return Reflection.callStatic(compiled.type(), "create", 3L);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void loadsTheSameBits(NetworkCase declared) throws Exception {
    Path file = this.folder.resolve("model");
    FloatNetwork network = (FloatNetwork) create(declared.inFloat());
    network.save(file);
    Class<?> type = declared.inFloat().type();
    FloatNetwork loaded = (FloatNetwork) type.getMethod("load", Path.class).invoke(null, file);
    assertArrayEquals(network.weights().values(), loaded.weights().values());
    assertEquals(3, loaded.weights().seed());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsFilesOfTheOtherPrecision(NetworkCase declared) throws Exception {
    Path file = this.folder.resolve("model");
    FloatNetwork inFloat = (FloatNetwork) create(declared.inFloat());
    DoubleNetwork inDouble = (DoubleNetwork) create(declared.inDouble());
    inDouble.save(file);
    inFloat.restore(file);
    for (FloatParameter rounded : inFloat.parameters()) {
      double[] exact = inDouble.parameter(rounded.name()).toArray();
      for (int i = 0; i < exact.length; i++) {
        assertEquals((float) exact[i], rounded.toArray()[i]);
      }
    }
    inFloat.save(file);
    inDouble.restore(file);
    for (DoubleParameter widened : inDouble.parameters()) {
      float[] exact = inFloat.parameter(widened.name()).toArray();
      for (int i = 0; i < exact.length; i++) {
        assertEquals((double) exact[i], widened.toArray()[i]);
      }
    }
  }

  @Test
  void dropsTheSameUnitsAfterACheckpoint() throws Exception {
    CompiledDeclaration compiled =
        NetworkCase.of(
                "Resumed",
                "@Input(4) Layer inputs()",
                "@Dense(17) @Relu @Dropout(0.5) Layer hidden()",
                "@Dense(3) @Softmax @CrossEntropy Layer outputs()")
            .inFloat();
    Path file = this.folder.resolve("checkpoint");
    FloatLearner unbroken = learner(compiled, 3L);
    step(unbroken, 5);
    unbroken.save(file);
    step(unbroken, 7);
    FloatLearner resumed = learner(compiled, 4L);
    resumed.restore(file);
    step(resumed, 7);
    for (String name : List.of("hidden.weight", "hidden.bias", "outputs.weight", "outputs.bias")) {
      assertArrayEquals(unbroken.valuesOf(name), resumed.valuesOf(name), name);
    }
  }

  private static FloatLearner learner(CompiledDeclaration compiled, long seed) {
    FloatNetwork network = (FloatNetwork) Reflection.callStatic(compiled.type(), "create", seed);
    return network.learner(new Adam(Schedule.exponential(0.1, 0.9)), 2);
  }

  private static void step(FloatLearner learner, int times) {
    for (int i = 0; i < times; i++) {
      float turn = (float) learner.steps();
      learner.step(new float[] {turn, 1, 2, 3, 4, -5, 6, -turn}, 2, new int[] {i % 3, 1});
    }
  }

  @Test
  void refusesTheSameShapesWithAnotherActivation() throws Exception {
    Path file = this.folder.resolve("model");
    FloatNetwork saved = (FloatNetwork) create(leaky("Leaky", 0.1).inFloat());
    FloatNetwork other = (FloatNetwork) create(leaky("Leakier", 0.2).inFloat());
    saved.save(file);
    float[] before = other.weights().values();
    ModelFileException refusal = assertThrows(ModelFileException.class, () -> other.restore(file));
    assertEquals(
        "'LeakyInFloat' has 'layer hidden Dense LeakyRelu{slope 0.1} 5' in the file,"
            + " but 'layer hidden Dense LeakyRelu{slope 0.2} 5' in the program."
            + " Load it into a network like the one saved.",
        refusal.getReason());
    assertEquals(before, other.weights().values());
  }

  private static NetworkCase leaky(String name, double slope) {
    return NetworkCase.of(
        name,
        "@Input(4) Layer inputs()",
        "@Dense(5) @LeakyRelu(slope = " + slope + ") Layer hidden()",
        "@Dense(2) @MeanSquaredError Layer outputs()");
  }
}
