package dev.backstitch.processor.formula;

/**
 * The error function from two polynomials.
 *
 * <p>With {@code z = |x|}: up to 1 (0.93 in float) {@code erf(z) = z + z p(z^2)}; beyond, {@code 1
 * - exp(q(z))} with {@code q} close to {@code log(erfc(z))}, fitted with the weight {@code erfc(z)}
 * so that what counts is the error of the result.
 */
final class ErrorFunctionLowering {
  private static final double[] CENTRE_FLOAT = {
    0.128379166f,
    -0.376126319f,
    0.112836763f,
    -0.0268585309f,
    0.00519913947f,
    -0.000812306418f,
    8.2924249e-05f
  };
  private static final double[] TAIL_FLOAT = {
    -0.000222821385f,
    -1.12756324f,
    -0.6373716f,
    -0.103765637f,
    0.0221472066f,
    -0.00302334339f,
    0.000193929678f
  };
  private static final double[] CENTRE_DOUBLE = {
    0.1283791670955126,
    -0.37612638903183876,
    0.11283791670958743,
    -0.02686617064561954,
    0.005223977629095658,
    -0.0008548327189606624,
    0.00012055337777810952,
    -1.4925738504204218e-05,
    1.646308709483387e-06,
    -1.637063829093387e-07,
    1.4786548418167036e-08,
    -1.1830590465705277e-09,
    6.684830822627492e-11
  };
  private static final double[] TAIL_DOUBLE = {
    -1.8443728139785126e-07,
    -1.1283772818583768,
    -0.6366287062753931,
    -0.1027466353270452,
    0.019076941327922124,
    0.00028224777248059166,
    -0.0017709442995496735,
    0.0006428471298065742,
    -4.5962501250741006e-05,
    -6.974868322880832e-05,
    4.477011166833906e-05,
    -1.6421943290917684e-05,
    4.3020320392311345e-06,
    -8.45277723370595e-07,
    1.248504634192107e-07,
    -1.3525372775137777e-08,
    1.0173833102267105e-09,
    -4.753867977463206e-11,
    1.0396831862230639e-12
  };

  private final InstructionArithmetic code;
  private final boolean single;

  ErrorFunctionLowering(InstructionArithmetic code) {
    this.code = code;
    this.single = code.precision() == Precision.FLOAT;
  }

  Instruction erf(Instruction x) {
    Instruction size = code.absolute(x).named("size");
    Instruction border = code.constant(single ? 0.93 : 1);
    Instruction either =
        code.where(Comparison.LESS, size, border, centre(size), tail(size)).named("erfOfSize");
    return Signs.copied(code, either, x);
  }

  private Instruction centre(Instruction size) {
    Instruction square = code.multiply(size, size).named("square");
    Instruction polynomial = code.polynomial(square, single ? CENTRE_FLOAT : CENTRE_DOUBLE);
    return code.fused(size, polynomial.named("polynomial"), size).named("centre");
  }

  private Instruction tail(Instruction size) {
    Instruction limit = code.constant(single ? 4 : 6);
    Instruction clamped = code.where(Comparison.GREATER, size, limit, limit, size).named("clamped");
    Instruction logarithm = code.polynomial(clamped, single ? TAIL_FLOAT : TAIL_DOUBLE);
    Instruction complement = new ExponentialLowering(code).expBelow(logarithm.named("logarithm"));
    return code.subtract(code.constant(1), complement).named("tail");
  }
}
