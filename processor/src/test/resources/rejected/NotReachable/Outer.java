package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

class Outer {
  @NeuralNetwork
  private interface Hidden { // [NotReachable] 'rejected.Outer.Hidden' cannot be reached from its package. Make it and what encloses it static and not private.
    @Input(2)
    Layer point();

    @Dense(1)
    Layer height();
  }

  private static class Vault {
    @NeuralNetwork
    interface Kept { // [NotReachable] 'rejected.Outer.Vault.Kept' cannot be reached from its package. Make it and what encloses it static and not private.
      @Input(2)
      Layer point();

      @Dense(1)
      Layer height();
    }
  }

  @NeuralNetwork
  abstract class Inner { // [NotReachable] 'rejected.Outer.Inner' cannot be reached from its package. Make it and what encloses it static and not private.
    @Input(2)
    abstract Layer point();

    @Dense(1)
    abstract Layer height();
  }

  Outer_HiddenNetwork hidden;
  Outer_Vault_KeptNetwork kept;
  Outer_InnerNetwork inner;
}
