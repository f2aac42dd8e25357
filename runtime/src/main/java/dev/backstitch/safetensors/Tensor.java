package dev.backstitch.safetensors;

import dev.backstitch.generated.ParameterLayout;
import java.util.Arrays;

/**
 * A named part of an array in memory that is, or is to be, in a file: in PyTorch's order, without
 * padding.
 *
 * @param name in the file
 * @param layout where its elements lie in the array
 * @param array the number of the array, of those that are read or written together
 */
public record Tensor(String name, ParameterLayout layout, int array) {
  String shape() {
    return Arrays.toString(this.layout.shape());
  }
}
