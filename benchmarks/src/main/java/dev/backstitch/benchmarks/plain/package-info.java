/**
 * What one writes by hand who wants no library: scalar loops over arrays, row by row, in float.
 *
 * <p>In come tasks, out go sessions. Guaranteed: nothing is unrolled, blocked or vectorised but by
 * C2.
 */
@NullMarked
package dev.backstitch.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
