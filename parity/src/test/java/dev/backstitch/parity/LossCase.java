package dev.backstitch.parity;

import dev.backstitch.parity.NetworkCase.Truth;

/**
 * A loss, with the activation below it.
 *
 * @param annotations as declared, the loss last
 * @param truth what it can be given to observe
 * @param torch an expression in TorchScript of {@code x} and {@code observed}
 * @param shown what the table says of PyTorch's side
 * @param doubleTolerance how far double may be off, as a share of the greatest number of an array
 */
record LossCase(
    String annotations, Truth truth, String torch, String shown, double doubleTolerance) {
  /** A loss that PyTorch has. */
  static LossCase of(String annotations, Truth truth, String torch) {
    String function =
        torch.replaceAll("^(?:.*\\.)?(\\w*(?:loss|entropy|kl_div|similarity)\\w*)\\(.*$", "$1");
    return new LossCase(annotations, truth, torch, "`" + function + "`", NetworkCase.ROUNDING);
  }

  /** A loss that PyTorch does not have: the published formula, of PyTorch's functions. */
  static LossCase composed(String annotations, Truth truth, String torch) {
    return new LossCase(annotations, truth, torch, "composed", NetworkCase.ROUNDING);
  }

  /** The same where PyTorch rounds a constant to float, in double too. */
  LossCase withConstantOfFloat() {
    return new LossCase(
        this.annotations, this.truth, this.torch, this.shown, NetworkCase.CONSTANT_OF_FLOAT);
  }

  /** A network of 5, 7 and 3 with this loss at its end. */
  NetworkCase network() {
    String layers =
        """
        @Input(5) Layer given();
        @Dense(7) @Tanh Layer hidden();
        @Dense(3) %s Layer result();
        """
            .formatted(this.annotations);
    String script =
        """
        hidden = torch.tanh(torch.linear(given, hidden_weight, hidden_bias))
        x = torch.linear(hidden, result_weight, result_bias)
        loss = %s
        """
            .formatted(this.torch);
    return new NetworkCase(
        "`%s` | %s".formatted(this.annotations, this.shown),
        layers,
        script,
        this.truth,
        this.doubleTolerance);
  }

  /** The name of the loss's annotation. */
  String name() {
    return this.annotations.replaceAll("\\(.*", "").replaceAll(".*@", "");
  }
}
