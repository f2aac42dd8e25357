package dev.backstitch.benchmarks.measure;

/**
 * What one call cost.
 *
 * @param nanoseconds the median over the iterations of all JVMs
 * @param bytes what a call allocated on the Java heap, the median as well: what a session allocates
 *     while it is closed falls into the last iteration
 */
record Score(double nanoseconds, double bytes) {}
