package dev.backstitch.parity;

import java.util.List;

/**
 * Every activation, with PyTorch's function for it.
 *
 * <p>In double too, PyTorch rounds some constants to float: those of leaky ReLU and CELU, and a
 * sixth in the slope of the hard sigmoid. Constants that a float can hold agree as all else does.
 */
final class ActivationCases {
  static final List<ActivationCase> ALL =
      List.of(
          new ActivationCase("@Identity", "x"),
          new ActivationCase("@Sigmoid", "torch.sigmoid(x)"),
          new ActivationCase("@Tanh", "torch.tanh(x)"),
          new ActivationCase("@Relu", "torch.relu(x)"),
          new ActivationCase("@LeakyRelu", "torch.leaky_relu(x)").withConstantOfFloat(),
          new ActivationCase("@LeakyRelu(slope = 0.25)", "torch.leaky_relu(x, 0.25)"),
          new ActivationCase("@PRelu", "torch.prelu(x, hidden_slope)"),
          new ActivationCase(
              "@PRelu(initial = 0.1, perUnit = true)", "torch.prelu(x, hidden_slope)"),
          new ActivationCase("@Relu6", "torch.relu6(x)"),
          new ActivationCase("@Elu", "torch.elu(x)"),
          new ActivationCase("@Elu(alpha = 0.7)", "torch.elu(x, 0.7)"),
          new ActivationCase("@Selu", "torch.selu(x)"),
          new ActivationCase("@Celu", "torch.celu(x)"),
          new ActivationCase("@Celu(alpha = 2)", "torch.celu(x, 2)"),
          new ActivationCase("@Gelu", "torch.gelu(x)"),
          new ActivationCase("@Gelu(approximate = true)", "torch.gelu(x, approximate=\"tanh\")"),
          new ActivationCase("@Silu", "torch.silu(x)"),
          new ActivationCase("@Mish", "torch.mish(x)"),
          new ActivationCase("@Softplus", "torch.softplus(x)"),
          new ActivationCase("@Softsign", "torch.div(x, torch.add(torch.abs(x), 1))"),
          new ActivationCase("@HardSigmoid", "torch.hardsigmoid(x)").withConstantOfFloat(),
          new ActivationCase("@HardSwish", "torch.hardswish(x)"),
          new ActivationCase("@HardTanh", "torch.hardtanh(x)"),
          new ActivationCase("@HardTanh(min = -0.5, max = 2)", "torch.hardtanh(x, -0.5, 2)"),
          new ActivationCase("@LogSigmoid", "torch.log_sigmoid(x)"),
          new ActivationCase("@Exponential", "torch.exp(x)"),
          new ActivationCase("@Softmax", "torch.softmax(x, 1)"),
          new ActivationCase("@LogSoftmax", "torch.log_softmax(x, 1)"));

  private ActivationCases() {}
}
