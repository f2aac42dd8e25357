/**
 * Tests of what is generated: sizes of methods, allocation, determinism, golden texts.
 *
 * <p>In: declarations, compiled by javac with the processor, in memory. Out: their sources and
 * classes. Guaranteed: every compilation has all warnings as errors.
 */
@NullMarked
package dev.backstitch.processor.emit;

import org.jspecify.annotations.NullMarked;
