package dev.backstitch.generated;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;

/**
 * What generated code offers of networks with matrices that are worth reading in half the bytes.
 */
public interface HalfTwins {
  /**
   * Makes a predictor that reads large matrices in half the bytes.
   *
   * @param network whose weights it reads
   * @param copies where it finds them
   * @return a predictor
   */
  FloatPredictor predictor(FloatNetwork network, HalfCopies copies);
}
