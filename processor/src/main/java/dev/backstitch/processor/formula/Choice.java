package dev.backstitch.processor.formula;

/** One of two formulas, chosen by comparing two others. */
record Choice(Comparison comparison, Formula left, Formula right, Formula then, Formula otherwise)
    implements Formula {}
