package dev.backstitch.processor.formula;

/** A function of a formula. */
record Application(Function function, Formula argument) implements Formula {}
