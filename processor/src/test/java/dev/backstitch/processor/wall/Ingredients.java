package dev.backstitch.processor.wall;

import java.util.List;

/** What changes of declarations put in the place of what was there. */
final class Ingredients {
  /** Numbers of the type of some attribute. */
  static final List<String> NUMBERS =
      split(
          """
          0 ;; -1 ;; 1 ;; 2 ;; 7 ;; -0x80000000 ;; 0x7fffffff ;; 50000 ;; 1000000 ;; {1, 2}
          """);

  /** Values of attributes, most of another type. */
  static final List<String> VALUES =
      split(
          """
          0 ;; -1 ;; 1 ;; -0.0 ;; 0.5 ;; 1.5 ;; 1e-320 ;; 1e300 ;; -3.7 ;; 70000 ;; {} ;;
          {1, 2} ;; {0} ;; {2, 3, 4, 5} ;; {Double.NaN} ;; Double.NaN ;;
          Double.NEGATIVE_INFINITY ;; Double.POSITIVE_INFINITY ;; Integer.MAX_VALUE ;;
          Integer.MIN_VALUE ;; true ;; null ;; 'a' ;; "four" ;; "" ;; Over.SUM ;; UNKNOWN ;;
          Object.class ;; 2147483648L ;; 1 / 0 ;; (int) 2.5 ;; 50_000_000
          """);

  /** Annotations. */
  static final List<String> ADDED =
      split(
          """
          @Input(3) ;; @Input({}) ;; @Input({1, 2, 3}) ;; @Dense(4) ;; @Dense(units = 3) ;;
          @Dense ;; @Dense(value = 2, units = 3) ;; @Dense(units = 2, bias = Bias.NONE) ;;
          @Tanh ;; @Relu ;; @Softmax ;; @Sigmoid ;; @PRelu(perUnit = true) ;; @LogSoftmax ;;
          @HardTanh(min = 2) ;; @Dropout(0.5) ;; @Dropout(1) ;; @Dropout(Double.NaN) ;;
          @Output ;; @Frozen ;; @Frozen(weights = false, bias = false) ;; @WeightDecay ;;
          @WeightDecay(l2 = -1) ;; @From("a") ;; @From("") ;; @From("nobody") ;; @Init ;;
          @Init(low = 3, high = 2) ;; @Init(weights = Initializer.VALUES) ;;
          @Init(weightValues = {}) ;; @MeanSquaredError ;;
          @Init(weights = Initializer.ORTHOGONAL, bias = Initializer.ORTHOGONAL) ;;
          @Init(biasValues = {1, 2, 3}) ;; @CrossEntropy ;; @CrossEntropy(classWeights = {1}) ;;
          @CrossEntropy(weight = 0) ;; @BinaryCrossEntropy ;; @KlDivergence ;;
          @Focal(alpha = 7) ;; @CustomLoss(String.class) ;; @CustomLoss(int.class) ;;
          @CustomLoss(int[].class) ;; @CustomLoss(dev.backstitch.loss.Loss.class) ;;
          @CustomLoss(java.util.List.class) ;;
          @CustomLoss(dev.backstitch.loss.MeanSquaredErrorLoss.class) ;; @Deprecated ;;
          @Unknown ;; @SuppressWarnings("all") ;; @Override ;; @NeuralNetwork ;;
          @HalfSquaredError(over = 1)
          """);

  /** What a layer returns, with modifiers. */
  static final List<String> RETURNS =
      split(
          """
          int ;; void ;; Object ;; Layer[] ;; java.util.List<Layer> ;;
          dev.backstitch.FloatLayer ;; dev.backstitch.DoubleLayer ;; Unknown ;; <T> Layer ;;
          <T extends Layer> T ;; ? ;; Layer... ;; dev.backstitch.Layer ;; static Layer ;;
          private Layer ;; default Layer ;; protected Layer ;; synchronized Layer ;;
          final Layer ;; native Layer ;; strictfp Layer
          """);

  /** What follows the name of a layer. */
  static final List<String> PARAMETERS =
      split(
          """
          (int x) ;; (Layer other) ;; (Layer... others) ;; () throws Exception ;; ()[] ;;
          (this) ;; () { return null; } ;; () default null ;; (final @Deprecated int x)
          """);

  /** Heads of a type. */
  static final List<String> HEADINGS =
      split(
          """
          interface %s  ;; class %s  ;; final class %s  ;; abstract class %s  ;; enum %s  ;;
          @interface %s  ;; record %s()  ;; record %s(int a)  ;;
          sealed interface %s permits Other  ;; interface %s<T>  ;;
          abstract class %s<T extends Layer>  ;; interface %s extends Runnable  ;;
          interface %s extends Comparable<%1$s>  ;; interface %s extends Unknown  ;;
          interface %s extends java.util.function.Supplier<Layer>  ;;
          interface %s extends Other  ;; abstract class %s extends Other  ;;
          abstract class %s extends Thread  ;; abstract class %s implements Runnable  ;;
          abstract class %s extends Enum<%1$s>  ;;
          abstract class %s implements dev.backstitch.Network  ;; interface %s extends %1$s  ;;
          interface %s extends dev.backstitch.FloatNetwork  ;; non-sealed interface %s  ;;
          abstract class %s implements java.util.Map<String, Layer>  ;; strictfp interface %s  ;;
          abstract class %s extends java.util.AbstractList<Layer>  ;; private interface %s  ;;
          @FunctionalInterface interface %s  ;; @NeuralNetwork interface %s  ;;
          static interface %s
          """);

  /** Names that generated code uses. */
  static final List<String> NAMED =
      split(
          """
          Loss ;; Layer ;; FloatLayer ;; DoubleLayer ;; FloatNetwork ;; Network ;; Predictor ;;
          Learner ;; Optimizer ;; Architecture ;; Description ;; Initial ;; Generated ;;
          String ;; Override ;; Math ;; Object ;; System ;; Arrays ;; FloatVector ;;
          VectorLoops ;; Kernels ;; Parameter ;; FloatWeights ;; IllegalStateException ;;
          Exception ;; FloatPredictor ;; FloatLearner ;; MeanSquaredErrorLoss ;; Float ;;
          Double ;; List ;; Boolean ;; dev ;; java ;; sample ;; Other ;; Quartic ;;
          ARCHITECTURE ;; Deprecated ;; Integer
          """);

  private Ingredients() {}

  private static List<String> split(String text) {
    return List.of(text.strip().split("\\s*;;\\s*"));
  }
}
