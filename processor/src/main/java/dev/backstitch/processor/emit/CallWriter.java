package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.plan.Call;
import dev.backstitch.processor.plan.Place;
import dev.backstitch.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes calls of kernels, a line for the sizes and one for each array.
 *
 * <pre>
 * this.kernels.productPlusBias(
 *     rows, 4, 16,
 *     this.inputs, this.inputsAt, 4,
 *     this.weights, HIDDEN_WEIGHTS, 16,
 *     this.weights, HIDDEN_BIAS,
 *     this.values, HIDDEN * this.capacity, 16);
 * </pre>
 */
final class CallWriter {
  private CallWriter() {}

  static CodeBlock write(Plan plan, Call call) {
    List<String> lines = new ArrayList<>();
    String sizes =
        call.extents().stream().map(CallWriter::extent).collect(Collectors.joining(", "));
    lines.add(call.nest().random() ? sizes + ", this.seed, this.update" : sizes);
    call.arguments().forEach(argument -> lines.add(argument(argument)));
    if (call.nest().accumulates()) {
      lines.add(
          switch (call.accumulation()) {
            case NEVER -> "false";
            case ALWAYS -> "true";
            case CHOSEN -> "this.accumulate";
          });
    }
    return CodeBlock.of(
        "this.kernels.$L(\n$>$>$L$<$<);\n",
        plan.kernelNames().get(call.nest()),
        String.join(",\n", lines));
  }

  private static String extent(Call.Extent extent) {
    return extent.isRows() ? "rows" : String.valueOf(extent.size());
  }

  private static String argument(Call.Argument argument) {
    String strides =
        argument.strides().stream().map(stride -> ", " + stride).collect(Collectors.joining());
    return array(argument.place()) + ", " + offset(argument.place()) + strides;
  }

  /** The array that a value lies in. */
  static String array(Place place) {
    return switch (place.arena()) {
      case PARAMETERS -> "this.weights";
      case GRADIENT -> "this.gradient";
      case VALUES -> "this.values";
      case SHARED -> "this.shared";
      case INPUTS -> "this.inputs";
    };
  }

  /** Where its first element lies. */
  static String offset(Place place) {
    String start =
        switch (place.arena()) {
          case PARAMETERS, GRADIENT, SHARED -> place.constant();
          case VALUES -> place.constant() + " * this.capacity";
          case INPUTS -> place.start() == 0 ? "this.inputsAt" : "this.inputsAt + " + place.start();
        };
    String lead = place.lead() == 0 ? "" : " + " + place.lead();
    return start + lead + (place.timeStride() == 0 ? "" : " + t * " + place.timeStride());
  }
}
