package dev.backstitch.processor.kernel;

import com.google.testing.compile.JavaFileObjects;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import javax.tools.JavaFileObject;

/** Products of a row and a square matrix, each of what the one before wrote. */
final class KernelChain {
  private static final int BEHIND_HEADER = 12;
  private static final int FEW = 16;

  private final IntConsumer chain;

  /** A chain of the class that {@link #source} became, over such {@link #arrays}. */
  KernelChain(Class<?> type, List<float[]> arrays) {
    try {
      this.chain = (IntConsumer) type.getConstructors()[0].newInstance(arrays.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  /** A row, a matrix so small that rows stay of a size, biases, another row; behind garbage. */
  static List<float[]> arrays(int width, SplittableRandom random) {
    return List.of(
        array(width, 1, random),
        array(BEHIND_HEADER + width * rightRow(width), 1.0 / width, random),
        array(BEHIND_HEADER + width, 1, random),
        array(width, 1, random));
  }

  private static float[] array(int length, double most, SplittableRandom random) {
    byte[] before = new byte[8 * random.nextInt(8)];
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextDouble(-most, most) + before.length % 8;
    }
    return values;
  }

  /** Goes on for so many nanoseconds at least, and returns how many of them a product took. */
  double run(long nanoseconds) {
    return run(this.chain, FEW, nanoseconds);
  }

  /** The same of any products, which are made a few at a time. */
  static double run(IntConsumer products, int few, long nanoseconds) {
    long begin = System.nanoTime();
    long passed = 0;
    long count = 0;
    while (passed < nanoseconds) {
      products.accept(few);
      count += few;
      passed = System.nanoTime() - begin;
    }
    return (double) passed / count;
  }

  private static int rightRow(int width) {
    return Math.toIntExact(Precision.FLOAT.rowStride(width));
  }

  static String name(Nest nest) {
    return nest instanceof RowProduct row ? "ChainIn" + row.parts() + "Parts" : "Chain";
  }

  /** The class of a chain: a class for each, so that calls have one target. */
  static JavaFileObject source(Nest nest, Map<Nest, String> methods, int width) {
    String arguments =
        nest instanceof MatrixProduct
            ? "1, %1$d, %1$d, left, 0, %1$d, right, 12, %2$d, bias, 12, out, 0, %1$d"
                .formatted(width, rightRow(width))
            : "left, 0, right, 12, bias, 12, out, 0";
    return JavaFileObjects.forSourceString(
        "sample." + name(nest),
        """
        package sample;
        public final class %1$s implements java.util.function.IntConsumer {
          private final SampleKernels kernels = SampleKernels.vector();
          private final float[] right;
          private final float[] bias;
          private float[] left;
          private float[] out;
          public %1$s(float[] left, float[] right, float[] bias, float[] out) {
            this.left = left;
            this.right = right;
            this.bias = bias;
            this.out = out;
          }
          @Override public void accept(int products) {
            for (int i = 0; i < products; i++) {
              this.kernels.%2$s(%3$s);
              float[] written = this.out;
              this.out = this.left;
              this.left = written;
            }
          }
        }
        """
            .formatted(
                name(nest),
                Objects.requireNonNull(methods.get(nest)),
                arguments
                    .replace("left", "this.left")
                    .replace("right", "this.right")
                    .replace("bias", "this.bias")
                    .replace("out", "this.out")));
  }
}
