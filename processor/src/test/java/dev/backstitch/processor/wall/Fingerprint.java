package dev.backstitch.processor.wall;

import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.oracle.CompiledDeclaration;
import dev.backstitch.processor.oracle.GeneratedNetwork;
import dev.backstitch.processor.oracle.GeneratedNetwork.Learning;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import dev.backstitch.processor.oracle.GeneratedNetwork.Predicting;
import dev.backstitch.processor.oracle.NetworkCase;
import java.util.Arrays;
import java.util.List;

/**
 * The bits of everything that networks compute, as one number.
 *
 * <p>As a program, {@code Fingerprint SEED FROM TO CALLS} prints that of some random networks at
 * their last call, which compares virtual machines: one that compiles and one that only interprets.
 */
final class Fingerprint {
  private Fingerprint() {}

  /** Prints one number for all networks. */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int from = Integer.parseInt(arguments[1]);
    int to = Integer.parseInt(arguments[2]);
    System.out.println(of(seed, from, to, Integer.parseInt(arguments[3])));
  }

  /** The bits of networks, after so many calls of each. */
  static long of(long seed, int from, int to, int calls) {
    long bits = 1;
    for (int number = from; number < to; number++) {
      Twins twins = NetworkWall.of(seed).compiled(number);
      for (CompiledDeclaration compiled : List.of(twins.exact(), twins.rounded())) {
        bits = 31 * bits + of(compiled, twins.rows(), calls);
      }
    }
    return bits;
  }

  private static long of(CompiledDeclaration compiled, int rows, int calls) {
    GeneratedNetwork network = GeneratedNetwork.create(compiled, 1);
    Predicting predictor = network.predictor(Loops.VECTOR);
    Learning learner = network.learner(new Sgd(0.01), rows, Loops.VECTOR);
    double[] inputs = NetworkCase.inputs(compiled, rows);
    for (int call = 1; call < calls; call++) {
      predictor.predict(rows, inputs);
      BitsCheck.learned(compiled, learner, rows);
    }
    double[] outputs = predictor.predict(rows, inputs);
    double[] learned = BitsCheck.learned(compiled, learner, rows);
    return 31L * Arrays.hashCode(outputs) + Arrays.hashCode(learned);
  }
}
