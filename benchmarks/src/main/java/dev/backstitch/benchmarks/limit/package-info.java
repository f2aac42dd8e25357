/**
 * What the processor can do from Java: multiply-adds, and reading from an array.
 *
 * <p>In comes a size, out goes a call to be timed. Guaranteed: each call does a known amount of
 * work that C2 cannot leave out.
 */
@NullMarked
package dev.backstitch.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
