package dev.backstitch.benchmarks.work;

/**
 * Whether an engine computes what its task says: outputs of a prediction, or parameters after three
 * steps, beside those of plain loops in double.
 *
 * <p>An output may be off by 1e-4 of itself, if the engine claims no more, and 1e-6. Parameters may
 * be off by a thousandth of the way that they have gone, as Euclidean distances, so that an engine
 * that does not train at all, or with another rule, is refused.
 */
public final class Agreement {
  /** How many steps are made before parameters are compared. */
  public static final int STEPS = 3;

  private static final double SGD_RATE = 0.05;
  private static final double ADAM_RATE = 0.001;
  private static final double SMALLEST = 1e-6;
  private static final double WAY_TOLERANCE = 1e-3;

  private Agreement() {}

  /**
   * Compares, and refuses an engine that differs.
   *
   * @param engine the engine
   * @param task a task that it offers
   * @return how far off it was, as a part of what it may be
   * @throws IllegalStateException if that is above 1
   */
  public static double demand(Engine engine, Task task) {
    Data data = Data.of(task);
    double rate = task.work() == Work.ADAM ? ADAM_RATE : SGD_RATE;
    Reference reference = new Reference(task, data, rate);
    double error;
    try (Session session = engine.open(task, data, rate)) {
      error =
          task.work().trains()
              ? ofSteps(session, reference, task)
              : ofOutputs(session, reference, engine.outputTolerance());
    }
    if (!(error <= 1)) {
      throw new IllegalStateException(
          "%s computes '%s' otherwise: off by %.3g times what is allowed. It is not timed."
              .formatted(engine.name(), task.title(), error));
    }
    return error;
  }

  private static double ofOutputs(Session session, Reference reference, double tolerance) {
    session.run();
    float[] computed = session.result();
    double[] expected = reference.outputs();
    demandSize(computed.length, expected.length);
    double worst = 0;
    for (int i = 0; i < computed.length; i++) {
      double allowed = tolerance * Math.abs(expected[i]) + SMALLEST;
      worst = Math.max(worst, Math.abs(computed[i] - expected[i]) / allowed);
    }
    return worst;
  }

  private static double ofSteps(Session session, Reference reference, Task task) {
    double[] start = reference.parameters();
    for (int step = 0; step < STEPS; step++) {
      session.run();
      reference.step(task.work());
    }
    float[] computed = session.result();
    double[] expected = reference.parameters();
    demandSize(computed.length, expected.length);
    double off = 0;
    double way = 0;
    for (int i = 0; i < computed.length; i++) {
      off += (computed[i] - expected[i]) * (computed[i] - expected[i]);
      way += (start[i] - expected[i]) * (start[i] - expected[i]);
    }
    return Math.sqrt(off / way) / WAY_TOLERANCE;
  }

  private static void demandSize(int computed, int expected) {
    if (computed != expected) {
      throw new IllegalStateException(
          "%d numbers are compared with %d. Give as many.".formatted(computed, expected));
    }
  }
}
