package dev.backstitch.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.testing.Figures;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Losses of single outputs, against formulas evaluated with 50 digits. */
final class PointwiseLossTest {
  private static final Map<String, PointwiseLoss> LOSSES =
      Map.ofEntries(
          Map.entry("SumSquaredError", new SumSquaredErrorLoss()),
          Map.entry("HalfSquaredError", new HalfSquaredErrorLoss()),
          Map.entry("MeanSquaredError", new MeanSquaredErrorLoss()),
          Map.entry("MeanAbsoluteError", new MeanAbsoluteErrorLoss()),
          Map.entry("Huber 1.5", new HuberLoss(1.5)),
          Map.entry("SmoothL1 0.25", new SmoothL1Loss(0.25)),
          Map.entry("LogCosh", new LogCoshLoss()),
          Map.entry("Quantile 0.25", new QuantileLoss(0.25)),
          Map.entry("Poisson true", new PoissonLoss(true)),
          Map.entry("Poisson false", new PoissonLoss(false)),
          Map.entry("Hinge", new HingeLoss()),
          Map.entry("SquaredHinge", new SquaredHingeLoss()),
          Map.entry("BinaryCrossEntropy", new BinaryCrossEntropyLoss()),
          Map.entry(
              "BinaryCrossEntropy smooth 0.125 positive 3", new BinaryCrossEntropyLoss(0.125, 3)),
          Map.entry("Focal 2 0.25", new FocalLoss()),
          Map.entry("Focal 0.5 0.75", new FocalLoss(0.5, 0.75)));

  /** The logarithm of the hyperbolic cosine subtracts, so it is right absolutely only. */
  private static double tolerance(String name, double expected) {
    return Math.max(Math.abs(expected) * 1e-13, name.equals("LogCosh") ? 3e-16 : 1e-16);
  }

  @Test
  void agreesWithFiftyDigits() {
    Set<String> seen = new HashSet<>();
    for (String[] fields : Figures.lines("/dev/backstitch/loss/pointwise.csv")) {
      PointwiseLoss loss = Objects.requireNonNull(LOSSES.get(fields[0]), fields[0]);
      double predicted = Double.parseDouble(fields[1]);
      double observed = Double.parseDouble(fields[2]);
      String place = String.join(" ", fields);
      double value = Double.parseDouble(fields[3]);
      double slope = Double.parseDouble(fields[4]);
      assertEquals(value, loss.loss(predicted, observed), tolerance(fields[0], value), place);
      assertEquals(slope, loss.slope(predicted, observed), tolerance(fields[0], slope), place);
      seen.add(fields[0]);
    }
    assertEquals(LOSSES.keySet(), seen);
  }

  @Test
  void takesMeanOverOutputsOrSum() {
    double[] predicted = {1, 2, 4};
    double[] observed = {0, 0, 0};
    double[] gradient = new double[3];
    assertEquals(7, new MeanSquaredErrorLoss().row(predicted, observed, gradient));
    assertEquals(8.0 / 3, gradient[2]);
    assertEquals(21, new SumSquaredErrorLoss().row(predicted, observed, gradient));
    assertEquals(8, gradient[2]);
    assertEquals(10.5, new HalfSquaredErrorLoss().row(predicted, observed, gradient));
    assertEquals(4, gradient[2]);
  }

  @Test
  void takesZeroForMinusOneInHinges() {
    assertEquals(new HingeLoss().loss(0.3, -1), new HingeLoss().loss(0.3, 0));
    assertEquals(new SquaredHingeLoss().slope(0.3, -1), new SquaredHingeLoss().slope(0.3, 0));
  }

  @Test
  void hasNoSlopeAtKinks() {
    assertEquals(0, new MeanAbsoluteErrorLoss().slope(2, 2));
    assertEquals(0, new QuantileLoss(0.9).slope(2, 2));
    assertEquals(0, new HingeLoss().slope(1, 1));
  }

  @Test
  void limitsLogarithmsOfProbabilitiesAsPyTorch() {
    BinaryCrossEntropyLoss loss = new BinaryCrossEntropyLoss();
    assertEquals(100, loss.loss(0, 1));
    assertEquals(100, loss.loss(1, 0));
    assertEquals(-1e12, loss.slope(0, 1));
    assertEquals(0, loss.loss(1, 1));
    assertEquals(75, new FocalLoss(2, 0.75).loss(0, 1));
    assertEquals(0, new FocalLoss(0.5, 0.75).slope(1, 1));
  }

  @Test
  void takesAnyPredictionForAnObservedCountOfZero() {
    assertEquals(0, new PoissonLoss().loss(0, 0));
    assertEquals(1, new PoissonLoss().slope(0, 0));
  }

  @Test
  void survivesLargeErrors() {
    assertEquals(1e6 - StrictMath.log(2), new LogCoshLoss().loss(1e6, 0), 1e-9);
    assertEquals(1, new LogCoshLoss().slope(1e6, 0));
    assertTrue(Double.isNaN(new HuberLoss().loss(Double.NaN, 0)));
  }
}
