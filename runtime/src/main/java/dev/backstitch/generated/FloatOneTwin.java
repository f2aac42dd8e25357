package dev.backstitch.generated;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;

/** The kernels of a network that was written by hand: there is only one kind. */
public final class FloatOneTwin extends FloatTwins {
  private FloatOneTwin() {}

  /**
   * There is nothing to choose.
   *
   * @return the twins of a network that has one; made here so that only those load this class
   */
  public static FloatTwins create() {
    return new FloatOneTwin();
  }

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
