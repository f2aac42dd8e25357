package dev.backstitch.samples.notes;

import dev.backstitch.DoubleNetwork;
import dev.backstitch.Examples;
import dev.backstitch.FloatNetwork;
import dev.backstitch.GradientCheck;
import dev.backstitch.Network;
import dev.backstitch.samples.digits.DigitsNetwork;
import dev.backstitch.samples.iris.IrisNetwork;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of every network of the samples, against differences of its loss. */
class GradientsTest {
  private static final int ROWS = 5;

  private static Stream<Named<DoubleNetwork>> inDouble() {
    return Stream.<DoubleNetwork>of(
            ChainOfSlopesNetwork.create(1),
            DosageCurve_LastBiasNetwork.create(1),
            DosageCurve_LastLayerNetwork.create(1),
            DosageCurve_AllSevenNetwork.create(1),
            LinearModel_SummedNetwork.create(1),
            LinearModel_AveragedNetwork.create(1),
            OneWeight_StraightNetwork.create(1),
            OneWeight_CurvedNetwork.create(1),
            OneWeight_StraightMeanNetwork.create(1),
            OneWeight_CurvedMeanNetwork.create(1),
            SigmoidChain_FiveNetwork.create(1),
            SigmoidChain_TenNetwork.create(1),
            SigmoidChain_LearningFiveNetwork.create(1),
            SigmoidChain_LearningTenNetwork.create(1),
            ThreeRows_SummedNetwork.create(1),
            ThreeRows_AveragedNetwork.create(1),
            ThreeRows_UnbiasedNetwork.create(1),
            ThreeRows_SaturatedNetwork.create(1),
            TwoByTwo_FixedBiasesNetwork.create(1),
            TwoByTwo_BiasPerUnitNetwork.create(1),
            TwoByTwo_SharedBiasesNetwork.create(1),
            TwoWeights_StraightNetwork.create(1),
            TwoWeights_CurvedNetwork.create(1))
        .map(network -> Named.of(network.getClass().getSimpleName(), network));
  }

  private static Stream<Named<FloatNetwork>> inFloat() {
    return Stream.<FloatNetwork>of(
            FloatTwoByTwo_FixedBiasesNetwork.create(1),
            FloatTwoByTwo_BiasPerUnitNetwork.create(1),
            FloatTwoByTwo_SharedBiasesNetwork.create(1),
            IrisNetwork.create(1),
            DigitsNetwork.create(1))
        .map(network -> Named.of(network.getClass().getSimpleName(), network));
  }

  private static Examples rows(Network network) {
    SplittableRandom random = new SplittableRandom(4);
    int inputs = network.architecture().inputSize();
    int observed = network.architecture().observedSize();
    return Examples.of(
        random.doubles((long) ROWS * inputs, -1, 1).toArray(),
        random.doubles((long) ROWS * observed).toArray(),
        ROWS);
  }

  @ParameterizedTest
  @MethodSource("inDouble")
  void areRightInDouble(DoubleNetwork network) {
    GradientCheck.of(network).check(rows(network)).require();
  }

  @ParameterizedTest
  @MethodSource("inFloat")
  void areRightInFloat(FloatNetwork network) {
    GradientCheck.of(network).check(rows(network)).require();
  }
}
