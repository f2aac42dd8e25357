package dev.backstitch.processor.formula;

/** A named unknown of a formula. */
record Variable(String name) implements Formula {}
