package dev.backstitch.parity;

import dev.backstitch.parity.NetworkCase.Truth;
import java.util.List;

/**
 * Every loss, with PyTorch's function for it, of {@code x}, what the last dense layer computes.
 *
 * <p>A reduction of 1 is the mean, 2 the sum, and 0 none.
 */
final class LossCases {
  static final List<LossCase> ALL =
      List.of(
          LossCase.of("@SumSquaredError", Truth.REAL, "torch.mse_loss(x, observed, 2)"),
          LossCase.of(
              "@SumSquaredError(over = Over.MEAN)",
              Truth.REAL,
              "torch.div(torch.mse_loss(x, observed, 2), torch.size(x, 0))"),
          LossCase.of(
              "@HalfSquaredError", Truth.REAL, "torch.div(torch.mse_loss(x, observed, 2), 2)"),
          LossCase.of("@MeanSquaredError", Truth.REAL, "torch.mse_loss(x, observed)"),
          LossCase.of(
              "@MeanSquaredError(over = Over.SUM, weight = 0.3)",
              Truth.REAL,
              "torch.mul(torch.mse_loss(x, observed, 2), 0.1)"),
          LossCase.of("@MeanAbsoluteError", Truth.REAL, "torch.l1_loss(x, observed)"),
          LossCase.of("@Huber", Truth.REAL, "torch.huber_loss(x, observed)"),
          LossCase.of("@Huber(delta = 0.75)", Truth.REAL, "torch.huber_loss(x, observed, 1, 0.75)"),
          LossCase.of("@SmoothL1", Truth.REAL, "torch.smooth_l1_loss(x, observed)"),
          LossCase.of(
              "@SmoothL1(beta = 0.75)", Truth.REAL, "torch.smooth_l1_loss(x, observed, 1, 0.75)"),
          LossCase.composed(
              "@LogCosh", Truth.REAL, "torch.mean(torch.log(torch.cosh(torch.sub(x, observed))))"),
          LossCase.composed(
              "@Quantile(q = 0.9)",
              Truth.REAL,
              """
              torch.mean(torch.maximum(torch.mul(torch.sub(observed, x), 0.9), \
              torch.mul(torch.sub(observed, x), -0.1)))\
              """),
          LossCase.of(
              "@Softplus @Poisson",
              Truth.COUNT,
              "torch.poisson_nll_loss(torch.softplus(x), observed, False, False, 0., 1)"),
          LossCase.of(
              "@Poisson(logInput = true)",
              Truth.COUNT,
              "torch.poisson_nll_loss(x, observed, True, False, 1e-8, 1)"),
          LossCase.of(
              "@Sigmoid @BinaryCrossEntropy",
              Truth.FRACTION,
              "torch.binary_cross_entropy_with_logits(x, observed)"),
          LossCase.of(
              "@Sigmoid @BinaryCrossEntropy(positiveWeight = 3)",
              Truth.BIT,
              """
              torch.binary_cross_entropy_with_logits(x, observed, None, \
              torch.type_as(torch.tensor([3., 3., 3.]), x))\
              """),
          LossCase.of(
              "@Sigmoid @BinaryCrossEntropy(labelSmoothing = 0.1)",
              Truth.BIT,
              """
              torch.binary_cross_entropy_with_logits(x, \
              torch.add(torch.mul(observed, 0.9), 0.05))\
              """),
          LossCase.of(
                  "@HardSigmoid @BinaryCrossEntropy",
                  Truth.FRACTION,
                  "torch.binary_cross_entropy(torch.hardsigmoid(x), observed)")
              .withConstantOfFloat(),
          LossCase.of(
              "@Softmax @BinaryCrossEntropy",
              Truth.FRACTION,
              "torch.binary_cross_entropy(torch.softmax(x, 1), observed)"),
          LossCase.of(
              "@Softmax @CrossEntropy",
              Truth.CLASS,
              "torch.cross_entropy_loss(x, torch.argmax(observed, 1))"),
          LossCase.of(
              "@Softmax @CrossEntropy(over = Over.SUM, weight = 2)",
              Truth.CLASS,
              "torch.mul(torch.cross_entropy_loss(x, torch.argmax(observed, 1), None, 2), 2)"),
          LossCase.of(
              "@Softmax @CrossEntropy(labelSmoothing = 0.1)",
              Truth.DISTRIBUTION,
              "torch.cross_entropy_loss(x, observed, None, 1, -100, 0.1)"),
          LossCase.of(
              "@Softmax @CrossEntropy(classWeights = {0.5, 2, 1})",
              Truth.CLASS,
              """
              torch.cross_entropy_loss(x, torch.argmax(observed, 1), \
              torch.type_as(torch.tensor([0.5, 2., 1.]), x))\
              """),
          LossCase.of(
              "@Softmax @CrossEntropy(classWeights = {0.5, 2, 1}, labelSmoothing = 0.1)",
              Truth.CLASS,
              """
              torch.cross_entropy_loss(x, torch.argmax(observed, 1), \
              torch.type_as(torch.tensor([0.5, 2., 1.]), x), 1, -100, 0.1)\
              """),
          LossCase.of(
              "@Softmax @CrossEntropy(classWeights = {0.5, 2, 1}, over = Over.SUM)",
              Truth.DISTRIBUTION,
              """
              torch.cross_entropy_loss(x, observed, \
              torch.type_as(torch.tensor([0.5, 2., 1.]), x), 2)\
              """),
          LossCase.composed("@Sigmoid @Focal", Truth.BIT, focal(2, 0.25)),
          LossCase.composed(
              "@Sigmoid @Focal(gamma = 1.5, alpha = 0.6)", Truth.BIT, focal(1.5, 0.6)),
          LossCase.composed(
              "@Hinge",
              Truth.SIGN,
              "torch.mean(torch.clamp_min(torch.rsub(torch.mul(x, observed), 1), 0))"),
          LossCase.composed(
              "@SquaredHinge",
              Truth.SIGN,
              """
              torch.mean(torch.square(\
              torch.clamp_min(torch.rsub(torch.mul(x, observed), 1), 0)))\
              """),
          LossCase.of(
              "@Softmax @KlDivergence",
              Truth.DISTRIBUTION,
              "torch.div(torch.kl_div(torch.log_softmax(x, 1), observed, 2), torch.size(x, 0))"),
          LossCase.of(
              "@CosineSimilarity",
              Truth.REAL,
              """
              torch.mean(torch.rsub(\
              torch.cosine_similarity(x, observed, 1, 1e-8), 1))\
              """));

  private LossCases() {}

  /** As torchvision's documentation of {@code sigmoid_focal_loss} has it. */
  private static String focal(double gamma, double alpha) {
    String entropy = "torch.binary_cross_entropy_with_logits(x, observed, None, None, 0)";
    String probability =
        "torch.add(torch.mul(torch.sigmoid(x), observed),"
            + " torch.mul(torch.sigmoid(torch.neg(x)), torch.rsub(observed, 1)))";
    String weight =
        "torch.add(torch.mul(observed, %s), torch.mul(torch.rsub(observed, 1), 1 - %s))"
            .formatted(alpha, alpha);
    return "torch.mean(torch.mul(torch.mul(%s, %s), torch.pow(torch.rsub(%s, 1), %s)))"
        .formatted(weight, entropy, probability, gamma);
  }
}
