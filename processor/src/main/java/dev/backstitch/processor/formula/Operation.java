package dev.backstitch.processor.formula;

/** Two formulas joined by an operator. */
record Operation(Operator operator, Formula left, Formula right) implements Formula {}
