package dev.backstitch.parity;

import dev.backstitch.Parameter;
import dev.backstitch.annotations.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network, its loss and its gradient in TorchScript. */
final class NetworkScript {
  private static final String GRADIENTS =
      """
        def gradients(self: __torch__.Oracle, observed: Tensor, values: List[Tensor]) -> List[Tensor]:
          leaves = annotate(List[Tensor], [])
          for i in range(torch.len(values)):
            leaf = torch.requires_grad_(torch.detach(values[i]), True)
            added = torch.append(leaves, leaf)
          loss = (self).loss(observed, leaves)
          slopes = torch.autograd.grad([loss], leaves)
          result = annotate(List[Tensor], [torch.detach(loss)])
          for i in range(torch.len(slopes)):
            added = torch.append(result, unchecked_cast(Tensor, slopes[i]))
          return result
      """;

  private NetworkScript() {}

  /**
   * Two methods: {@code loss} of the observed values and of a list with the inputs first, then all
   * parameters, and {@code gradients} of the same, which returns the loss and then the derivatives.
   *
   * @param body statements that compute {@code loss}
   */
  static String of(List<? extends Parameter> parameters, String body) {
    StringBuilder script =
        new StringBuilder(
            """
              def loss(self: __torch__.Oracle, observed: Tensor, leaves: List[Tensor]) -> Tensor:
                given = leaves[0]
            """);
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.get(i).name().replace('.', '_');
      script.append("    %s = leaves[%d]\n".formatted(name, i + 1));
    }
    return script.append(body.indent(4)).append("    return loss\n").append(GRADIENTS).toString();
  }

  /** Values of all parameters, as a list of tensors. */
  static List<Tensor> tensors(
      String name,
      Precision precision,
      List<? extends Parameter> parameters,
      List<double[]> values) {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      long[] shape = Arrays.stream(parameters.get(i).shape()).asLongStream().toArray();
      tensors.add(new Tensor(name, precision, values.get(i), shape));
    }
    return tensors;
  }
}
