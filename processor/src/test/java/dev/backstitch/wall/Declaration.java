package dev.backstitch.wall;

import java.util.ArrayList;
import java.util.List;

/**
 * A network as a user writes it.
 *
 * @param heading of the type, {@code public interface}
 * @param layers in order
 */
public record Declaration(String heading, List<DeclaredLayer> layers) {
  /** How most networks begin. */
  public static final String INTERFACE = "public interface";

  /** The package of every declaration. */
  public static final String PACKAGE = "sample";

  private static final String OWN_LOSS =
      """

        final class Quartic extends dev.backstitch.loss.PointwiseLoss {
          %sQuartic() {}

          @Override
          protected double loss(double predicted, double observed) {
            return Math.pow(predicted - observed, 4);
          }

          @Override
          protected double slope(double predicted, double observed) {
            return 4 * Math.pow(predicted - observed, 3);
          }
        }
      """;

  public Declaration {
    layers = List.copyOf(layers);
  }

  /** The same network with another layer in the place of one. */
  public Declaration with(int layer, DeclaredLayer other) {
    List<DeclaredLayer> others = new ArrayList<>(this.layers);
    others.set(layer, other);
    return new Declaration(this.heading, others);
  }

  /** A source file of a type of that name, in {@code FLOAT} or {@code DOUBLE}. */
  public String source(String type, String precision) {
    StringBuilder text =
        new StringBuilder(
            """
            package %s;

            import dev.backstitch.Layer;
            import dev.backstitch.annotations.*;

            @NeuralNetwork(precision = Precision.%s)
            %s %s {
            """
                .formatted(PACKAGE, precision, this.heading, type));
    boolean isClass = this.heading.endsWith("class");
    for (DeclaredLayer layer : this.layers) {
      String method = layer.toString();
      int end = method.lastIndexOf("Layer ");
      String modifier = isClass ? "abstract " : "";
      text.append("  ").append(method, 0, end).append(modifier).append(method.substring(end));
      text.append(";\n");
    }
    if (this.layers.stream().anyMatch(layer -> layer.has("CustomLoss"))) {
      String own = isClass ? OWN_LOSS.replace("final class", "static final class") : OWN_LOSS;
      text.append(own.formatted("public "));
    }
    return text.append("}\n").toString();
  }
}
