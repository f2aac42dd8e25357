package dev.backstitch.processor.formula;

/**
 * Exponentials from powers of two and a polynomial.
 *
 * <p>With {@code n} the whole number next to {@code x / ln 2}, {@code r = x - n ln 2} lies within
 * half of ln 2. Then {@code exp(x) = 2^h (1 + r p(r)) 2^(n - h)}, {@code h} being half of {@code
 * n}: two powers reach from the smallest denormal to infinity. And {@code expm1(x) = 2^n (r + r^2
 * q(r)) + (2^n - 1)}. Both polynomials are minimax fits in relative error.
 *
 * <p>Arguments out of range go the same way, and what comes of them is replaced in the end, so that
 * nothing else waits for the comparisons.
 */
final class ExponentialLowering {
  private static final double[] EXP_FLOAT = {
    1, 0.49999994f, 0.166665182f, 0.0416682549f, 0.00836896058f, 0.00138218654f
  };
  private static final double[] EXP_DOUBLE = {
    1,
    0.5000000000000011,
    0.16666666666666446,
    0.04166666666652689,
    0.008333333333475043,
    0.0013888888944398013,
    0.00019841269545435952,
    2.4801492354448426e-05,
    2.7557553566214653e-06,
    2.763050366362427e-07,
    2.501003618909671e-08
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
    Instruction highest = code.constant(single ? 89 : 710);
    return code.where(Comparison.GREATER, x, highest, infinity(), expBelow(x));
  }

  /** exp of what is known not to overflow, such as what is never positive. */
  Instruction expBelow(Instruction x) {
    Product exp = product(x);
    Instruction zero = code.constant(0);
    return whereItVanishes(x, zero, code.multiply(exp.factor(), exp.power())).named("exponential");
  }

  /** {@code 1 + exp(x)} of the same, known as soon as exp is, and rounded once. */
  Instruction onePlusExpBelow(Instruction x) {
    Product exp = product(x);
    Instruction one = code.constant(1);
    return whereItVanishes(x, one, code.fused(exp.factor(), exp.power(), one)).named("sum");
  }

  /** Two factors of an exponential; the second is a power of two. */
  private record Product(Instruction factor, Instruction power) {}

  private Product product(Instruction x) {
    double magic = rounding.magic() + 2 * rounding.bias();
    Instruction shifted = shiftedWhole(x, magic);
    Instruction both = code.toBits(shifted).named("bits");
    Instruction half = code.shiftRight(both, 1).named("halfBits");
    Instruction power = powerOfTwo(half);
    Instruction reduced = reduced(x, shifted, magic);
    Instruction polynomial = code.polynomial(reduced, single ? EXP_FLOAT : EXP_DOUBLE);
    Instruction factor = code.fused(polynomial, code.multiply(reduced, power), power);
    return new Product(factor.named("factor"), powerOfTwo(code.subtractBits(both, half)));
  }

  /** The result, but {@code limit} where exp is less than half of the smallest denormal. */
  private Instruction whereItVanishes(Instruction x, Instruction limit, Instruction result) {
    return code.where(Comparison.LESS, x, code.constant(single ? -105 : -746), limit, result);
  }

  Instruction expm1(Instruction x) {
    double magic = rounding.magic() + rounding.bias() - 1;
    Instruction shifted = shiftedWhole(x, magic);
    Instruction fraction = fraction(reduced(x, shifted, magic));
    Instruction power = powerOfTwo(code.toBits(shifted)).named("halfPower");
    Instruction half = code.fused(power, fraction, code.subtract(power, code.constant(0.5)));
    Instruction finite = code.multiply(code.constant(2), half).named("finite");
    Instruction highest = code.constant(single ? 89 : 710);
    Instruction below = code.where(Comparison.GREATER, x, highest, infinity(), finite);
    Instruction lowest = code.constant(single ? -18 : -40);
    Instruction either = code.where(Comparison.LESS, x, lowest, code.constant(-1), below);
    return Signs.copied(code, either, x);
  }

  /** {@code (1 - d) / (1 + d)} with {@code d = exp(-2 x)}, for x between 0 and 32. */
  Instruction tanh(Instruction x) {
    double magic = rounding.magic() + rounding.bias();
    Instruction minusTwice = code.multiply(code.constant(-2), x).named("minusTwice");
    Instruction shifted =
        code.fused(x, -2 / Rounding.LOGARITHM_OF_TWO, code.constant(magic)).named("shifted");
    Instruction fraction = fraction(reduced(minusTwice, shifted, magic));
    Instruction power = powerOfTwo(code.toBits(shifted)).named("power");
    Instruction one = code.constant(1);
    Instruction difference =
        code.fused(code.negate(power), fraction, code.subtract(one, power)).named("difference");
    Instruction sum = code.fused(power, fraction, code.add(one, power)).named("sum");
    return code.divide(difference, sum);
  }

  /** {@code r + r^2 q(r)}, which is expm1 of r. */
  private Instruction fraction(Instruction reduced) {
    Instruction square = code.multiply(reduced, reduced).called("square");
    Instruction polynomial = code.polynomial(reduced, single ? EXPM1_FLOAT : EXPM1_DOUBLE);
    return code.fused(square, polynomial.named("polynomial"), reduced).named("fraction");
  }

  private Instruction infinity() {
    return code.constant(Double.POSITIVE_INFINITY);
  }

  /** The whole number next to {@code x / ln 2}, in the lowest bits of a sum with magic. */
  private Instruction shiftedWhole(Instruction x, double magic) {
    return code.fused(x, 1 / Rounding.LOGARITHM_OF_TWO, code.constant(magic)).named("shifted");
  }

  /** {@code x - n ln 2}, the product with the leading bits of ln 2 being exact. */
  private Instruction reduced(Instruction x, Instruction shifted, double magic) {
    Instruction whole = code.subtract(shifted, code.constant(magic)).named("whole");
    Instruction nearly = code.fused(whole, -rounding.logarithmOfTwoHigh(), x).called("reduced");
    return code.fused(whole, -rounding.logarithmOfTwoLow(), nearly).named("reduced");
  }

  /** Moves the lowest bits, a biased exponent, to the exponent's place. */
  private Instruction powerOfTwo(Instruction bits) {
    return code.fromBits(code.shiftLeft(bits, code.precision().fractionBits())).called("power");
  }
}
