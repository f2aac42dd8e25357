package dev.backstitch.processor.kernel;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.backstitch.processor.nest.Nest;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a kernel's method, in the order in which calls give them. */
public final class Signature {
  /** The last parameter where the result may be added to what is there. */
  public static final String ACCUMULATE = "accumulate";

  private Signature() {}

  /** All parameters of the method that computes {@code nest}. */
  public static List<ParameterSpec> of(Nest nest, Style style) {
    List<ParameterSpec> parameters = new ArrayList<>();
    nest.extents().forEach(name -> parameters.add(integer(name)));
    if (nest.random()) {
      parameters.add(ParameterSpec.builder(TypeName.LONG, "seed").build());
      parameters.add(ParameterSpec.builder(TypeName.LONG, "update").build());
      parameters.add(integer("from"));
    }
    parameters.addAll(operands(nest, style));
    return parameters;
  }

  /** The parameters behind the extents: arrays, offsets, strides, flag. */
  static List<ParameterSpec> operands(Nest nest, Style style) {
    List<ParameterSpec> parameters = new ArrayList<>();
    for (Nest.Operand operand : nest.operands()) {
      parameters.add(
          ParameterSpec.builder(
                  ArrayTypeName.of(operand.halved() ? TypeName.INT : style.element()),
                  operand.name())
              .build());
      parameters.add(integer(operand.name() + "At"));
      operand.strides().forEach(name -> parameters.add(integer(name)));
    }
    if (nest.accumulates()) {
      parameters.add(ParameterSpec.builder(TypeName.BOOLEAN, ACCUMULATE).build());
    }
    return parameters;
  }

  static ParameterSpec integer(String name) {
    return ParameterSpec.builder(TypeName.INT, name).build();
  }

  /** The names of parameters, to hand them on, as a format in which lines may break. */
  static String names(List<ParameterSpec> parameters) {
    return String.join(",$W", parameters.stream().map(ParameterSpec::name).toList());
  }
}
