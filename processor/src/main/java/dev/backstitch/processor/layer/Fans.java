package dev.backstitch.processor.layer;

/**
 * How many numbers a unit reads and how many units there are, which initialisers depend on.
 *
 * @param in read by each unit
 * @param out units
 */
record Fans(int in, int out) {}
