/**
 * What a kernel must do: one core between formulas, over arrays.
 *
 * <p>In: formulas. Out: {@link dev.backstitch.processor.nest.Nest}s that {@code plan} makes and
 * {@code kernel} writes. Guaranteed: a nest fixes every bit of its result, the order in which sums
 * are taken among them; extents, strides and offsets are arguments, so that equal layers share a
 * kernel, unless a kernel says what known sizes gain it.
 */
@NullMarked
package dev.backstitch.processor.nest;

import org.jspecify.annotations.NullMarked;
