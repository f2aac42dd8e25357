package dev.backstitch.processor.formula;

/** A formula with the other sign. */
record Negation(Formula argument) implements Formula {}
