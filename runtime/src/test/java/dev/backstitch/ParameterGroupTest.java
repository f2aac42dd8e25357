package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.ArchitectureBuilder;
import dev.backstitch.generated.Initial;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.ParameterGroup;
import dev.backstitch.optimizer.Schedule;
import dev.backstitch.optimizer.Sgd;
import org.junit.jupiter.api.Test;

/** Layers that are trained in another way than the rest. */
final class ParameterGroupTest {
  private static final double[] START = {1, -2, 3, 4};

  /** Two layers, each of a weight and a bias; the weight of the first decays by itself. */
  private static Architecture two() {
    ArchitectureBuilder builder = Architecture.of("Two").input("x", 1);
    layer(builder, "first", 0, 0.5);
    layer(builder, "second", 2, 0);
    return builder.output("second").length(4).build();
  }

  private static void layer(ArchitectureBuilder builder, String name, int offset, double l2) {
    Initial zeros = Initial.zeros();
    builder.layer(name, "Dense", 1);
    int[] weight = {1, 1};
    builder.parameter(name + ".weight", weight, offset, 1, weight, zeros, true, 0, l2);
    int[] bias = {1};
    builder.parameter(name + ".bias", bias, offset + 1, 1, bias, zeros, true, 0, 0);
  }

  private static double[] after(int updates, Optimizer optimizer) {
    DoubleUpdate update = new DoubleUpdate(two(), optimizer);
    double[] weights = START.clone();
    for (int i = 0; i < updates; i++) {
      update.apply(weights, new double[] {1, 1, 1, 1}, 1);
    }
    return weights;
  }

  @Test
  void multipliesTheRateOfItsLayers() {
    Optimizer optimizer = new Sgd(1).with(ParameterGroup.of("second").rate(0.125));
    assertArrayEquals(new double[] {-0.5, -3, 2.875, 3.875}, after(1, optimizer));
  }

  @Test
  void decaysWeightsInPlaceOfWhatIsDeclared() {
    Optimizer optimizer = new Sgd(1).with(ParameterGroup.of("first", "second").decay(0.25, 0.125));
    double first = 1 - (1 + 0.25 + 0.125);
    double second = 3 - (1 + 0.25 + 3 * 0.125);
    assertArrayEquals(new double[] {first, -3, second, 3}, after(1, optimizer));
    Optimizer without = new Sgd(1).with(ParameterGroup.of("first").decay(0, 0));
    assertArrayEquals(new double[] {0, -3, 2, 3}, after(1, without));
  }

  @Test
  void leavesBitsAloneWhileFrozenAndStartsThen() {
    Optimizer plain = new Adam(Schedule.exponential(1, 0.5));
    Optimizer optimizer = plain.with(ParameterGroup.of("first").decay(0, 0).frozenFor(2));
    double[] frozen = after(2, optimizer);
    assertEquals(START[0], frozen[0]);
    assertEquals(START[1], frozen[1]);
    assertArrayEquals(new double[] {START[2] - 1.5, START[3] - 1.5}, tail(frozen), 1e-7);
    double[] thawed = after(4, optimizer);
    assertEquals(START[0] - 0.25 - 0.125, thawed[0], 1e-7, "Adam's first steps are the rate");
    assertEquals(START[2] - 1.875, thawed[2], 1e-7);
  }

  private static double[] tail(double[] weights) {
    return new double[] {weights[2], weights[3]};
  }

  @Test
  void staysFrozenForever() {
    Optimizer optimizer = new Adam(1).with(ParameterGroup.of("second").frozen());
    assertArrayEquals(new double[] {3, 4}, tail(after(1000, optimizer)));
  }

  @Test
  void leavesFrozenLayersOutOfTheNorm() {
    ParameterGroup group = ParameterGroup.of("first").decay(0, 0).frozenFor(1);
    double[] weights = after(2, new Sgd(1).with(group).clipGlobalNorm(1));
    double both = 1 / (Math.sqrt(2) + 1e-6);
    double all = 1 / (2 + 1e-6);
    assertArrayEquals(
        new double[] {1 - all, -2 - all, 3 - both - all, 4 - both - all}, weights, 1e-15);
  }

  @Test
  void refusesLayersThatTheNetworkDoesNotTrain() {
    assertRefused(
        IllegalArgumentException.class,
        "'secnd' is not a layer of 'Two'. Did you mean 'second'?",
        () -> after(0, new Sgd(1).with(ParameterGroup.of("secnd"))));
    assertRefused(
        IllegalArgumentException.class,
        "Layer 'x' of 'Two' has no parameters. Leave it out of the parameter group.",
        () -> after(0, new Sgd(1).with(ParameterGroup.of("first", "x"))));
  }
}
