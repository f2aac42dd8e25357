package dev.backstitch.processor.formula;

/**
 * Logarithms from an exponent and a polynomial.
 *
 * <p>{@code log(x) = k ln 2 + log(1 + f)} with {@code 1 + f = x / 2^k} between the roots of one
 * half and of two. {@code log1p(x)} takes {@code k} from {@code 1 + x}, but {@code f} from {@code
 * x}, rounded once, so that nothing is lost near zero.
 *
 * <p>In float {@code log(1 + f) = f + f^2 q(f)}. In double, where that would need twice the terms,
 * with {@code s = f / (2 + f)}, {@code w = s^2} and {@code h = f^2 / 2}: {@code f - (h - s (h + w
 * p(w)))}, as in Sun's fdlibm. The polynomials are minimax fits of our own.
 */
final class LogarithmLowering {
  private static final double[] LOG_FLOAT = {
    -0.499999881f,
    0.333333373f,
    -0.250016004f,
    0.200012371f,
    -0.166081786f,
    0.14195393f,
    -0.1326361f,
    0.128275156f,
    -0.0747935176f
  };
  private static final double[] LOG_DOUBLE = {
    0.6666666666666735,
    0.399999999994106,
    0.28571428743241173,
    0.22222198486494538,
    0.18183568907704553,
    0.1531392960494445,
    0.1479720776258362
  };
  private static final double[] UNIT_FLOAT = {
    -0.499999315f,
    0.333304256f,
    -0.249573991f,
    0.196882963f,
    -0.153329611f,
    0.106402077f,
    -0.0572489649f,
    0.0199763887f,
    -0.0032666265f
  };
  private static final double[] UNIT_DOUBLE = {
    0.6666666666666631,
    0.4000000000015507,
    0.28571428548175576,
    0.22222223948146563,
    0.18181744715338752,
    0.15386542777124704,
    0.13301200044563893,
    0.12104297847032179,
    0.08347864195608304,
    0.17004329500585916
  };

  private final InstructionArithmetic code;
  private final boolean single;
  private final Rounding rounding;

  LogarithmLowering(InstructionArithmetic code) {
    this.code = code;
    this.single = code.precision() == Precision.FLOAT;
    this.rounding = Rounding.of(code.precision());
  }

  Instruction log(Instruction x) {
    Instruction least = code.constant(single ? Float.MIN_NORMAL : Double.MIN_NORMAL);
    Instruction zero = code.constant(0);
    int lift = code.precision().fractionBits() + 1;
    Instruction lifted = code.multiply(x, code.constant(Math.scalb(1.0, lift)));
    Instruction normal = code.where(Comparison.LESS, x, least, lifted, x).named("normal");
    Instruction lowered =
        code.where(Comparison.LESS, x, least, code.constant(lift), zero).named("lift");
    Instruction shifted = shifted(normal);
    Instruction exponent = code.subtract(exponent(shifted), lowered).named("exponent");
    Instruction f = code.subtract(mantissa(shifted), code.constant(1)).named("fraction");
    return atTheEnds(x, zero, logOf(f, exponent));
  }

  Instruction log1p(Instruction x) {
    Instruction shifted = shifted(code.add(code.constant(1), x).named("sum"));
    Instruction exponent = exponent(shifted).named("exponent");
    Instruction power = fourOverPower(shifted);
    Instruction fourFold = code.fused(x, power, code.subtract(power, code.constant(4)));
    Instruction f = code.multiply(fourFold, code.constant(0.25)).named("fraction");
    Instruction result = atTheEnds(x, code.constant(-1), logOf(f, exponent));
    return Signs.copied(code, result, x);
  }

  /** log1p of what lies between 0 and 1. */
  Instruction log1pOfUnit(Instruction x) {
    if (single) {
      Instruction polynomial = code.polynomial(x, UNIT_FLOAT).named("polynomial");
      return code.fused(code.multiply(x, x), polynomial, x).named("logarithm");
    }
    Instruction halfSquare = halfSquare(x);
    Instruction correction = code.multiply(ratio(x), sumOfSeries(x, halfSquare, UNIT_DOUBLE));
    return code.subtract(x, code.subtract(halfSquare, correction)).named("logarithm");
  }

  /** {@code k ln 2 + log(1 + f)}. */
  private Instruction logOf(Instruction f, Instruction k) {
    Instruction low = code.multiply(k, code.constant(rounding.logarithmOfTwoLow()));
    Instruction fractional;
    if (single) {
      Instruction polynomial = code.polynomial(f, LOG_FLOAT).named("polynomial");
      fractional = code.add(f, code.fused(code.multiply(f, f), polynomial, low));
    } else {
      Instruction halfSquare = halfSquare(f);
      Instruction series = sumOfSeries(f, halfSquare, LOG_DOUBLE);
      Instruction correction = code.fused(ratio(f), series, low);
      fractional = code.subtract(f, code.subtract(halfSquare, correction));
    }
    return code.fused(k, rounding.logarithmOfTwoHigh(), fractional).named("logarithm");
  }

  private Instruction halfSquare(Instruction f) {
    return code.multiply(code.multiply(code.constant(0.5), f), f).named("halfSquare");
  }

  private Instruction ratio(Instruction f) {
    return code.divide(f, code.add(code.constant(2), f)).named("ratio");
  }

  private Instruction sumOfSeries(Instruction f, Instruction halfSquare, double[] series) {
    Instruction ratio = ratio(f);
    Instruction square = code.multiply(ratio, ratio).named("square");
    Instruction polynomial = code.polynomial(square, series).named("polynomial");
    return code.fused(square, polynomial, halfSquare);
  }

  /** The bits of x, moved so that the exponent's place counts from the root of one half. */
  private Instruction shifted(Instruction x) {
    return code.addBits(code.toBits(x), code.bits(bits(1) - bits(Math.sqrt(0.5)))).named("shifted");
  }

  private long bits(double value) {
    return single ? Float.floatToRawIntBits((float) value) : Double.doubleToRawLongBits(value);
  }

  private Instruction biasedExponent(Instruction shifted) {
    return code.shiftRight(shifted, code.precision().fractionBits()).named("biasedExponent");
  }

  private Instruction exponent(Instruction shifted) {
    Instruction magic = code.bits(bits(rounding.magic()));
    Instruction real = code.fromBits(code.orBits(biasedExponent(shifted), magic));
    return code.subtract(real, code.constant(rounding.magic() + rounding.bias()));
  }

  private Instruction mantissa(Instruction shifted) {
    long fractionMask = (1L << code.precision().fractionBits()) - 1;
    Instruction fraction = code.andBits(shifted, code.bits(fractionMask));
    return code.fromBits(code.addBits(fraction, code.bits(bits(Math.sqrt(0.5)))));
  }

  /** {@code 4 / 2^k}: one over the largest power alone would be denormal. */
  private Instruction fourOverPower(Instruction shifted) {
    Instruction exponent =
        code.subtractBits(code.bits(2L * rounding.bias() + 2), biasedExponent(shifted));
    return code.fromBits(code.shiftLeft(exponent, code.precision().fractionBits())).named("power");
  }

  /** Minus infinity at the pole, NaN below, and infinity and NaN as they come. */
  private Instruction atTheEnds(Instruction x, Instruction pole, Instruction result) {
    Instruction infinity = code.constant(Double.POSITIVE_INFINITY);
    Instruction finite = code.where(Comparison.LESS, x, infinity, result, x).named("finite");
    Instruction below =
        code.where(
            Comparison.LESS,
            x,
            pole,
            code.constant(Double.NaN),
            code.constant(Double.NEGATIVE_INFINITY));
    return code.where(Comparison.LESS_OR_EQUAL, x, pole, below.named("below"), finite);
  }
}
