package dev.backstitch.processor.formula;

/**
 * A piece of Java that computes something.
 *
 * @param text the piece
 * @param strength how tightly its outermost operator binds, see {@link ScalarDialect}
 * @param depth how many operations lie inside one another; a local or a literal has none
 */
record Expression(String text, int strength, int depth) {
  /** Needs no parentheses anywhere. */
  static final int ATOM = 12;

  static Expression atom(String text) {
    return new Expression(text, ATOM, 0);
  }
}
