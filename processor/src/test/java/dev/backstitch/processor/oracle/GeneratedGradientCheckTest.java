package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.Examples;
import dev.backstitch.FloatNetwork;
import dev.backstitch.GradientCheck;
import dev.backstitch.check.GradientReport;
import dev.backstitch.check.ParameterCheck;
import dev.backstitch.check.ParameterCheck.Verdict;
import dev.backstitch.processor.formula.Precision;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users check with passes every kind of generated network, and no wrong loss. */
class GeneratedGradientCheckTest {
  static List<NetworkCase> kinds() {
    return NetworkCases.kinds();
  }

  private static GradientReport check(CompiledDeclaration declared, long seed, int rows) {
    double[] inputs = NetworkCase.inputs(declared, rows);
    double[] observed = NetworkCase.observed(declared, rows);
    Examples examples = Examples.of(inputs, observed, rows);
    Object network = Reflection.callStatic(declared.type(), "create", seed);
    return declared.graph().precision() == Precision.FLOAT
        ? GradientCheck.of((FloatNetwork) network).check(examples)
        : GradientCheck.of((DoubleNetwork) network).check(examples);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void passesInDouble(NetworkCase declared) {
    for (int rows : new int[] {1, 6}) {
      check(declared.inDouble(), 3, rows).require();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void passesInFloat(NetworkCase declared) {
    for (int rows : new int[] {1, 6}) {
      check(declared.inFloat(), 3, rows).require();
    }
  }

  /** The sign, a hundredth, a factor of the units that was forgotten. */
  @ParameterizedTest
  @ValueSource(strings = {"-4", "4.04", "12"})
  void findsWrongSlopeOfCustomLoss(String factor) {
    NetworkCase declared = wrong(factor);
    GradientReport exact = check(declared.inDouble(), 3, 6);
    for (ParameterCheck part : exact.parameters()) {
      assertEquals(Verdict.WRONG, part.verdict(), exact::toString);
    }
    GradientReport rounded = check(declared.inFloat(), 3, 6);
    assertFalse(rounded.passed(), rounded::toString);
  }

  private static NetworkCase wrong(String factor) {
    return NetworkCase.of(
        NetworkCase.nameOf("WrongLoss" + (factor.startsWith("-") ? "Minus" : ""), factor),
        "@Input(2) Layer given()",
        "@Dense(3) @Tanh @CustomLoss(Quartic.class) Layer out()",
        """
        final class Quartic extends dev.backstitch.loss.PointwiseLoss {
            @Override protected double loss(double predicted, double observed) {
              return Math.pow(predicted - observed, 4);
            }

            @Override protected double slope(double predicted, double observed) {
              return %s * Math.pow(predicted - observed, 3);
            }
          }
          int NOTHING = 0\
        """
            .formatted(factor));
  }
}
