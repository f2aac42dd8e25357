package dev.backstitch.processor.formula;

/**
 * Exponentials from a power of two and a polynomial.
 *
 * <p>{@code exp(x) = 2^k * 2^k * exp(r)} with {@code k} the whole number next to {@code x / (2 ln
 * 2)}, so that {@code r = x - 2 k ln 2} lies within ln 2. Two equal powers reach from the smallest
 * denormal to infinity. At most TESTED_EXP ulp.
 *
 * <p>{@code expm1(x) = 2^n * (r + r^2 q(r)) + (2^n - 1)} with {@code n} next to {@code x / ln 2}, so
 * that {@code r} lies within half of ln 2. Both polynomials are minimax fits in relative error.
 */
final class ExponentialLowering {
  private static final double[] EXP_FLOAT = {
    1, 1, 0.500000358f, 0.166666165f, 0.0416612104f, 0.00833598431f, 0.00141051726f, 0.000196260371f
  };
  private static final double[] EXP_DOUBLE = {
    1,
    1,
    0.4999999999999993,
    0.16666666666666932,
    0.041666666666702025,
    0.008333333333270562,
    0.001388888888358857,
    0.00019841269892494775,
    2.4801590823482994e-05,
    2.755730068670227e-06,
    2.75561595042265e-07,
    2.5055037023120552e-08,
    2.1062215036623445e-09,
    1.5934808870529067e-10
  };
  private static final double[] EXPM1_FLOAT = {
    0.5f, 0.166666657f, 0.0416664779f, 0.00833356753f, 0.0013933708f, 0.000197425616f
  };
  private static final double[] EXPM1_DOUBLE = {
    0.5000000000000001,
    0.16666666666666677,
    0.04166666666665372,
    0.008333333333321433,
    0.0013888888893809897,
    0.00019841269886610715,
    2.480157912866871e-05,
    2.7557243727748412e-06,
    2.756347143535893e-07,
    2.510920457483603e-08,
    1.9170325022381033e-09
  };

  private final InstructionArithmetic code;
  private final boolean single;
  private final Rounding rounding;

  ExponentialLowering(InstructionArithmetic code) {
    this.code = code;
    this.single = code.precision() == Precision.FLOAT;
    this.rounding = Rounding.of(code.precision());
  }

  Instruction exp(Instruction x) {
    double highest = single ? 90 : 710;
    return expBelow(notAbove(highest, x));
  }

  /** exp of what is known not to overflow, such as what is never positive. */
  Instruction expBelow(Instruction x) {
    double lowest = single ? -105 : -746;
    Instruction clamped = notBelow(lowest, x);
    Instruction biased = biasedWhole(clamped, 0.5 / Rounding.LOGARITHM_OF_TWO, 0);
    Instruction whole = code.subtract(biased, code.constant(rounding.magic() + rounding.bias()));
    Instruction reduced = reduced(clamped, whole.named("whole"), 2);
    Instruction polynomial = code.polynomial(reduced, single ? EXP_FLOAT : EXP_DOUBLE);
    Instruction power = powerOfTwo(biased);
    return code.multiply(code.multiply(polynomial.named("polynomial"), power), power)
        .named("exponential");
  }

  Instruction expm1(Instruction x) {
    Instruction clamped = notBelow(single ? -18 : -40, notAbove(single ? 89 : 710, x));
    Instruction biased = biasedWhole(clamped, 1 / Rounding.LOGARITHM_OF_TWO, -1);
    Instruction whole =
        code.subtract(biased, code.constant(rounding.magic() + rounding.bias() - 1));
    Instruction fraction = expm1OfReduced(reduced(clamped, whole.named("whole"), 1));
    Instruction power = powerOfTwo(biased).named("halfPower");
    Instruction half = code.fused(power, fraction, code.subtract(power, code.constant(0.5)));
    return withSignBit(code.multiply(code.constant(2), half), x);
  }

  /** expm1 of what is neither negative nor large enough to overflow. */
  Instruction expm1OfPositive(Instruction x) {
    Instruction biased = biasedWhole(x, 1 / Rounding.LOGARITHM_OF_TWO, 0);
    Instruction whole = code.subtract(biased, code.constant(rounding.magic() + rounding.bias()));
    Instruction fraction = expm1OfReduced(reduced(x, whole.named("whole"), 1));
    Instruction power = powerOfTwo(biased);
    return code.fused(power, fraction, code.subtract(power, code.constant(1)))
        .named("exponentialLessOne");
  }

  /** {@code r + r^2 q(r)}. */
  private Instruction expm1OfReduced(Instruction reduced) {
    Instruction polynomial = code.polynomial(reduced, single ? EXPM1_FLOAT : EXPM1_DOUBLE);
    Instruction square = code.multiply(reduced, reduced);
    return code.fused(square, polynomial.named("polynomial"), reduced).named("fraction");
  }

  /** The whole number next to {@code x * factor}, in the lowest bits, biased as exponents are. */
  private Instruction biasedWhole(Instruction x, double factor, int offset) {
    double magic = rounding.magic() + rounding.bias() + offset;
    return code.fused(x, factor, code.constant(magic)).named("biasedWhole");
  }

  /** {@code x - whole * parts * ln 2}, the first product being exact. */
  private Instruction reduced(Instruction x, Instruction whole, int parts) {
    Instruction nearly = code.fused(whole, -parts * rounding.logarithmOfTwoHigh(), x);
    return code.fused(whole, -parts * rounding.logarithmOfTwoLow(), nearly).named("reduced");
  }

  private Instruction powerOfTwo(Instruction biased) {
    int place = code.precision().fractionBits();
    return code.fromBits(code.shiftLeft(code.toBits(biased), place)).named("power");
  }

  /** The sign of -0 is lost on the way, and the sign of all other results is that of x. */
  private Instruction withSignBit(Instruction result, Instruction x) {
    return Signs.copied(code, result, x);
  }

  private Instruction notAbove(double limit, Instruction x) {
    Instruction bound = code.constant(limit);
    return code.where(Comparison.GREATER, x, bound, bound, x).named("clamped");
  }

  private Instruction notBelow(double limit, Instruction x) {
    Instruction bound = code.constant(limit);
    return code.where(Comparison.LESS, x, bound, bound, x).named("clamped");
  }
}
