package dev.backstitch.benchmarks.scaling;

import dev.backstitch.FloatNetwork;
import dev.backstitch.Layer;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Relu;
import java.util.List;
import java.util.function.LongFunction;

/** Networks of one square layer, of whole vectors and of one more: a width is a constant. */
final class Widths {
  /**
   * A network to measure.
   *
   * @param width its inputs, and its units
   * @param network makes it from a seed
   */
  record Width(int width, LongFunction<? extends FloatNetwork> network) {}

  /** From narrow to wide. */
  static final List<Width> ALL =
      List.of(
          new Width(8, Widths_Square8Network::create),
          new Width(9, Widths_Square9Network::create),
          new Width(16, Widths_Square16Network::create),
          new Width(17, Widths_Square17Network::create),
          new Width(32, Widths_Square32Network::create),
          new Width(33, Widths_Square33Network::create),
          new Width(64, Widths_Square64Network::create),
          new Width(65, Widths_Square65Network::create),
          new Width(100, Widths_Square100Network::create),
          new Width(128, Widths_Square128Network::create),
          new Width(129, Widths_Square129Network::create),
          new Width(256, Widths_Square256Network::create),
          new Width(257, Widths_Square257Network::create),
          new Width(512, Widths_Square512Network::create),
          new Width(513, Widths_Square513Network::create),
          new Width(1024, Widths_Square1024Network::create),
          new Width(1025, Widths_Square1025Network::create),
          new Width(2048, Widths_Square2048Network::create));

  private Widths() {}

  /** 8 inputs, 8 units. */
  @NeuralNetwork
  public interface Square8 {
    /** What goes in. */
    @Input(8)
    Layer inputs();

    /** What comes out. */
    @Dense(8)
    @Relu
    Layer outputs();
  }

  /** 9 inputs, 9 units. */
  @NeuralNetwork
  public interface Square9 {
    /** What goes in. */
    @Input(9)
    Layer inputs();

    /** What comes out. */
    @Dense(9)
    @Relu
    Layer outputs();
  }

  /** 16 inputs, 16 units. */
  @NeuralNetwork
  public interface Square16 {
    /** What goes in. */
    @Input(16)
    Layer inputs();

    /** What comes out. */
    @Dense(16)
    @Relu
    Layer outputs();
  }

  /** 17 inputs, 17 units. */
  @NeuralNetwork
  public interface Square17 {
    /** What goes in. */
    @Input(17)
    Layer inputs();

    /** What comes out. */
    @Dense(17)
    @Relu
    Layer outputs();
  }

  /** 32 inputs, 32 units. */
  @NeuralNetwork
  public interface Square32 {
    /** What goes in. */
    @Input(32)
    Layer inputs();

    /** What comes out. */
    @Dense(32)
    @Relu
    Layer outputs();
  }

  /** 33 inputs, 33 units. */
  @NeuralNetwork
  public interface Square33 {
    /** What goes in. */
    @Input(33)
    Layer inputs();

    /** What comes out. */
    @Dense(33)
    @Relu
    Layer outputs();
  }

  /** 64 inputs, 64 units. */
  @NeuralNetwork
  public interface Square64 {
    /** What goes in. */
    @Input(64)
    Layer inputs();

    /** What comes out. */
    @Dense(64)
    @Relu
    Layer outputs();
  }

  /** 65 inputs, 65 units. */
  @NeuralNetwork
  public interface Square65 {
    /** What goes in. */
    @Input(65)
    Layer inputs();

    /** What comes out. */
    @Dense(65)
    @Relu
    Layer outputs();
  }

  /** 100 inputs, 100 units. */
  @NeuralNetwork
  public interface Square100 {
    /** What goes in. */
    @Input(100)
    Layer inputs();

    /** What comes out. */
    @Dense(100)
    @Relu
    Layer outputs();
  }

  /** 128 inputs, 128 units. */
  @NeuralNetwork
  public interface Square128 {
    /** What goes in. */
    @Input(128)
    Layer inputs();

    /** What comes out. */
    @Dense(128)
    @Relu
    Layer outputs();
  }

  /** 129 inputs, 129 units. */
  @NeuralNetwork
  public interface Square129 {
    /** What goes in. */
    @Input(129)
    Layer inputs();

    /** What comes out. */
    @Dense(129)
    @Relu
    Layer outputs();
  }

  /** 256 inputs, 256 units. */
  @NeuralNetwork
  public interface Square256 {
    /** What goes in. */
    @Input(256)
    Layer inputs();

    /** What comes out. */
    @Dense(256)
    @Relu
    Layer outputs();
  }

  /** 257 inputs, 257 units. */
  @NeuralNetwork
  public interface Square257 {
    /** What goes in. */
    @Input(257)
    Layer inputs();

    /** What comes out. */
    @Dense(257)
    @Relu
    Layer outputs();
  }

  /** 512 inputs, 512 units. */
  @NeuralNetwork
  public interface Square512 {
    /** What goes in. */
    @Input(512)
    Layer inputs();

    /** What comes out. */
    @Dense(512)
    @Relu
    Layer outputs();
  }

  /** 513 inputs, 513 units. */
  @NeuralNetwork
  public interface Square513 {
    /** What goes in. */
    @Input(513)
    Layer inputs();

    /** What comes out. */
    @Dense(513)
    @Relu
    Layer outputs();
  }

  /** 1024 inputs, 1024 units. */
  @NeuralNetwork
  public interface Square1024 {
    /** What goes in. */
    @Input(1024)
    Layer inputs();

    /** What comes out. */
    @Dense(1024)
    @Relu
    Layer outputs();
  }

  /** 1025 inputs, 1025 units. */
  @NeuralNetwork
  public interface Square1025 {
    /** What goes in. */
    @Input(1025)
    Layer inputs();

    /** What comes out. */
    @Dense(1025)
    @Relu
    Layer outputs();
  }

  /** 2048 inputs, 2048 units. */
  @NeuralNetwork
  public interface Square2048 {
    /** What goes in. */
    @Input(2048)
    Layer inputs();

    /** What comes out. */
    @Dense(2048)
    @Relu
    Layer outputs();
  }
}
