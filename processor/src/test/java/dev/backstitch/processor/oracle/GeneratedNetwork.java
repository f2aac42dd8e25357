package dev.backstitch.processor.oracle;

import dev.backstitch.ThreadsOfLittleWork;
import dev.backstitch.optimizer.Optimizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated network of either precision, run by reflection and spoken to in double. */
public final class GeneratedNetwork {
  private final CompiledDeclaration compiled;
  private final Object network;

  private GeneratedNetwork(CompiledDeclaration compiled, Object network) {
    this.compiled = compiled;
    this.network = network;
  }

  /** Which twin of the generated loops runs. */
  public enum Loops {
    /** The one that the network chooses by itself. */
    CHOSEN,
    SCALAR,
    VECTOR,
    /** Of learners: scalars at first, then vectors. Predictors choose by themselves. */
    TRIED
  }

  public static GeneratedNetwork create(CompiledDeclaration compiled, long seed) {
    return new GeneratedNetwork(compiled, Reflection.callStatic(compiled.type(), "create", seed));
  }

  /** A network of its own with the same weights. */
  public GeneratedNetwork copy() {
    return new GeneratedNetwork(this.compiled, Reflection.call(this.network, "copy"));
  }

  /** The values of a parameter, in the order that users know. */
  public double[] parameter(String path) {
    return Reflection.numbers(Reflection.call(this.view(path), "toArray"));
  }

  /** Gives a parameter values, in the order that users know. */
  public void assign(String path, double... values) {
    Reflection.call(this.view(path), "assign", this.array(values));
  }

  private Object view(String path) {
    return Reflection.call(this.network, "parameter", path);
  }

  private Object array(double... numbers) {
    return Reflection.array(this.compiled.element(), numbers);
  }

  public Predicting predictor(Loops loops) {
    return new Predicting(
        loops == Loops.CHOSEN || loops == Loops.TRIED
            ? Reflection.call(this.network, "predictor")
            : Reflection.call(this.network, "predictor", this.compiled.kernels(loops)));
  }

  public Learning learner(Optimizer optimizer, int rows, Loops loops) {
    return new Learning(
        loops == Loops.TRIED
            ? Reflection.call(this.network, "learner", optimizer, rows)
            : Reflection.call(
                this.network, "learner", optimizer, rows, this.compiled.kernels(loops)));
  }

  private int inputSize() {
    return this.compiled.inputSize();
  }

  private int outputSize() {
    return this.compiled.outputSize();
  }

  /** A predictor. */
  public final class Predicting {
    private final Object predictor;

    private Predicting(Object predictor) {
      this.predictor = predictor;
    }

    public double[] predict(int rows, double... inputs) {
      Object outputs = GeneratedNetwork.this.array(new double[rows * outputSize()]);
      Object given = GeneratedNetwork.this.array(inputs);
      Reflection.call(this.predictor, "predict", given, rows, outputs);
      return Reflection.numbers(outputs);
    }

    /** The prediction of one row by the method for one row. */
    public double[] predictRow(double... input) {
      Object output = GeneratedNetwork.this.array(new double[outputSize()]);
      Reflection.call(this.predictor, "predict", GeneratedNetwork.this.array(input), output);
      return Reflection.numbers(output);
    }

    /** Makes all scratch NaN; says how many arrays there are. */
    public int poison() {
      return Reflection.poison(this.predictor, GeneratedNetwork.this.compiled.type().getName());
    }
  }

  /** A learner. */
  public final class Learning {
    private final Object learner;

    private Learning(Object learner) {
      this.learner = learner;
    }

    public double evaluate(int rows, double[] inputs, double[] observed) {
      return this.loss("evaluate", rows, inputs, observed);
    }

    public double gradient(int rows, double[] inputs, double[] observed) {
      return this.loss("gradient", rows, inputs, observed);
    }

    public double accumulate(int rows, double[] inputs, double[] observed) {
      return this.loss("accumulate", rows, inputs, observed);
    }

    public double step(int rows, double[] inputs, double[] observed) {
      return this.loss("step", rows, inputs, observed);
    }

    private double loss(String verb, int rows, double[] inputs, double[] observed) {
      Object given = GeneratedNetwork.this.array(inputs);
      Object truth = GeneratedNetwork.this.array(observed);
      return (Double) Reflection.call(this.learner, verb, given, rows, truth);
    }

    /** Forward, then backward from gradients of the outputs; returns the outputs. */
    public double[] drive(int rows, double[] inputs, double[] outputGradients) {
      Object outputs = GeneratedNetwork.this.array(new double[rows * outputSize()]);
      Object given = GeneratedNetwork.this.array(inputs);
      Reflection.call(this.learner, "forward", given, rows, outputs);
      Reflection.call(this.learner, "backward", GeneratedNetwork.this.array(outputGradients));
      return Reflection.numbers(outputs);
    }

    /** Lets threads share whatever can be shared. */
    public void share(ThreadsOfLittleWork threads) {
      threads.share(this.learner);
    }

    public void update() {
      Reflection.call(this.learner, "update");
    }

    public void publish() {
      Reflection.call(this.learner, "publish");
    }

    /** Goes on from where it is, through a file. */
    public void restore() {
      try {
        Path file = Files.createTempFile("learner", ".safetensors");
        Reflection.call(this.learner, "save", file);
        Reflection.call(this.learner, "restore", file);
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public double[] gradientOf(String path) {
      return Reflection.numbers(Reflection.call(this.learner, "gradientOf", path));
    }

    public double[] valuesOf(String path) {
      return Reflection.numbers(Reflection.call(this.learner, "valuesOf", path));
    }

    public double[] inputGradient(int rows) {
      Object gradient = GeneratedNetwork.this.array(new double[rows * inputSize()]);
      Reflection.call(this.learner, "inputGradient", gradient);
      return Reflection.numbers(gradient);
    }

    /** Makes all scratch NaN; says how many arrays there are. */
    public int poison() {
      return Reflection.poison(this.learner, GeneratedNetwork.this.compiled.type().getName());
    }
  }
}
