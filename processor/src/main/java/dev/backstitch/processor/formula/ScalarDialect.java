package dev.backstitch.processor.formula;

/** To be written. */
record ScalarDialect(Precision precision) {}
