package dev.backstitch.processor.formula;

/** To be written. */
record VectorDialect(Precision precision) {}
