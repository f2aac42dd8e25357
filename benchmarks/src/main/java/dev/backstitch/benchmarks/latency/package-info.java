/**
 * How long single predictions take: not on average, but each of a million.
 *
 * <p>In come engines and tasks, out go percentiles in Markdown, beside those of a thread that does
 * nothing for as long. Guaranteed: nothing is left out; a call's time has the call of the clock in
 * it.
 */
@NullMarked
package dev.backstitch.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
