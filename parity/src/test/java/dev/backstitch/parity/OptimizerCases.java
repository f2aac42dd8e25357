package dev.backstitch.parity;

import dev.backstitch.optimizer.Adadelta;
import dev.backstitch.optimizer.Adagrad;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.AdamW;
import dev.backstitch.optimizer.Adamax;
import dev.backstitch.optimizer.AmsGrad;
import dev.backstitch.optimizer.Ftrl;
import dev.backstitch.optimizer.Lion;
import dev.backstitch.optimizer.Nadam;
import dev.backstitch.optimizer.RmsProp;
import dev.backstitch.optimizer.Schedule;
import dev.backstitch.optimizer.Sgd;
import java.util.List;

/** Every optimizer, with PyTorch's functions or its documented algorithm. */
final class OptimizerCases {
  private static final Schedule TENTH = Schedule.constant(0.1);
  private static final Schedule HUNDREDTH = Schedule.constant(0.01);

  static final List<OptimizerCase> ALL =
      List.of(
          OptimizerCase.fused("Sgd", new Sgd(0.1), sgd(0, 0, 0, false)),
          OptimizerCase.fused("Sgd, decay", new Sgd(0.1), sgd(0.01, 0, 0, false)).withDecay(0.01),
          OptimizerCase.fused("Sgd, momentum", new Sgd(0.1, 0.9), sgd(0, 0.9, 0, false)),
          OptimizerCase.fused(
              "Sgd, dampened", new Sgd(TENTH, 0.9, 0.3, false), sgd(0, 0.9, 0.3, false)),
          OptimizerCase.fused(
              "Sgd, Nesterov", new Sgd(0.1, 0.9).withNesterov(), sgd(0, 0.9, 0, true)),
          OptimizerCase.fused("Adam", new Adam(0.01), adam("adam", 0, 0.9, 0.999, 1e-8, false)),
          OptimizerCase.fused(
              "Adam, other betas",
              new Adam(HUNDREDTH, 0.8, 0.95, 1e-3),
              adam("adam", 0, 0.8, 0.95, 1e-3, false)),
          OptimizerCase.fused(
                  "Adam, decay", new Adam(0.01), adam("adam", 0.02, 0.9, 0.999, 1e-8, false))
              .withDecay(0.02),
          OptimizerCase.fused(
              "AmsGrad", new AmsGrad(0.01), adam("adam", 0, 0.9, 0.999, 1e-8, true)),
          OptimizerCase.fused(
              "AmsGrad, short memory",
              new AmsGrad(new Adam(HUNDREDTH, 0.9, 0.5, 1e-8)),
              adam("adam", 0, 0.9, 0.5, 1e-8, true)),
          OptimizerCase.fused(
              "AdamW", new AdamW(0.01, 0.05), adam("adamw", 0.05, 0.9, 0.999, 1e-8, false)),
          OptimizerCase.fused("Adagrad", new Adagrad(0.1), adagrad(0)),
          OptimizerCase.fused(
              "Adagrad, rate decay", new Adagrad(TENTH, 0.05, 0, 1e-10), adagrad(0.05)),
          OptimizerCase.fused(
              "Adagrad, clipped by value",
              new Adagrad(0.1).clipValue(0.5),
              clipped("torch.clamp(g[i], -0.5, 0.5)") + adagrad(0)),
          OptimizerCase.fused(
              "Sgd, clipped by norm",
              new Sgd(0.1).clipNorm(1.5),
              clipped("torch.mul(g[i], %s)".formatted(share("g[i]"))) + sgd(0, 0, 0, false)),
          OptimizerCase.fused(
              "Sgd, clipped by global norm",
              new Sgd(0.1).clipGlobalNorm(1.5),
              norms()
                  + clipped("torch.mul(g[i], %s)".formatted(share("torch.stack(norms)")))
                  + sgd(0, 0, 0, false)),
          OptimizerCase.documented("RmsProp", new RmsProp(0.01), rmsProp(0, false)),
          OptimizerCase.documented(
              "RmsProp, momentum", new RmsProp(0.01, 0.9), rmsProp(0.9, false)),
          OptimizerCase.documented(
              "RmsProp, centered", new RmsProp(0.01).withCentered(), rmsProp(0, true)),
          OptimizerCase.documented(
              "RmsProp, centered, momentum",
              new RmsProp(0.01, 0.5).withCentered(),
              rmsProp(0.5, true)),
          OptimizerCase.documented("Adadelta", new Adadelta(), adadelta()),
          OptimizerCase.documented("Adamax", new Adamax(0.01), adamax()),
          OptimizerCase.documented("Nadam", new Nadam(0.01), nadam()),
          OptimizerCase.published(
              "Lion", new Lion(Schedule.constant(0.01), 0.9, 0.99, 0.1), lion()),
          OptimizerCase.published("Ftrl", new Ftrl(0.1), ftrl(0, 0, 0)),
          OptimizerCase.published(
              "Ftrl, all terms", new Ftrl(TENTH, 0.1, 0.01, 0.02, 1), ftrl(0.01, 0.02, 1)));

  private OptimizerCases() {}

  /** As {@code clip_grad_norm_} and {@code clip_grad_value_} document it. */
  private static String clipped(String expression) {
    return """
    clipped = annotate(List[Tensor], [])
    for i in range(torch.len(g)):
      added = torch.append(clipped, %s)
    g = clipped
    """
        .formatted(expression);
  }

  private static String norms() {
    return """
    norms = annotate(List[Tensor], [])
    for i in range(torch.len(g)):
      added = torch.append(norms, torch.linalg_vector_norm(g[i]))
    """;
  }

  private static String share(String gradients) {
    return "torch.clamp_max(torch.mul(torch.reciprocal("
        + "torch.add(torch.linalg_vector_norm(%s), 1e-6)), 1.5), 1.)".formatted(gradients);
  }

  /** PyTorch's own descent. */
  static String sgd(double decay, double momentum, double dampening, boolean nesterov) {
    return """
    first = bool(torch.eq(t[0], 0))
    torch._fused_sgd_(p, g, %s, weight_decay=%s, momentum=%s, lr=rate, dampening=%s, nesterov=%s, \
    maximize=False, is_first_step=first)
    for i in range(torch.len(t)):
      counted = torch.add_(t[i], 1)
    """
        .formatted(momentum == 0 ? "[]" : "a", decay, momentum, dampening, python(nesterov));
  }

  private static String adam(
      String name, double decay, double beta1, double beta2, double epsilon, boolean greatest) {
    return """
    for i in range(torch.len(t)):
      counted = torch.add_(t[i], 1)
    torch._fused_%s_(p, g, a, b, %s, t, lr=rate, beta1=%s, beta2=%s, weight_decay=%s, eps=%s, \
    amsgrad=%s, maximize=False)
    """
        .formatted(name, greatest ? "c" : "[]", beta1, beta2, decay, epsilon, python(greatest));
  }

  private static String adagrad(double rateDecay) {
    return """
    for i in range(torch.len(t)):
      counted = torch.add_(t[i], 1)
    torch._fused_adagrad_(p, g, a, t, lr=rate, lr_decay=%s, weight_decay=0., eps=1e-10, \
    maximize=False)
    """
        .formatted(rateDecay);
  }

  private static String rmsProp(double momentum, boolean centered) {
    return """
    for i in range(torch.len(p)):
      square = torch.addcmul_(torch.mul_(a[i], 0.99), g[i], g[i], value=0.01)
      mean = torch.add_(torch.mul_(b[i], 0.99), g[i], alpha=0.01)
      root = torch.sqrt(torch.sub(square, torch.mul(torch.square(mean), %d)))
      quotient = torch.div(g[i], torch.add(root, 1e-8))
      buffer = torch.add_(torch.mul_(c[i], %s), quotient)
      moved = torch.sub_(p[i], buffer, alpha=rate)
    """
        .formatted(centered ? 1 : 0, momentum);
  }

  private static String adadelta() {
    return """
    for i in range(torch.len(p)):
      square = torch.addcmul_(torch.mul_(a[i], 0.9), g[i], g[i], value=0.1)
      ratio = torch.div(torch.sqrt(torch.add(b[i], 1e-6)), torch.sqrt(torch.add(square, 1e-6)))
      delta = torch.mul(ratio, g[i])
      moves = torch.addcmul_(torch.mul_(b[i], 0.9), delta, delta, value=0.1)
      moved = torch.sub_(p[i], delta, alpha=rate)
    """;
  }

  private static String adamax() {
    return """
    for i in range(torch.len(p)):
      step = float(torch.add_(t[i], 1))
      mean = torch.add_(torch.mul_(a[i], 0.9), g[i], alpha=0.1)
      greatest = torch.maximum(torch.mul(b[i], 0.999), torch.add(torch.abs(g[i]), 1e-8))
      kept = torch.copy_(b[i], greatest)
      moved = torch.addcdiv_(p[i], mean, greatest, value=-rate / (1 - 0.9 ** step))
    """;
  }

  private static String nadam() {
    return """
    for i in range(torch.len(p)):
      step = float(torch.add_(t[i], 1))
      product = 1.
      now = 1.
      for k in range(int(step)):
        now = 0.9 * (1. - 0.5 * 0.96 ** (float(k + 1) * 0.004))
        product = product * now
      next = 0.9 * (1. - 0.5 * 0.96 ** ((step + 1.) * 0.004))
      mean = torch.add_(torch.mul_(a[i], 0.9), g[i], alpha=0.1)
      square = torch.addcmul_(torch.mul_(b[i], 0.999), g[i], g[i], value=0.001)
      root = torch.add(torch.sqrt(torch.div(square, 1. - 0.999 ** step)), 1e-8)
      ahead = torch.mul(mean, next / (1. - product * next))
      behind = torch.mul(g[i], (1. - now) / (1. - product))
      moved = torch.addcdiv_(p[i], torch.add(ahead, behind), root, value=-rate)
    """;
  }

  private static String lion() {
    return """
    for i in range(torch.len(p)):
      direction = torch.sign(torch.add(torch.mul(a[i], 0.9), g[i], alpha=0.1))
      moved = torch.sub_(p[i], torch.add(direction, p[i], alpha=0.1), alpha=rate)
      mean = torch.add_(torch.mul_(a[i], 0.99), g[i], alpha=0.01)
    """;
  }

  /** McMahan and others 2013, from the {@code z} that gives the weights of the start. */
  private static String ftrl(double l1, double l2, double beta) {
    return """
    for i in range(torch.len(p)):
      if float(torch.add_(t[i], 1)) == 1.:
        started = torch.add_(a[i], 0.1)
        first = torch.add(torch.div(torch.add(torch.sqrt(a[i]), %3$s), rate), 2. * %2$s)
        z = torch.add(torch.mul(p[i], first), torch.sign(p[i]), alpha=%1$s)
        kept = torch.copy_(b[i], torch.neg(z))
      sum = torch.addcmul(a[i], g[i], g[i])
      grown = torch.div(torch.sub(torch.sqrt(sum), torch.sqrt(a[i])), rate)
      z = torch.sub_(torch.add_(b[i], g[i]), torch.mul(grown, p[i]))
      kept = torch.copy_(a[i], sum)
      divisor = torch.add(torch.div(torch.add(torch.sqrt(sum), %3$s), rate), 2. * %2$s)
      moved = torch.copy_(p[i], torch.div(torch.sub(torch.clamp(z, -%1$s, %1$s), z), divisor))
    """
        .formatted(l1, l2, beta);
  }

  private static String python(boolean truth) {
    return truth ? "True" : "False";
  }
}
