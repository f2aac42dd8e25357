package dev.backstitch.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.plan.Call;
import dev.backstitch.processor.plan.Place;
import dev.backstitch.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes calls of kernels, a line for the sizes, if they are arguments, and one for each array.
 *
 * <pre>
 * this.kernels.productPlusBias(
 *     rows, 4, 16,
 *     this.inputs, this.inputsAt + from * 4, 4,
 *     this.weights, HIDDEN_WEIGHTS, 16,
 *     this.weights, HIDDEN_BIAS,
 *     this.values, HIDDEN * this.capacity + from * 16, 16);
 * </pre>
 *
 * What lies in rows is read and written from the row {@code from} on; of what is shared by all
 * rows, a slice, or a block from {@code at} on.
 */
final class CallWriter {
  private CallWriter() {}

  /** A call that computes some rows. */
  static CodeBlock ofRows(Plan plan, Call call) {
    return write(plan, call, Call.Extent::size, argument -> rowsBefore(argument.place()));
  }

  /** A call that computes what all rows have in common, or its slice. */
  static CodeBlock ofSlice(Plan plan, Call call) {
    return write(
        plan,
        call,
        extent -> "slice.size(" + extent.size() + ")",
        argument -> cutBefore(call, argument, extent -> "slice.from(" + extent.size() + ")"));
  }

  /** A call that computes so many of what all rows have in common. */
  static CodeBlock ofBlock(Plan plan, Call call, int block) {
    return write(
        plan,
        call,
        extent -> ofBlock(extent, block),
        argument -> cutBefore(call, argument, extent -> "at"));
  }

  /** A call that computes some rows, so many columns of each. */
  static CodeBlock ofRowsInBlocks(Plan plan, Call call, int block) {
    return write(
        plan,
        call,
        extent -> ofBlock(extent, block),
        argument -> rowsBefore(argument.place()) + cutBefore(call, argument, extent -> "at"));
  }

  private static Object ofBlock(Call.Extent extent, int block) {
    return extent.size() % block == 0
        ? block
        : "Math.min(%d, %d - at)".formatted(block, extent.size());
  }

  /**
   * @param cut the number of what is computed, of what is cut
   * @param before how far behind the whole array it begins
   */
  private static CodeBlock write(
      Plan plan,
      Call call,
      Function<Call.Extent, Object> cut,
      Function<Call.Argument, String> before) {
    List<String> lines = new ArrayList<>();
    String sizes =
        call.extents().stream()
            .map(extent -> extent(extent, cut))
            .collect(Collectors.joining(", "));
    if (!sizes.isEmpty()) {
      lines.add(call.nest().random() ? sizes + ", this.seed, this.update, from" : sizes);
    }
    for (Call.Argument argument : call.arguments()) {
      lines.add(argument(argument, before.apply(argument)));
    }
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

  private static String extent(Call.Extent extent, Function<Call.Extent, Object> cut) {
    return switch (extent.count()) {
      case ROWS -> "rows";
      case ALL -> String.valueOf(extent.size());
      case SLICE -> String.valueOf(cut.apply(extent));
    };
  }

  private static String rowsBefore(Place place) {
    return switch (place.arena()) {
      case VALUES, INPUTS -> times("from", place.rowStride());
      case PARAMETERS, GRADIENT, SHARED, PANEL, BEFORE, RATE, HALVES, PANELS -> "";
    };
  }

  private static String cutBefore(
      Call call, Call.Argument argument, Function<Call.Extent, String> from) {
    return call.sliced()
        .map(extent -> times(from.apply(extent), argument.sliceStride()))
        .orElse("");
  }

  private static String times(String count, int stride) {
    return stride == 0 ? "" : " + " + count + (stride == 1 ? "" : " * " + stride);
  }

  private static String argument(Call.Argument argument, String before) {
    String strides =
        argument.strides().stream().map(stride -> ", " + stride).collect(Collectors.joining());
    return array(argument.place()) + ", " + offset(argument.place()) + before + strides;
  }

  /** The array that a value lies in. */
  static String array(Place place) {
    return switch (place.arena()) {
      case PARAMETERS -> "this.weights";
      case GRADIENT -> "this.gradient";
      case VALUES -> "this.values";
      case SHARED -> "this.shared";
      case PANEL -> "this.panel.get()";
      case INPUTS -> "this.inputs";
      case BEFORE -> "this.before";
      case RATE -> "this.rate";
      case HALVES -> "this.version.halves()";
      case PANELS -> "this.version.values()";
    };
  }

  /** Where its first element lies. */
  static String offset(Place place) {
    String start =
        switch (place.arena()) {
          case PARAMETERS, GRADIENT, SHARED, HALVES, PANELS -> place.constant();
          case PANEL, RATE -> "0";
          case BEFORE -> String.valueOf(place.start());
          case VALUES -> place.constant() + " * this.capacity";
          case INPUTS -> place.start() == 0 ? "this.inputsAt" : "this.inputsAt + " + place.start();
        };
    String lead = place.lead() == 0 ? "" : " + " + place.lead();
    return start + lead + (place.timeStride() == 0 ? "" : " + t * " + place.timeStride());
  }
}
