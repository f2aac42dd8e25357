package dev.backstitch.generated;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;

/** The kernels of a network that was written by hand: there is only one kind. */
public final class FloatOneTwin extends FloatTwins {
  /** There is nothing to choose. */
  public FloatOneTwin() {}

  @Override
  protected FloatPredictor predictor(FloatNetwork network, boolean vectors) {
    return network.predictor();
  }

  @Override
  protected void use(boolean vectors) {}

  @Override
  protected boolean chosen() {
    return true;
  }
}
