package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;
import dev.backstitch.loss.Loss;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Dense(3)
  @CustomLoss(String.class) // [UnfitLoss] 'java.lang.String' is no Loss. Give a class that implements dev.backstitch.loss.Loss and has a public constructor without parameters.
  Layer text();

  @Dense(3)
  @CustomLoss(int.class) // [UnfitLoss] 'int' is no class. Give a class that implements dev.backstitch.loss.Loss and has a public constructor without parameters.
  Layer whole();

  @Dense(3)
  @CustomLoss(Loss.class) // [UnfitLoss] 'dev.backstitch.loss.Loss' is no class. Give a class that implements dev.backstitch.loss.Loss and has a public constructor without parameters.
  Layer contract();

  @Dense(3)
  @CustomLoss(Losses.Half.class) // [UnfitLoss] 'rejected.Losses.Half' is abstract. Give a class that implements dev.backstitch.loss.Loss and has a public constructor without parameters.
  Layer half();

  @Dense(3)
  @CustomLoss(Losses.Inner.class) // [UnfitLoss] 'rejected.Losses.Inner' is not visible to 'IrisNetwork'. Give a class that implements dev.backstitch.loss.Loss and has a public constructor without parameters.
  Layer inner();

  @Dense(3)
  @CustomLoss(Losses.Scaled.class) // [UnfitLoss] 'rejected.Losses.Scaled' has no public constructor without parameters. Give a class that implements dev.backstitch.loss.Loss and has a public constructor without parameters.
  Layer scaled();

  @Dense(3)
  @CustomLoss(Losses.Fine.class)
  Layer fine();
}

class Losses {
  abstract static class Half implements Loss {}

  class Inner extends Fine {}

  static class Scaled extends Fine {
    Scaled(double scale) {}
  }

  static class Fine implements Loss {
    @Override
    public double row(double[] predicted, double[] observed, double[] gradient) {
      return 0;
    }
  }
}
