package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.nest.Nest;
import java.util.List;

/** One way of writing nests. */
public interface Kernel {
  /** Whether it can write {@code nest}. */
  boolean fits(Nest nest);

  /** What the kernel computes, for its Javadoc. */
  String text(Nest nest);

  /** The rows and vectors of the largest block at once: {@code 8x3}; empty where there is none. */
  default String block(Nest nest) {
    return "";
  }

  /** The body of its method in loops of scalars. */
  Body scalar(Nest nest, Style style);

  /** The body of its method in loops of vectors. */
  Body vector(Nest nest, Style style);

  /**
   * The body of a method.
   *
   * @param code its statements
   * @param parts private methods that it calls
   */
  record Body(CodeBlock code, List<MethodSpec> parts) {
    public Body {
      parts = List.copyOf(parts);
    }

    Body(CodeBlock code) {
      this(code, List.of());
    }
  }
}
