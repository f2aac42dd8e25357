/**
 * The ways of writing a nest as Java: one file each, tried in the order of {@link
 * dev.backstitch.processor.kernel.Kernels}.
 *
 * <p>In: nests. Out: the bodies of kernel methods, as scalar loops and as loops of vectors.
 * Guaranteed: both twins give the same bits at every width; no vector crosses a method boundary; no
 * method allocates.
 */
@NullMarked
package dev.backstitch.processor.kernel;

import org.jspecify.annotations.NullMarked;
