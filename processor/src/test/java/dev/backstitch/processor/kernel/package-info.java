/**
 * Tests of the ways of writing nests.
 *
 * <p>In: at least one nest for each kernel. Out: both twins, compiled and run at sizes around those
 * of vectors and tiles. Guaranteed: what they may not touch holds NaN.
 */
@NullMarked
package dev.backstitch.processor.kernel;

import org.jspecify.annotations.NullMarked;
