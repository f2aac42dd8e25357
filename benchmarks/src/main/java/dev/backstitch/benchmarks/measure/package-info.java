/**
 * The table: engines against each other and against the machine, by JMH.
 *
 * <p>In come tasks and contenders, out goes a Markdown table. Guaranteed: each pair runs in JVMs of
 * its own, the limits in the same run; what computes something else is not timed.
 */
@NullMarked
package dev.backstitch.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
