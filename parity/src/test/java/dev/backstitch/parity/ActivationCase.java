package dev.backstitch.parity;

/**
 * An activation.
 *
 * @param annotation as declared
 * @param torch an expression in TorchScript of {@code x} and, if learned, {@code hidden_slope}
 * @param doubleTolerance how far double may be off, as a share of the greatest number of an array
 */
record ActivationCase(String annotation, String torch, double doubleTolerance) {
  ActivationCase(String annotation, String torch) {
    this(annotation, torch, NetworkCase.ROUNDING);
  }

  /** The same where PyTorch rounds a constant to float, in double too. */
  ActivationCase withConstantOfFloat() {
    return new ActivationCase(this.annotation, this.torch, NetworkCase.CONSTANT_OF_FLOAT);
  }

  /** A network of 5, 7 and 3 with this activation in the middle. */
  NetworkCase network() {
    String layers =
        """
        @Input(5) Layer given();
        @Dense(7) %s Layer hidden();
        @Dense(3) @MeanSquaredError Layer result();
        """
            .formatted(this.annotation);
    String script =
        """
        x = torch.linear(given, hidden_weight, hidden_bias)
        result = torch.linear(%s, result_weight, result_bias)
        loss = torch.mse_loss(result, observed)
        """
            .formatted(this.torch);
    return new NetworkCase(
        "`%s` | `%s`".formatted(this.annotation, this.torch),
        layers,
        script,
        NetworkCase.Truth.REAL,
        this.doubleTolerance);
  }

  /** The name of the annotation. */
  String name() {
    return this.annotation.replaceAll("@|\\(.*", "");
  }
}
