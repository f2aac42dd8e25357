package dev.backstitch.processor.layer;

import dev.backstitch.annotations.Initializer;
import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.graph.Initial;
import java.util.List;

/**
 * The distributions that initialisers mean, their fans worked out.
 *
 * <p>As PyTorch, whose {@code xavier_normal_} and {@code kaiming_normal_} are not truncated; Keras
 * draws the normal ones of Glorot, He and LeCun from a truncated normal.
 */
final class Initials {
  private Initials() {}

  /** PyTorch's: uniform within one over the root of the fan-in, weights and bias alike. */
  static Initial byDefault(Fans fans) {
    return symmetric(1 / Math.sqrt(fans.in()));
  }

  /** What an initialiser means for weights, or for the bias beside them. */
  static Initial of(Initializer initializer, AnnotationUse init, List<Double> values, Fans fans) {
    double gain = init.real("gain");
    double both = (double) fans.in() + fans.out();
    return switch (initializer) {
      case DEFAULT -> byDefault(fans);
      case ZEROS -> new Initial.Zeros();
      case CONSTANT -> new Initial.Constant(init.real("constant"));
      case VALUES -> new Initial.Values(values);
      case UNIFORM -> new Initial.Uniform(init.real("low"), init.real("high"));
      case NORMAL -> new Initial.Normal(init.real("mean"), init.real("standardDeviation"));
      case TRUNCATED_NORMAL ->
          new Initial.TruncatedNormal(init.real("mean"), init.real("standardDeviation"));
      case GLOROT_UNIFORM -> symmetric(gain * Math.sqrt(6 / both));
      case GLOROT_NORMAL -> centred(gain * Math.sqrt(2 / both));
      case HE_UNIFORM -> symmetric(gain * Math.sqrt(6.0 / fans.in()));
      case HE_NORMAL -> centred(gain * Math.sqrt(2.0 / fans.in()));
      case LECUN_UNIFORM -> symmetric(gain * Math.sqrt(3.0 / fans.in()));
      case LECUN_NORMAL -> centred(gain * Math.sqrt(1.0 / fans.in()));
      case ORTHOGONAL -> new Initial.Orthogonal(gain);
    };
  }

  private static Initial symmetric(double bound) {
    return new Initial.Uniform(-bound, bound);
  }

  private static Initial centred(double standardDeviation) {
    return new Initial.Normal(0, standardDeviation);
  }
}
