package dev.backstitch.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.backstitch.annotations.Precision;

/** An argument of a method in TorchScript. */
final class Tensor {
  private final String name;
  private final Precision precision;
  private final double[] values;
  private final long[] shape;

  /**
   * An argument.
   *
   * @param name of a tensor; that of a list of tensors ends in {@code []}, and its tensors follow
   *     each other
   * @param precision of its elements
   * @param values its elements, the last index fastest
   * @param shape its extents; none for a number
   */
  Tensor(String name, Precision precision, double[] values, long... shape) {
    this.name = name;
    this.precision = precision;
    this.values = values;
    this.shape = shape;
  }

  /** The array for PyTorch. */
  NDArray in(NDManager manager) {
    DataType type = this.precision == Precision.FLOAT ? DataType.FLOAT32 : DataType.FLOAT64;
    NDArray array = manager.create(this.values, new Shape(this.shape)).toType(type, true);
    array.setName(this.name);
    return array;
  }
}
