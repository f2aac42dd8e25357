package dev.backstitch.parity;

/**
 * A trajectory of an optimizer in TorchScript.
 *
 * <p>The statements of one update know the lists {@code p} of parameters and {@code g} of their
 * gradients, the lists of states {@code a}, {@code b} and {@code c}, which are like the parameters
 * and start as zeros, the list {@code t} of the number of updates so far, which they increment, and
 * the number {@code rate}.
 */
final class OptimizerScript {
  private static final String STEP =
      """
        def step(self: __torch__.Oracle, p: List[Tensor], g: List[Tensor], \
      a: List[Tensor], b: List[Tensor], c: List[Tensor], t: List[Tensor], rate: float) -> None:
      """;

  private static final String FOLLOW =
      """
        def follow(self: __torch__.Oracle, gradients: Tensor, rates: Tensor, p: List[Tensor], \
      a: List[Tensor], b: List[Tensor], c: List[Tensor], t: List[Tensor]) -> List[Tensor]:
          path = annotate(List[Tensor], [])
          for k in range(torch.size(gradients, 0)):
            g = [torch.select(gradients, 0, k)]
            done = (self).step(p, g, a, b, c, t, float(rates[k]))
            added = torch.append(path, torch.clone(p[0]))
          return path
      """;

  private static final String TRAIN =
      """
        def train(self: __torch__.Oracle, given: Tensor, observed: Tensor, rates: Tensor, \
      p: List[Tensor], a: List[Tensor], b: List[Tensor], c: List[Tensor], t: List[Tensor]) \
      -> List[Tensor]:
          for k in range(torch.size(rates, 0)):
            values = annotate(List[Tensor], [given])
            for i in range(torch.len(p)):
              added = torch.append(values, p[i])
            g = annotate(List[Tensor], [])
            gradients = (self).gradients(observed, values)
            for i in range(torch.len(p)):
              added = torch.append(g, gradients[i + 2])
            done = (self).step(p, g, a, b, c, t, float(rates[k]))
          return p
      """;

  private OptimizerScript() {}

  /** A method {@code follow} of gradients that are given, which returns all weights on its way. */
  static String following(String update) {
    return step(update) + FOLLOW;
  }

  /**
   * A method {@code train}, which returns the last weights.
   *
   * @param network the methods of {@link NetworkScript}
   */
  static String training(String update, String network) {
    return step(update) + network + TRAIN;
  }

  private static String step(String update) {
    return STEP + update.indent(4) + "    return None\n";
  }
}
