package dev.backstitch.processor.formula;

/** What one instruction does, and what kind of result it leaves. */
enum Opcode {
  LOCAL(Kind.REAL, "local"),
  NUMBER(Kind.REAL, "number"),
  ADD(Kind.REAL, "sum"),
  SUBTRACT(Kind.REAL, "difference"),
  MULTIPLY(Kind.REAL, "product"),
  DIVIDE(Kind.REAL, "quotient"),
  MAX(Kind.REAL, "larger"),
  MIN(Kind.REAL, "smaller"),
  NEGATE(Kind.REAL, "negated"),
  ABSOLUTE(Kind.REAL, "size"),
  ROOT(Kind.REAL, "root"),
  /** The first times the second plus the third, rounded once. */
  FUSED(Kind.REAL, "fused"),
  /** The second where the first, a mask, is set, otherwise the third. */
  SELECT(Kind.REAL, "chosen"),
  FROM_BITS(Kind.REAL, "real"),
  TO_BITS(Kind.BITS, "bits"),
  ADD_BITS(Kind.BITS, "bits"),
  SUBTRACT_BITS(Kind.BITS, "bits"),
  AND_BITS(Kind.BITS, "bits"),
  OR_BITS(Kind.BITS, "bits"),
  SHIFT_LEFT(Kind.BITS, "bits"),
  /** Zeros come in from the left. */
  SHIFT_RIGHT(Kind.BITS, "bits"),
  BITS_NUMBER(Kind.BITS, "bits"),
  LESS(Kind.MASK, "mask"),
  LESS_OR_EQUAL(Kind.MASK, "mask"),
  GREATER(Kind.MASK, "mask"),
  GREATER_OR_EQUAL(Kind.MASK, "mask");

  /** What an instruction leaves: reals, integers of the same width, or truth values. */
  enum Kind {
    REAL,
    BITS,
    MASK
  }

  private final Kind kind;
  private final String noun;

  Opcode(Kind kind, String noun) {
    this.kind = kind;
    this.noun = noun;
  }

  Kind kind() {
    return kind;
  }

  /** What to call the local that keeps the result, when nothing more telling is known. */
  String noun() {
    return noun;
  }

  /** Whether it is an operand as it stands, without being computed. */
  boolean given() {
    return this == LOCAL || this == NUMBER || this == BITS_NUMBER;
  }

  static Opcode of(Comparison comparison) {
    return switch (comparison) {
      case LESS -> LESS;
      case LESS_OR_EQUAL -> LESS_OR_EQUAL;
      case GREATER -> GREATER;
      case GREATER_OR_EQUAL -> GREATER_OR_EQUAL;
    };
  }

  Comparison comparison() {
    return switch (this) {
      case LESS -> Comparison.LESS;
      case LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
      case GREATER -> Comparison.GREATER;
      case GREATER_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
      default -> throw new IllegalStateException(this + " compares nothing");
    };
  }
}
