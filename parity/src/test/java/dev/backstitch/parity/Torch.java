package dev.backstitch.parity;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Methods in TorchScript, which PyTorch runs and differentiates. */
final class Torch implements AutoCloseable {
  private static final String ENGINE = "PyTorch";

  private final Model model;

  /**
   * Has PyTorch compile some methods.
   *
   * @param methods what stands in the class {@code __torch__.Oracle}, indented by two
   */
  Torch(String methods) {
    this.model = Model.newInstance("oracle", ENGINE);
    try {
      this.model.load(new ByteArrayInputStream(TorchArchive.of(methods)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedModelException e) {
      throw new IllegalStateException(methods, e);
    }
  }

  /**
   * Runs a method.
   *
   * @param arguments its arguments, in its order
   * @return the values of the list of tensors that it returns
   */
  List<double[]> run(String method, List<Tensor> arguments) {
    JniUtils.setGradMode(true);
    try (NDManager manager = NDManager.newBaseManager(ENGINE)) {
      NDList arrays = new NDList();
      arguments.forEach(argument -> arrays.add(argument.in(manager)));
      NDArray methodName = manager.create(0f);
      methodName.setName("module_method:" + method);
      arrays.add(methodName);
      NDList results = IValueUtils.forward((PtSymbolBlock) this.model.getBlock(), arrays, true);
      results.attach(manager);
      List<double[]> values = new ArrayList<>();
      results.forEach(result -> values.add(numbers(result)));
      return values;
    }
  }

  private static double[] numbers(NDArray array) {
    return Arrays.stream(array.toArray()).mapToDouble(Number::doubleValue).toArray();
  }

  @Override
  public void close() {
    this.model.close();
  }
}
