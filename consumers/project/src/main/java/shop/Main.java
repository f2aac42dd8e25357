package shop;

import dev.backstitch.Examples;
import dev.backstitch.Trainer;
import dev.backstitch.optimizer.Adam;

/** Trains, asks for one row, and prints what it was told. */
public final class Main {
  private static final float[][] PAYMENTS = {
    {0.1f, 0.9f, 0f}, {0.8f, 0.1f, 1f}, {0.2f, 0.7f, 0f}, {0.9f, 0.3f, 1f}
  };
  private static final int[] VERDICTS = {0, 1, 0, 1};

  public static void main(String[] arguments) {
    FraudNetwork fraud = FraudNetwork.create(42);
    Trainer.of(fraud, new Adam(0.05))
        .batchSize(2)
        .epochs(100)
        .fit(Examples.classes(PAYMENTS, VERDICTS));
    float[] probabilities = new float[2];
    fraud.predictor().predict(PAYMENTS[3], probabilities);
    System.out.println(fraud.parameter("hidden.weight").name() + " " + probabilities[1]);
  }
}
